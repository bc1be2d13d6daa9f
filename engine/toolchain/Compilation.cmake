# Most sources here are short, and reading what they include takes most of their time. So the big headers
# are compiled once, and the sources of some folders and of each test program are compiled as one. Not
# behind ccache, which finds again what was compiled by itself and without precompiled headers.
if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(together OFF)
else()
  set(together ON)
endif()
option(DESCENT_PRECOMPILE "Precompile the big headers" ${together})
option(DESCENT_TOGETHER "Compile the sources of a folder as one where that pays" ${together})

# Compiles the sources of a target as one, except those with options of their own. A name in an anonymous
# namespace is then a name of the whole folder.
function(descent_together target)
  if(DESCENT_TOGETHER)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
  endif()
endfunction()

# Precompiles what most sources read, and the headers named after `HEADERS`; with the compile options and
# definitions of the libraries named after `LIBRARIES`, which must be those of the targets that reuse it.
# Without nlohmann/json.hpp: with it, each source would instantiate and check a parser that few need.
function(descent_precompiled_headers name)
  cmake_parse_arguments(PARSE_ARGV 1 precompiled "" "" "OPTIONS;LIBRARIES;HEADERS")
  file(WRITE ${CMAKE_BINARY_DIR}/generated/precompiled.cpp "")
  add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/generated/precompiled.cpp)
  target_link_libraries(${name} PRIVATE descent_options Eigen3::Eigen ${precompiled_LIBRARIES})
  target_compile_options(${name} PRIVATE ${precompiled_OPTIONS})
  target_precompile_headers(${name} PRIVATE
    <Eigen/Core> <algorithm> <array> <cmath> <functional> <memory> <optional>
    <span> <string> <string_view> <variant> <vector> ${precompiled_HEADERS})
endfunction()

if(DESCENT_PRECOMPILE)
  descent_precompiled_headers(descent_precompiled)
  if(EMSCRIPTEN)
    descent_precompiled_headers(descent_precompiled_small OPTIONS -Oz)
  endif()
endif()

# How the library of a folder is compiled. What readers get over the network is small where no time is
# spent: there, only numbers and `hot` sources are compiled for speed.
function(descent_compile folder)
  set(precompiled descent_precompiled)
  if(EMSCRIPTEN AND NOT folder MATCHES "^(numbers)$")
    target_compile_options(descent_${folder} PRIVATE -Oz)
    set(precompiled descent_precompiled_small)
  endif()
  if(DESCENT_PRECOMPILE)
    target_precompile_headers(descent_${folder} REUSE_FROM ${precompiled})
  endif()
endfunction()

# Sources in which the time is spent: compiled for speed also where the rest of their folder is not.
function(descent_hot)
  foreach(source IN LISTS ARGN)
    set_property(SOURCE ${CMAKE_SOURCE_DIR}/engine/${source} PROPERTY SKIP_PRECOMPILE_HEADERS ON)
    set_property(SOURCE ${CMAKE_SOURCE_DIR}/engine/${source} APPEND PROPERTY COMPILE_OPTIONS "$<$<NOT:$<CONFIG:Debug>>:-O3>")
  endforeach()
endfunction()
