#pragma once

#include "methods/memory.hpp"

namespace descent {

class Step;

/// Which changes of the problem a method does not notice (with ε, penalties and clipping out of the
/// way); tested for every registered method that claims one.
struct Invariances {
  bool translation = true;  ///< g(w − c) from w₀ + c: the same path, moved by c.
  bool rotation = false;    ///< g(Qᵀw) from Qw₀: the same path, rotated.
  bool cost_scale = false;  ///< s·g(w), s > 0: the same path.
};

/// What the framework must know of a method besides its description.
struct Traits {
  Invariances invariances;
  /// Looks at the gradient at the iterate. A method that does not (look-ahead, zero-order) is not
  /// charged for the gradients that are recorded.
  bool uses_gradient = true;
  /// Asks for its steplength along a direction, so that line searches work with it.
  bool has_direction = false;
  /// A state that is not finite makes the proposed point not finite, whatever the settings: looking
  /// at the point tells all.
  bool state_shows_in_point = false;
  /// Draws random numbers: its path is one of many, so invariance tests do not apply.
  bool random = false;
};

/// An update rule, free of state: configuration and state come with each step. One object serves
/// every run.
class Method {
 public:
  virtual ~Method() = default;

  virtual Traits traits() const { return {}; }

  /// Declares state and scratch arrays.
  virtual void declare(Memory& memory) const { (void)memory; }

  /// Fills the state that does not start at zero. Called once, before step 1, with the gradient at
  /// the start known; writes through step.initial_state().
  virtual void begin(Step& step) const { (void)step; }

  /// Makes the step: reads w, gradient, k and the settings, writes step.next() and every
  /// step.next_state() for all runs. Must not allocate. The run commits it only where it is finite.
  virtual void step(Step& step) const = 0;
};

}  // namespace descent
