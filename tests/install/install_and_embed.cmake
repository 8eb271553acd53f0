# SPDX-License-Identifier: Apache-2.0
# Installs to an empty prefix, builds examples/embed and examples/plugin against it, and runs them
# and the program there.
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

# A plugin of one's own: listed, reads what nothing else does, and writes what it is asked for.
set(plugin ${BUILD_DIR}/install_test/plugin)
run(${CMAKE_COMMAND} -G Ninja -S ${PLUGIN_DIR} -B ${plugin}/build -D CMAKE_PREFIX_PATH=${prefix}
    -D CMAKE_CXX_COMPILER=${CXX} -D CMAKE_CXX_FLAGS=${CXX_FLAGS})
run(${CMAKE_COMMAND} --build ${plugin}/build)
file(MAKE_DIRECTORY ${plugin}/mine/plugins)
file(COPY ${plugin}/build/separated.so DESTINATION ${plugin}/mine/plugins)
set(assize ${CMAKE_COMMAND} -E env ASSIZE_PATH=${plugin}/mine ${prefix}/bin/assize)
function(expect text)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${prefix} OUTPUT_VARIABLE out ERROR_VARIABLE err
                  RESULT_VARIABLE status COMMAND_ECHO STDOUT)
  if(NOT "${out}${err}" MATCHES "${text}" OR status GREATER 1)
    message(FATAL_ERROR "'${text}' is wanted; exit ${status}:\n${out}${err}")
  endif()
endfunction()
expect("separated 1.0.0" ${assize} plugin list)
expect("docx.*pdf.*xlsx" ${assize} plugin list)
string(ASCII 31 unit)
string(ASCII 30 record)
set(form "")
foreach(cells "Code provision|Code requirement|Comply|Evidence|Commentary" "1.2|Definition|Yes|Policy|We will add it in 2030"
        "1.3|Service requests|No|None|None" "1.6|Surveys|Yes|Leaflet|Link to follow")
  string(REPLACE "|" "${unit}" cells "${cells}")
  string(APPEND form "${cells}${record}")
endforeach()
file(WRITE ${plugin}/form.bin "${form}")
expect("record 4" ${assize} eval ${plugin}/form.bin --code hos-chc@2024-04)
expect("placeholder\t1" ${assize} eval ${plugin}/form.bin --code hos-chc@2024-04 --format tally)

# A rule begun there has what editors complete beside it.
expect("rules/.luarc.json.*rules/api/assize.lua" ${assize} rule new acme/text/vague_times --dir ${plugin}/rules)

# What is read beside the program.
foreach(file man/man1/assize.1 bash-completion/completions/assize zsh/site-functions/_assize
             fish/vendor_completions.d/assize.fish)
  if(NOT EXISTS ${prefix}/share/${file})
    message(FATAL_ERROR "share/${file} is not installed")
  endif()
endforeach()
