# One static library per folder; the links below are the allowed edges between folders.

# rondom_library(<name> <folder> [LINKS targets the headers need] [PRIVATE_LINKS targets only the .cpp need])
function(rondom_library name folder)
    cmake_parse_arguments(ARG "" "" "LINKS;PRIVATE_LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp"
                                        "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h")
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE rondom_options ${ARG_PRIVATE_LINKS})
endfunction()

# rondom_tests(<folder> <label> LINKS targets [NEEDS programs they start] [ONLY names]): one program
# per tst_*.cpp in the folder, or only those named.
function(rondom_tests folder label)
    cmake_parse_arguments(ARG "" "" "LINKS;NEEDS;ONLY" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/tst_*.cpp")
    foreach(source IN LISTS sources)
        get_filename_component(name "${source}" NAME_WE)
        if(ARG_ONLY AND NOT name IN_LIST ARG_ONLY)
            continue()
        endif()
        add_executable(${name} "${source}")
        target_link_libraries(${name} PRIVATE rondom_options Qt6::Test ${ARG_LINKS})
        target_compile_definitions(${name} PRIVATE
            RONDOM_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
            RONDOM_BINARY_DIR="${PROJECT_BINARY_DIR}")
        if(ARG_NEEDS)
            add_dependencies(${name} ${ARG_NEEDS})
        endif()
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES
            LABELS "${label}"
            TIMEOUT 1800
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8")
    endforeach()
endfunction()
