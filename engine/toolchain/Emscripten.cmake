# The toolchain of the `wasm` preset: an emcc of 3.1.69 or newer on PATH, else the one that
# install-emscripten made in .toolchain/emscripten.
cmake_path(SET descent_emscripten NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/../../.toolchain/emscripten/bin)

foreach(folder IN ITEMS "" ${descent_emscripten})
  if(folder)
    set(search PATHS ${folder} NO_DEFAULT_PATH)
  else()
    set(search)
  endif()
  unset(emcmake CACHE)
  find_program(emcmake emcmake ${search})
  if(emcmake)
    cmake_path(GET emcmake PARENT_PATH bin)
    execute_process(COMMAND ${bin}/emcc --version OUTPUT_VARIABLE version ERROR_QUIET)
    string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" version "${version}")
    if(version VERSION_GREATER_EQUAL 3.1.69)
      # emcmake adds the options to its command line: any installation's own way to say where it is.
      execute_process(COMMAND ${emcmake} ${CMAKE_COMMAND} -E echo OUTPUT_VARIABLE options ERROR_QUIET)
      string(REGEX MATCH "-DCMAKE_TOOLCHAIN_FILE=([^ \n]*)" options "${options}")
      set(descent_emscripten_toolchain "${CMAKE_MATCH_1}")
      break()
    endif()
  endif()
endforeach()

if(NOT descent_emscripten_toolchain)
  message(FATAL_ERROR "No Emscripten 3.1.69 or newer: `npm run build:wasm` gets one on Debian; elsewhere put emcc on PATH (https://emscripten.org/docs/getting_started/downloads.html).")
endif()

# Eigen and nlohmann-json are header-only packages of the system.
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE BOTH)
list(APPEND CMAKE_PREFIX_PATH /usr /usr/local /opt/homebrew)
include(${descent_emscripten_toolchain})
