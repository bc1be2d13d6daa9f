#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "tape/program.hpp"

namespace descent {

/// A program's arithmetic as functions of WebAssembly that are written, and compiled by the
/// browser, while the page runs: between two elementary functions all values of a point stay in the
/// processor's registers, where the evaluators write each to memory and read it again. For many
/// lanes they are loops, for one lane the same without a loop.
///
/// They do the same operations in the same order and give the same bits (tested). They are made for
/// programs that have shown to be worth it, and only in WebAssembly; where a browser refuses, the
/// evaluators go on alone.
class Fusion {
 public:
  /// How many lanes a program has served before its loops are written: compiling them takes as
  /// long as about so many lanes.
  static constexpr std::int64_t worth_it = 1 << 15;

#ifdef __wasm__
  static constexpr bool possible = true;
#else
  static constexpr bool possible = false;
#endif

  /// A single loop may serve many lanes at once. Not all: browsers put the better code, which they
  /// compile meanwhile, in place between two calls.
  static constexpr int lanes_at_once = 4096;

  Fusion() = default;
  Fusion(const Fusion&) = delete;
  Fusion& operator=(const Fusion&) = delete;
  ~Fusion();

  /// Says that the program is about to serve so many lanes, and writes its loops when it is time.
  void expect(const Program& program, int lanes) {
    if (served_ <= worth_it && (served_ += lanes) > worth_it) make(program);
  }

  /// Writes the loops now. Returns whether there are any.
  bool make(const Program& program);

  /// Whether `execute` may be called.
  bool ready() const { return loops_ > 0; }

  /// Whether all instructions are in one loop.
  bool is_one_loop() const { return parts_.size() == 1 && ready(); }

  /// Instructions up to `end`, by functions or, without, by the evaluator.
  struct Part {
    int end = 0;
    void (*loop)(double* const* registers, int lanes) = nullptr;  ///< Registers are arrays.
    void (*one)(double* registers, int lanes) = nullptr;          ///< Registers are numbers.
  };

  /// All instructions, part by part, where there are loops.
  std::span<const Part> parts() const { return parts_; }

  /// Where the loops begin in WebAssembly's table of functions; 0 without any.
  int first_loop() const { return first_loop_; }

  /// Runs the program's instructions over registers that are arrays, as execute_bulk does.
  void execute(const Program& program, double* const* registers, int lanes) const;

 private:
  std::int64_t served_ = 0;
  std::vector<Part> parts_;
  int first_loop_ = 0;
  int loops_ = 0;
};

}  // namespace descent
