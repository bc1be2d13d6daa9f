// The engine's way to code that it writes while the page runs (tape/fusion.hpp).
addToLibrary({
  $freeLoops: [],

  // Compiles a module of `count` functions and gives them places in the table of functions, one after the other.
  // Returns the first place, or 0 if this browser refuses: the engine then goes on without.
  descent_load_loops__deps: ['$wasmTable', '$freeLoops'],
  descent_load_loops: (address, size, count) => {
    try {
      const module = new WebAssembly.Module(HEAPU8.slice(address, address + size));
      const { exports } = new WebAssembly.Instance(module, { engine: { memory: wasmMemory } });
      const free = freeLoops.findIndex((place) => place.count === count);
      const first = free < 0 ? wasmTable.grow(count) : freeLoops.splice(free, 1)[0].first;
      for (let i = 0; i < count; i++) wasmTable.set(first + i, exports[i]);
      return first;
    } catch {
      return 0;
    }
  },

  descent_drop_loops__deps: ['$wasmTable', '$freeLoops'],
  descent_drop_loops: (first, count) => {
    for (let i = 0; i < count; i++) wasmTable.set(first + i, null);
    freeLoops.push({ first, count });
  },
});
