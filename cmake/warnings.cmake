# SPDX-License-Identifier: Apache-2.0
# Linked PRIVATE by every target of ours, so that no dependant and no installed package inherits it.
add_library(assize_warnings INTERFACE)
target_compile_options(assize_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wcast-qual
  -Wcast-align -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2 -Wimplicit-fallthrough
  -Wdouble-promotion -Wundef
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op>
  # GCC 12 reports -Wrestrict inside std::string's own operator+ (GCC bug 105329).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  $<$<BOOL:${ASSIZE_WERROR}>:-Werror>)
