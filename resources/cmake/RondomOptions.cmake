# What every target shares: the language, the warnings, the Qt packages.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent LinguistTools)
if(RONDOM_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Charts Svg)
endif()
if(RONDOM_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()

find_package(PkgConfig REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
find_package(ZLIB REQUIRED)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
pkg_check_modules(Uchardet REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(LibZip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(Simdjson REQUIRED IMPORTED_TARGET simdjson)
find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
find_path(PHONENUMBER_INCLUDE_DIR phonenumbers/phonenumberutil.h REQUIRED)

add_library(rondom_options INTERFACE)
target_include_directories(rondom_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(rondom_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER
)
target_compile_options(rondom_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Wswitch
    # g++ 12 sees uninitialised members in every std::optional inside a std::variant.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    $<$<BOOL:${RONDOM_WERROR}>:-Werror>
)
if(RONDOM_SANITIZE)
    target_compile_options(rondom_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(rondom_options INTERFACE -fsanitize=address,undefined)
endif()
if(RONDOM_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "RONDOM_FUZZ needs clang: pass -DCMAKE_CXX_COMPILER=clang++")
    endif()
    target_compile_options(rondom_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# The same program, linked in a fifth of the time where the machine has it.
find_program(RONDOM_MOLD mold)
if(RONDOM_MOLD)
    target_link_options(rondom_options INTERFACE -fuse-ld=mold)
endif()

# Compiling the same file again costs nothing where the machine has ccache.
find_program(RONDOM_CCACHE ccache)
if(RONDOM_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${RONDOM_CCACHE}")
endif()
