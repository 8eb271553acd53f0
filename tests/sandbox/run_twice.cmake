# SPDX-License-Identifier: Apache-2.0
# Runs SCRIPT with RUN twice and compares: the stop with what the script's first line expects
# ("-- stop: out_of_fuel", or several with | between), the fuel and the result with each other. A
# script that the clock may stop has no fuel to compare. Each run may take three seconds.
cmake_policy(VERSION 3.25)
file(STRINGS ${SCRIPT} first LIMIT_COUNT 1)
if(NOT first MATCHES "^-- stop: ([a-z_|]+)$")
  message(FATAL_ERROR "the first line does not say how the script is to stop")
endif()
string(REPLACE "|" ";" expected ${CMAKE_MATCH_1})

foreach(round 1 2)
  execute_process(COMMAND ${RUN} ${SCRIPT} TIMEOUT 3
                  OUTPUT_VARIABLE output_${round} ERROR_VARIABLE errors RESULT_VARIABLE status)
  message("${output_${round}}${errors}")
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "the run failed: ${status}")
  elseif(NOT output_${round} MATCHES "^stop ([a-z_]+)\n" OR NOT CMAKE_MATCH_1 IN_LIST expected)
    message(FATAL_ERROR "expected to stop with: ${expected}")
  endif()
endforeach()
if(NOT "out_of_time" IN_LIST expected AND NOT output_1 STREQUAL output_2)
  message(FATAL_ERROR "two runs differ")
endif()
