# SPDX-License-Identifier: Apache-2.0
# The program, the libraries, the public headers, the Codes and rules, and find_package(assize).
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/assize)
set(share_dir ${CMAKE_INSTALL_DATADIR}/assize)

get_property(libraries GLOBAL PROPERTY ASSIZE_LIBRARIES)
install(TARGETS ${libraries} assize_core EXPORT assize ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS assize RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS assize_read RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/assize)
install(DIRECTORY core/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
install(DIRECTORY codes scripts DESTINATION ${share_dir}
        PATTERN "*.text.xml" EXCLUDE)  # somebody's own copy of official wording

foreach(folder man bash-completion zsh fish)  # made by core/app
  install(DIRECTORY ${PROJECT_BINARY_DIR}/share/${folder} DESTINATION ${CMAKE_INSTALL_DATADIR})
endforeach()

install(EXPORT assize NAMESPACE assize:: FILE assizeTargets.cmake DESTINATION ${package_dir})
configure_package_config_file(cmake/assizeConfig.cmake.in assizeConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(assizeConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/assizeConfig.cmake
              ${PROJECT_BINARY_DIR}/assizeConfigVersion.cmake
              cmake/dependencies.cmake
              cmake/plugin.cmake
        DESTINATION ${package_dir})
