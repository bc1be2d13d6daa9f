# engine.mjs, engine.wasm and engine.d.ts, its two parts for the page, and the engine's tests as programs for Node.

# What the engine's own code, written while it runs, needs from JavaScript.
target_link_options(descent_tape INTERFACE --js-library=${CMAKE_SOURCE_DIR}/engine/bindings/fusion.js -sALLOW_TABLE_GROWTH)

# The module: no exceptions, no eval (the page's content security policy forbids it), memory that
# grows up to a limit, so that no request can take more of the reader's machine than this.
add_executable(engine ${CMAKE_SOURCE_DIR}/engine/bindings/bindings.cpp)
target_link_libraries(engine PRIVATE descent_exercises)
target_compile_options(engine PRIVATE -fno-exceptions)
set_target_properties(engine PROPERTIES SUFFIX .mjs
  LINK_DEPENDS "${CMAKE_SOURCE_DIR}/engine/bindings/embind.js;${CMAKE_SOURCE_DIR}/engine/bindings/fusion.js")
target_link_options(engine PRIVATE
  -lembind --emit-tsd engine.d.ts
  -sMODULARIZE -sEXPORT_ES6 -sDYNAMIC_EXECUTION=0 -sEMBIND_AOT=1
  -sENVIRONMENT=web,worker,node -sINCOMING_MODULE_JS_API=instantiateWasm -sTEXTDECODER=2
  --js-library=${CMAKE_SOURCE_DIR}/engine/bindings/embind.js
  -sSTACK_SIZE=1MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=1GB -sFILESYSTEM=0)
# Binaryen would move every function with one caller into it, however large: an error that no first figure meets
# into what each of them meets, and so into the first part. And it would cut the data wherever there are zeros:
# compressed, the cuts take more bytes than the zeros.
target_link_options(engine PRIVATE
  -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=250,--skip-pass=memory-packing)

# What the page loads: engine.first.wasm with what the first figures of the pages need, and engine.rest.wasm.
# wasm-split is beside the other programs of the Emscripten in use.
find_program(WASM_SPLIT wasm-split HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin ${EMSCRIPTEN_ROOT_PATH}/../binaryen/bin)
find_program(NODE NAMES node nodejs REQUIRED)
file(GLOB lessons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/lessons/*/index.md)
set(split ${CMAKE_SOURCE_DIR}/engine/toolchain/split.mjs)
set(parts ${CMAKE_BINARY_DIR}/engine.first.wasm ${CMAKE_BINARY_DIR}/engine.rest.wasm)
add_custom_command(OUTPUT ${parts}
  COMMAND ${NODE} ${split} ${CMAKE_BINARY_DIR} $<$<BOOL:${WASM_SPLIT}>:${WASM_SPLIT}>
  DEPENDS engine ${split} ${CMAKE_SOURCE_DIR}/engine/toolchain/first-requests.mjs
          ${CMAKE_SOURCE_DIR}/lessons/index.md ${lessons}
  COMMENT "Splitting engine.wasm" VERBATIM COMMAND_EXPAND_LISTS)
add_custom_target(engine_parts ALL DEPENDS ${parts})

# The evaluator without the page around it, for `npm run bench`.
add_executable(bench_evaluator EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/engine/benchmarks/webassembly/evaluator.cpp)
target_link_libraries(bench_evaluator PRIVATE descent_tape)
target_include_directories(bench_evaluator PRIVATE ${CMAKE_SOURCE_DIR}/engine/benchmarks)
target_link_options(bench_evaluator PRIVATE -sENVIRONMENT=node -sEXIT_RUNTIME -sSTACK_SIZE=1MB -sALLOW_MEMORY_GROWTH)
set_target_properties(bench_evaluator PROPERTIES SUFFIX .cjs)

# Catch2 itself throws; the engine's objects are those of the module, compiled without exceptions.
if(TARGET catch2_amalgamated)
  # Like the tests, it compiles faster so.
  target_compile_options(catch2_amalgamated PUBLIC -fwasm-exceptions PRIVATE -O1)
  target_link_options(catch2_amalgamated PUBLIC -fwasm-exceptions)
endif()

function(descent_wasm_test program)
  target_compile_options(${program} PRIVATE -fwasm-exceptions)
  # Linked without another optimisation of the whole program, which takes longer than running it.
  target_link_options(${program} PRIVATE -O1 -fwasm-exceptions -sENVIRONMENT=node -sNODERAWFS -sEXIT_RUNTIME
    -sSTACK_SIZE=1MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=2GB)
  set_target_properties(${program} PROPERTIES SUFFIX .cjs)
  # A whole program is one test of ctest: starting Node for each case would cost more than the cases.
  add_test(NAME ${program} COMMAND ${program})
endfunction()
