// What the engine's functions need of Embind, and no more: they take text, and give text or an answer.
addToLibrary({
  // An answer as JavaScript holds it. Its numbers are copied: a view of the module's memory would die, without a word, as
  // soon as that memory grows. (The constructor copies faster than slice().)
  descent_answer__deps: ['$Emval', '$UTF8ToString'],
  descent_answer: (header, data, count) =>
    Emval.toHandle({
      header: UTF8ToString(header),
      data: new Float64Array(HEAPF64.subarray(data / 8, data / 8 + count)),
    }),

  // Embind tells JavaScript of all built-in types of C++: of these none is passed.
  _embind_register_void: () => {},
  _embind_register_bool: () => {},
  _embind_register_integer: () => {},
  _embind_register_bigint: () => {},
  _embind_register_float: () => {},
  _embind_register_std_wstring: () => {},
  _embind_register_memory_view: () => {},

  // Nothing catches an exception of the standard library: it ends the instance, like a trap.
  __cxa_throw: () => abort('exception'),
});
