#include "tape/fusion.hpp"

#include <string>

#include "tape/evaluator.hpp"
#include "tape/vector_code.hpp"

#ifdef __wasm__
// Provided by bindings/fusion.js. The first compiles a module and returns where in the table of
// functions its loops begin, or 0; the second frees these places.
extern "C" int descent_load_loops(const std::uint8_t* module, int size, int count);
extern "C" void descent_drop_loops(int first, int count);
#else
// A native program is compiled once and for all.
static int descent_load_loops(const std::uint8_t*, int, int) { return 0; }
static void descent_drop_loops(int, int) {}
#endif

namespace descent {

namespace {

using vector_code::Bytes;
using vector_code::Local;
using vector_code::simd;
using vector_code::Simd;

/// A loop goes so many lanes per round, two per vector.
constexpr int round = 8;
constexpr int vector_bytes = 16;

/// Longer stretches are cut: the browser's compiler takes more than linear time for a function.
constexpr int longest = 96;

/// Nor are programs of more instructions than this worth it; what a person types has a few dozen.
constexpr int largest = 4096;

bool fusable(const Instruction& instruction) {
  switch (instruction.code) {
#define X(name, formula) case Code::name:
    DESCENT_ARITHMETIC_CODES(X)
#undef X
    return instruction.code != Code::mod;  // fmod is no instruction
    default: return false;
  }
}

template <class F>
void for_sources(const Instruction& instruction, F f) {
  for (const int source : {instruction.a, instruction.b, instruction.c, instruction.d})
    if (source >= 0) f(source);
}

template <class F>
void for_results(const Instruction& instruction, F f) {
  for (const int result : {instruction.out, instruction.out2})
    if (result >= 0) f(result);
}

/// What registers are: arrays, of which the function gets a list and the number of lanes, or single
/// numbers one behind the other.
enum class Registers { arrays, numbers };

/// Writes the function for one stretch of instructions.
class FunctionWriter {
 public:
  FunctionWriter(const Program& program, int first, int end, Registers registers)
      : registers_(registers),
        program_(program),
        code_(std::span(program.instructions).subspan(static_cast<std::size_t>(first))),
        length_(end - first),
        uses_(static_cast<std::size_t>(program.registers)) {}

  Bytes write() {
    look();
    name_locals();
    enter();
    if (registers_ == Registers::arrays)
      loop();
    else
      lanes(0);
    Bytes function;
    function.number(2);
    function.number(static_cast<unsigned>(addresses_));
    function.byte(0x7f);  // i32
    function.number(static_cast<unsigned>(vectors_));
    function.byte(0x7b);  // v128
    function.append(body_);
    function.byte(0x0b);
    return function;
  }

 private:
  struct Use {
    bool read_first = false;  ///< Its value comes from before.
    bool written = false;
    bool uniform = false;  ///< The same number in all lanes, from before.
    int last_write = -1;
    bool wanted_after = false;
    unsigned address = 0, value = 0;  ///< Locals.
    bool touched() const { return read_first || written; }
    bool in_memory() const { return read_first || wanted_after; }
  };

  Use& use(int r) { return uses_[static_cast<std::size_t>(r)]; }

  void look() {
    for (int t = 0; t < length_; ++t) {
      const Instruction& instruction = code_[static_cast<std::size_t>(t)];
      for_sources(instruction, [&](int r) {
        if (!use(r).written) use(r).read_first = true;
      });
      for_results(instruction, [&](int r) {
        use(r).written = true;
        use(r).last_write = t;
      });
    }
    std::vector<bool> known(uses_.size(), false);
    for (std::size_t t = static_cast<std::size_t>(length_); t < code_.size(); ++t) {
      const auto met = [&](int r, bool wanted) {
        if (known[static_cast<std::size_t>(r)]) return;
        known[static_cast<std::size_t>(r)] = true;
        use(r).wanted_after = wanted && use(r).written;
      };
      for_sources(code_[t], [&](int r) { met(r, true); });
      for_results(code_[t], [&](int r) { met(r, false); });
    }
    for (int o = 0; o < program_.outputs; ++o) {
      const int r = program_.inputs + o;
      if (!known[static_cast<std::size_t>(r)]) use(r).wanted_after = use(r).written;
    }
    for (const Preset& preset : program_.presets) use(preset.target).uniform = true;
  }

  void name_locals() {
    unsigned next = 2;  // after the parameters
    for (Use& u : uses_) {
      if (registers_ == Registers::arrays && u.in_memory()) u.address = next++;
    }
    addresses_ = static_cast<int>(next) - 2;
    const unsigned first = next;
    for (Use& u : uses_) {
      if (u.touched()) u.value = next++;
    }
    const unsigned zero = next++;
    numbers_.assign(2 * static_cast<std::size_t>(length_), zero);
    for (int t = 0; t < length_; ++t) {
      const Instruction& instruction = code_[static_cast<std::size_t>(t)];
      // Locals begin as +0.
      if (std::bit_cast<std::uint64_t>(instruction.k) != 0) k_of(t) = next++;
      if (std::bit_cast<std::uint64_t>(instruction.l) != 0) l_of(t) = next++;
    }
    vectors_ = static_cast<int>(next - first);
  }

  void get(unsigned local) { Local{local}.write(body_); }
  void set(unsigned local) {
    body_.byte(0x21);
    body_.number(local);
  }
  void memory(Simd instruction, int alignment, int offset) {
    simd(body_, instruction);
    body_.number(static_cast<unsigned>(alignment));
    body_.number(static_cast<unsigned>(offset));
  }
  void integer(int value) {
    body_.byte(0x41);  // i32.const
    body_.positive(static_cast<unsigned>(value));
  }

  /// At first: addresses, and what is the same in all lanes.
  void enter() {
    for (std::size_t r = 0; registers_ == Registers::arrays && r < uses_.size(); ++r) {
      const Use& u = uses_[r];
      if (!u.in_memory()) continue;
      get(0);
      body_.byte(0x28);  // i32.load
      body_.number(2);
      body_.number(4 * r);
      set(u.address);
      if (!u.uniform) continue;
      get(u.address);
      memory(Simd::load_splat, 3, 0);
      set(u.value);
    }
    for (int t = 0; t < length_; ++t) {
      const Instruction& instruction = code_[static_cast<std::size_t>(t)];
      number(instruction.k, k_of(t));
      number(instruction.l, l_of(t));
    }
  }

  unsigned& k_of(int t) { return numbers_[2 * static_cast<std::size_t>(t)]; }
  unsigned& l_of(int t) { return numbers_[2 * static_cast<std::size_t>(t) + 1]; }
  void number(double value, unsigned local) {
    if (std::bit_cast<std::uint64_t>(value) == 0) return;
    vector_code::Constant{value}.write(body_);
    set(local);
  }

  void loop() {
    body_.byte(0x03);
    body_.byte(0x40);
    for (int lane = 0; lane < round; lane += 2) lanes(lane / 2 * vector_bytes);
    for (const Use& u : uses_) {
      if (!u.in_memory() || u.uniform) continue;
      get(u.address);
      integer(round * 8);
      body_.byte(0x6a);  // i32.add
      set(u.address);
    }
    get(1);
    integer(round);
    body_.byte(0x6b);  // i32.sub
    body_.byte(0x22);  // local.tee
    body_.number(1);
    body_.byte(0x0d);  // br_if
    body_.number(0);
    body_.byte(0x0b);
  }

  /// Two lanes, whose numbers are so many bytes after the present ones; where registers are
  /// numbers, both are the same one.
  void lanes(int offset) {
    for (std::size_t r = 0; r < uses_.size(); ++r) {
      const Use& u = uses_[r];
      if (!u.read_first || (registers_ == Registers::arrays && u.uniform)) continue;
      if (registers_ == Registers::arrays) {
        get(u.address);
        memory(Simd::load, 3, offset);
      } else {
        get(0);
        memory(Simd::load_splat, 3, 8 * static_cast<int>(r));
      }
      set(u.value);
    }
    for (int t = 0; t < length_; ++t) {
      const Instruction& instruction = code_[static_cast<std::size_t>(t)];
      compute(instruction, t);
      const Use& u = use(instruction.out);
      set(u.value);
      if (!u.wanted_after || u.last_write != t) continue;
      get(registers_ == Registers::arrays ? u.address : 0);
      get(u.value);
      if (registers_ == Registers::arrays) {
        memory(Simd::store, 3, offset);
      } else {
        memory(Simd::store_lane, 3, 8 * instruction.out);
        body_.byte(0);  // which lane
      }
    }
  }

  void compute(const Instruction& instruction, int t) {
    const auto local = [&](int r) { return Local{r < 0 ? 0 : use(r).value}; };
    [[maybe_unused]] const Local A = local(instruction.a), B = local(instruction.b),
                                 C = local(instruction.c), D = local(instruction.d), K{k_of(t)},
                                 L{l_of(t)};
    switch (instruction.code) {
#define X(name, formula) \
  case Code::name: (formula).write(body_); break;
      DESCENT_ARITHMETIC_CODES(X)
#undef X
      default: break;
    }
  }

  Registers registers_;
  const Program& program_;
  std::span<const Instruction> code_;  // to the program's end
  int length_;
  std::vector<Use> uses_;
  std::vector<unsigned> numbers_;  ///< Locals of K and L, instruction by instruction.
  int addresses_ = 0;
  int vectors_ = 0;
  Bytes body_;
};

Bytes module_of(const std::vector<Bytes>& functions) {
  Bytes module;
  for (const unsigned byte : {0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00}) module.byte(byte);
  const auto section = [&](unsigned id, const Bytes& content) {
    module.byte(id);
    module.piece(content);
  };
  Bytes types;  // one: (i32, i32) → ()
  for (const unsigned byte : {1, 0x60, 2, 0x7f, 0x7f, 0}) types.byte(byte);
  section(1, types);
  Bytes imports;  // the engine's memory
  imports.number(1);
  imports.name("engine");
  imports.name("memory");
  for (const unsigned byte : {2, 0, 0}) imports.byte(byte);
  section(2, imports);
  Bytes declared, exports, code;
  for (Bytes* list : {&declared, &exports, &code}) list->number(functions.size());
  for (std::size_t i = 0; i < functions.size(); ++i) {
    declared.byte(0);
    exports.name(std::to_string(i));
    exports.byte(0);
    exports.number(i);
    code.piece(functions[i]);
  }
  section(3, declared);
  section(7, exports);
  section(10, code);
  return module;
}

}  // namespace

Fusion::~Fusion() {
  if (loops_ > 0) descent_drop_loops(first_loop_, loops_);
}

bool Fusion::make(const Program& program) {
  served_ = worth_it + 1;
  const auto& instructions = program.instructions;
  const int count = static_cast<int>(instructions.size());
  if (count > largest) return false;
  const auto fits = [&](int t) { return fusable(instructions[static_cast<std::size_t>(t)]); };
  std::vector<Bytes> functions;
  std::vector<bool> fused;
  std::vector<Part> parts;
  for (int first = 0; first < count;) {
    int end = first + 1;
    while (end < count && fits(end) == fits(first) && (end - first < longest)) ++end;
    fused.push_back(fits(first) && end - first > 1);
    parts.push_back({end});
    for (const Registers registers : {Registers::arrays, Registers::numbers}) {
      if (fused.back()) functions.push_back(FunctionWriter(program, first, end, registers).write());
    }
    first = end;
  }
  if (functions.empty()) return false;
  const std::vector<std::uint8_t> module = module_of(functions).all();
  const int loops = static_cast<int>(functions.size());
  int place = descent_load_loops(module.data(), static_cast<int>(module.size()), loops);
  if (place == 0) return false;
  first_loop_ = place;
  loops_ = loops;
  for (std::size_t p = 0; p < parts.size(); ++p) {
    // A function pointer of WebAssembly is its place in the table of functions.
    if (!fused[p]) continue;
    parts[p].loop = reinterpret_cast<decltype(Part::loop)>(static_cast<std::uintptr_t>(place++));
    parts[p].one = reinterpret_cast<decltype(Part::one)>(static_cast<std::uintptr_t>(place++));
  }
  parts_ = std::move(parts);
  return true;
}

void Fusion::execute(const Program& program, double* const* registers, int lanes) const {
  const std::span<const Instruction> instructions = program.instructions;
  int first = 0;
  for (const Part& part : parts_) {
    if (part.loop != nullptr)
      part.loop(registers, lanes);
    else
      execute_bulk(instructions.subspan(static_cast<std::size_t>(first),
                                        static_cast<std::size_t>(part.end - first)),
                   registers, lanes);
    first = part.end;
  }
}

}  // namespace descent
