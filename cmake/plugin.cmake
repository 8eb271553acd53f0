# SPDX-License-Identifier: Apache-2.0
# What a plugin's CMakeLists.txt calls, here and against the installed package.
include_guard(GLOBAL)

# assize_add_plugin(NAME SOURCES ... [LINKS targets...]): the shared object NAME.so, which exports
# its one symbol and hides all others, those of the static libraries that it is linked with too.
function(assize_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  add_library(assize_plugin_${name} MODULE ${arg_SOURCES})
  target_link_libraries(assize_plugin_${name} PRIVATE ${arg_LINKS} assize::document)
  target_link_options(assize_plugin_${name} PRIVATE LINKER:--exclude-libs,ALL)
  set_target_properties(assize_plugin_${name} PROPERTIES
    OUTPUT_NAME ${name} PREFIX ""
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
endfunction()
