# cpack -G DEB
set(CPACK_PACKAGE_NAME failwright)
set(CPACK_PACKAGE_VENDOR "The Failwright developers")
set(CPACK_PACKAGE_CONTACT "The Failwright developers <failwright@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "designer of cloud topologies that fail well")
set(CPACK_PACKAGE_DESCRIPTION "Failwright draws cloud topologies and computes their availability exactly while one edits:
nines, downtime, single points of failure, minimal cut sets, degradation tiers,
and the downtime that each element causes.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)

install(FILES ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
find_program(GZIP gzip)
if(GZIP)
  set(changelog ${PROJECT_BINARY_DIR}/changelog.gz)
  execute_process(COMMAND ${GZIP} -9nc ${PROJECT_SOURCE_DIR}/NEWS.md OUTPUT_FILE ${changelog})
  install(FILES ${changelog} DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
