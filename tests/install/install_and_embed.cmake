# SPDX-License-Identifier: Apache-2.0
# Installs to an empty prefix, builds examples/embed against it and runs it and the program there.
set(prefix ${BUILD_DIR}/install_test/prefix)
set(embed ${BUILD_DIR}/install_test/embed)
file(REMOVE_RECURSE ${BUILD_DIR}/install_test)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${prefix})
run(${CMAKE_COMMAND} -G Ninja -S ${SOURCE_DIR} -B ${embed} -D CMAKE_PREFIX_PATH=${prefix}
    -D CMAKE_CXX_COMPILER=${CXX} -D CMAKE_CXX_FLAGS=${CXX_FLAGS})
run(${CMAKE_COMMAND} --build ${embed})
# Content is looked for from the executable; a working directory outside the source tree shows that
# nothing else was found by accident.
execute_process(COMMAND ${embed}/embed WORKING_DIRECTORY ${prefix} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${prefix}/bin/assize --version WORKING_DIRECTORY ${prefix}
                COMMAND_ERROR_IS_FATAL ANY)
