# The big headers, compiled once: most sources here are short, and reading these takes most of their
# time. Not behind ccache, which finds nothing again that was compiled with a precompiled header.
if(CMAKE_CXX_COMPILER_LAUNCHER)
  set(precompile OFF)
else()
  set(precompile ON)
endif()
option(DESCENT_PRECOMPILE "Precompile the big headers" ${precompile})

if(DESCENT_PRECOMPILE)
  file(WRITE ${CMAKE_BINARY_DIR}/generated/precompiled.cpp "")
  add_library(descent_precompiled OBJECT ${CMAKE_BINARY_DIR}/generated/precompiled.cpp)
  target_link_libraries(descent_precompiled PRIVATE descent_options Eigen3::Eigen nlohmann_json::nlohmann_json)
  target_precompile_headers(descent_precompiled PRIVATE
    <Eigen/Core> <nlohmann/json.hpp> <algorithm> <array> <cmath> <functional> <memory> <optional> <span>
    <string> <string_view> <variant> <vector>)
endif()

# Lets a target use them. It must be compiled with the options of descent_options alone.
function(descent_precompiled target)
  if(DESCENT_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM descent_precompiled)
  endif()
endfunction()
