# SPDX-License-Identifier: Apache-2.0
# What a room's, a test's and the program's CMakeLists.txt call.

# Internal. Fails when `room` depends on a room to its right.
function(_assize_check_rooms room)
  list(FIND ASSIZE_ROOMS ${room} here)
  foreach(dep IN LISTS ARGN)
    list(FIND ASSIZE_ROOMS ${dep} there)
    if(there LESS 0)
      message(FATAL_ERROR "core/${room} depends on '${dep}', which is no room")
    elseif(NOT there LESS here)
      message(FATAL_ERROR "core/${room} may not depend on core/${dep}: it stands to its right")
    endif()
  endforeach()
endfunction()

# Internal. What a room and the program have in common.
function(_assize_set_up target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/core/include>
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/core>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(${target} PRIVATE
    $<BUILD_INTERFACE:assize_warnings> $<BUILD_INTERFACE:assize_version>)
endfunction()

# assize_library(ROOM SOURCES ... [DEPENDS rooms...] [PRIVATE_DEPENDS assize_dep::...])
function(assize_library room)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS")
  _assize_check_rooms(${room} ${arg_DEPENDS})
  add_library(assize_${room} STATIC ${arg_SOURCES})
  add_library(assize::${room} ALIAS assize_${room})
  _assize_set_up(assize_${room})
  set_target_properties(assize_${room} PROPERTIES EXPORT_NAME ${room})
  list(TRANSFORM arg_DEPENDS PREPEND assize_)
  target_link_libraries(assize_${room} PUBLIC ${arg_DEPENDS} PRIVATE ${arg_PRIVATE_DEPENDS})
  set_property(GLOBAL APPEND PROPERTY ASSIZE_LIBRARIES assize_${room})
endfunction()

# assize_program(SOURCES ... DEPENDS rooms... PRIVATE_DEPENDS ...): the program, made in core/app.
function(assize_program)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS")
  _assize_check_rooms(app ${arg_DEPENDS})
  add_executable(assize ${arg_SOURCES})
  _assize_set_up(assize)
  list(TRANSFORM arg_DEPENDS PREPEND assize_)
  target_link_libraries(assize PRIVATE ${arg_DEPENDS} ${arg_PRIVATE_DEPENDS})
endfunction()

# assize_unit_test(ROOM SOURCES ... [DEPENDS rooms...]): the program unit_ROOM, one test of CTest.
# Rooms are named as in assize_library; the tested room itself need not be.
function(assize_unit_test room)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS")
  list(TRANSFORM arg_DEPENDS REPLACE "^assize(::|_)" "")
  list(PREPEND arg_DEPENDS ${room})
  list(REMOVE_DUPLICATES arg_DEPENDS)
  list(TRANSFORM arg_DEPENDS PREPEND assize_)
  add_executable(unit_${room} ${arg_SOURCES})
  target_link_libraries(unit_${room} PRIVATE
    ${arg_DEPENDS} assize_test_support assize_warnings)
  add_test(NAME unit_${room} COMMAND unit_${room})
  set_tests_properties(unit_${room} PROPERTIES LABELS fast TIMEOUT 600)
endfunction()

# assize_version: the generated <assize_version.hpp>.
function(assize_version_target)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/version.hpp.in
                 ${PROJECT_BINARY_DIR}/generated/assize_version.hpp @ONLY)
  add_library(assize_version INTERFACE)
  target_include_directories(assize_version INTERFACE ${PROJECT_BINARY_DIR}/generated)
endfunction()

# assize::core: every library room, for those who embed the evaluation.
function(assize_core_target)
  get_property(libraries GLOBAL PROPERTY ASSIZE_LIBRARIES)
  add_library(assize_core INTERFACE)
  add_library(assize::core ALIAS assize_core)
  set_target_properties(assize_core PROPERTIES EXPORT_NAME core)
  target_link_libraries(assize_core INTERFACE ${libraries})
endfunction()
