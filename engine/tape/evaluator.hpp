#pragma once

#include <memory>
#include <span>
#include <vector>

#include "numbers/loops.hpp"
#include "tape/program.hpp"

namespace descent {

/// Scratch memory that runs a Program: one per thread; programs are shared. After the first call
/// with a given number of lanes, and for the same number of data rows, no call allocates.
///
/// There are two ways to run the same instructions. Below `bulk_lanes` lanes, point by point: a
/// register is a number. From there on block by block: a register is an array of 128 numbers, the
/// cost of decoding an instruction is shared by 128 points, and its loop is vectorised. Both give
/// the same bits, which tests compare with ==.
class Evaluator {
 public:
  static constexpr int bulk_lanes = 8;
  static constexpr int block = 128;

  explicit Evaluator(std::shared_ptr<const Program> program);

  const Program& program() const { return *program_; }

  /// What an evaluator of this program occupies once it has run in bulk.
  static std::size_t scratch_bytes(const Program& program);

  void set_parameter(int slot, double value);
  void set_step(double step) {
    if (uses_step_ && step != step_) change_step(step);
  }
  /// The data set: one pointer per column slot, each to `rows` numbers, which must outlive the
  /// evaluator's use of them.
  void set_data(std::span<const double* const> columns, int rows);

  /// Runs the program for `lanes` points: inputs[i][lane] → outputs[o][lane]. Outputs must not
  /// overlap inputs. `rows` lists the data rows of a mini-batch; a null pointer means all.
  void run(const double* const* inputs, int lanes, double* const* outputs,
           const std::vector<int>* rows = nullptr);

  /// Runs the program for one point, whose numbers lie one behind the other. So do the outputs,
  /// where the answer points to, until the next run.
  const double* run_point(const double* point, const std::vector<int>* rows = nullptr) {
    const int inputs = program_->inputs;
    DESCENT_FEW for (int i = 0; i < inputs; ++i) registers_.data()[i] = point[i];
    run_registers(rows);
    return registers_.data() + inputs;
  }

  /// For tests: one way or the other (fewer lanes than `bulk_lanes` have only one).
  void run_scalar(const double* const* inputs, int lanes, double* const* outputs,
                  const std::vector<int>* rows = nullptr);
  void run_bulk(const double* const* inputs, int lanes, double* const* outputs);

 private:
  /// Registers of blocks: memory and one pointer per register.
  struct Blocks {
    std::vector<double> memory;
    std::vector<double*> home;   // where each register's own memory is
    std::vector<double*> place;  // where it is now: inputs and outputs are used where they lie
    void prepare(int registers);
    void fill(int target, double value, int lanes);
  };

  void change_step(double step);
  /// Runs the instructions over registers that are numbers.
  void run_registers(const std::vector<int>* rows);
  /// Those from `next` to `end`.
  [[gnu::noinline]] void one_by_one(const Instruction* next, const Instruction* end,
                                    const std::vector<int>* rows);
  void run_pass(const RowPass& pass, Blocks& blocks, const std::vector<int>* rows);
  double preset(const Preset& preset) const;
  void prepare_bulk();

  std::shared_ptr<const Program> program_;
  std::vector<double> registers_;
  std::vector<double> parameters_;
  double step_ = 1.0;
  bool uses_step_ = false;
  std::vector<const double*> columns_;
  int rows_ = 0;
  Blocks bulk_;
  bool bulk_ready_ = false;
  std::vector<Blocks> pass_blocks_;
  std::vector<double> reductions_;
};

/// Runs instructions over registers that are arrays, `lanes` numbers of each (a multiple of 8, at
/// most Evaluator::block).
void execute_bulk(std::span<const Instruction> instructions, double* const* registers, int lanes);

}  // namespace descent
