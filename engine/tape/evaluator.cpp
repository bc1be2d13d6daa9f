#include "tape/evaluator.hpp"

#include <algorithm>
#include <cstring>

#include "numbers/scalar.hpp"
#include "tape/fusion.hpp"
#include "tape/reduce.hpp"

namespace descent {

namespace {

int round_up(int lanes) { return (lanes + 7) / 8 * 8; }

/// Runs an instruction over registers that are single numbers. Inlined: calling it would cost as
/// much as most instructions.
[[gnu::always_inline]] inline void execute(const Instruction& instruction, double* registers) {
  double& out = registers[instruction.out];
  switch (instruction.code) {
#define A registers[instruction.a]
#define B registers[instruction.b]
#define C registers[instruction.c]
#define D registers[instruction.d]
#define K instruction.k
#define L instruction.l
#define X(name, formula) \
  case Code::name: out = (formula); break;
    DESCENT_ARITHMETIC_CODES(X)
#undef X
#define X(name) \
  case Code::name: out = elementary::name(A); break;
    DESCENT_UNARY_FUNCTIONS(X)
#undef X
#define X(name) \
  case Code::name: out = elementary::name(A, B); break;
    DESCENT_BINARY_FUNCTIONS(X)
#undef X
    case Code::sincos: {
      const double argument = A;
      elementary::sincos(&argument, &out, &registers[instruction.out2], 1);
      break;
    }
#undef A
#undef B
#undef C
#undef D
#undef K
#undef L
    case Code::row_pass: break;  // the evaluator's own business
  }
}

}  // namespace

void Evaluator::Blocks::prepare(int registers) {
  const auto count = static_cast<std::size_t>(registers);
  if (home.size() == count) return;
  memory.assign(count * block + 8, 0.0);
  // A cache line is 64 bytes; SIMD loads must not straddle two.
  const auto misalignment = reinterpret_cast<std::uintptr_t>(memory.data()) % 64 / sizeof(double);
  double* const start = memory.data() + (8 - misalignment) % 8;
  home.resize(count);
  for (std::size_t r = 0; r < count; ++r) home[r] = start + r * block;
  place = home;
}

void Evaluator::Blocks::fill(int target, double value, int lanes) {
  std::fill_n(home[static_cast<std::size_t>(target)], lanes, value);
}

Evaluator::Evaluator(std::shared_ptr<const Program> program)
    : program_(std::move(program)),
      registers_(static_cast<std::size_t>(program_->registers)),
      parameters_(static_cast<std::size_t>(program_->parameters)),
      columns_(static_cast<std::size_t>(program_->columns)),
      pass_blocks_(program_->passes.size()) {
  for (const Preset& p : program_->presets) {
    registers_[static_cast<std::size_t>(p.target)] = preset(p);
    uses_step_ = uses_step_ || p.kind == Preset::Kind::step;
  }
}

std::size_t Evaluator::scratch_bytes(const Program& program) {
  std::size_t blocks = program.passes.empty() ? static_cast<std::size_t>(program.registers) : 0;
  for (const RowPass& pass : program.passes) blocks += static_cast<std::size_t>(pass.registers);
  return sizeof(double) * (blocks * block + static_cast<std::size_t>(program.registers));
}

double Evaluator::preset(const Preset& preset) const {
  switch (preset.kind) {
    case Preset::Kind::number: return preset.value;
    case Preset::Kind::parameter: return parameters_[static_cast<std::size_t>(preset.slot)];
    case Preset::Kind::step: return step_;
  }
  return scalar::nan;
}

void Evaluator::set_parameter(int slot, double value) {
  parameters_[static_cast<std::size_t>(slot)] = value;
  for (const Preset& p : program_->presets) {
    if (p.kind != Preset::Kind::parameter || p.slot != slot) continue;
    registers_[static_cast<std::size_t>(p.target)] = value;
    if (bulk_ready_) bulk_.fill(p.target, value, block);
  }
}

void Evaluator::change_step(double step) {
  step_ = step;
  for (const Preset& p : program_->presets) {
    if (p.kind != Preset::Kind::step) continue;
    registers_[static_cast<std::size_t>(p.target)] = step;
    if (bulk_ready_) bulk_.fill(p.target, step, block);
  }
}

void Evaluator::set_data(std::span<const double* const> columns, int rows) {
  columns_.assign(columns.begin(), columns.end());
  rows_ = rows;
}

void Evaluator::prepare_bulk() {
  if (bulk_ready_) return;
  bulk_.prepare(program_->registers);
  for (const Preset& p : program_->presets) bulk_.fill(p.target, preset(p), block);
  bulk_ready_ = true;
}

void Evaluator::run(const double* const* inputs, int lanes, double* const* outputs,
                    const std::vector<int>* rows) {
  if (program_->passes.empty())
    run_bulk(inputs, lanes, outputs);
  else
    run_scalar(inputs, lanes, outputs, rows);
}

void Evaluator::run_scalar(const double* const* inputs, int lanes, double* const* outputs,
                           const std::vector<int>* rows) {
  const Program& program = *program_;
  double* const registers = registers_.data();
  for (int lane = 0; lane < lanes; ++lane) {
    for (int i = 0; i < program.inputs; ++i) registers[i] = inputs[i][lane];
    run_registers(rows);
    for (int o = 0; o < program.outputs; ++o) outputs[o][lane] = registers[program.inputs + o];
  }
}

void Evaluator::run_registers(const std::vector<int>* rows) {
  const std::vector<Instruction>& all = program_->instructions;
  const Instruction* next = all.data();
  Fusion& fusion = *program_->fusion;
  if constexpr (Fusion::possible) fusion.expect(*program_, 1);
  if (!Fusion::possible || !fusion.ready()) return one_by_one(next, next + all.size(), rows);
  for (const Fusion::Part& part : fusion.parts()) {
    const Instruction* const end = all.data() + part.end;
    if (part.one != nullptr)
      part.one(registers_.data(), 1);
    else
      one_by_one(next, end, rows);
    next = end;
  }
}

void Evaluator::one_by_one(const Instruction* next, const Instruction* end,
                           const std::vector<int>* rows) {
  double* const registers = registers_.data();
  for (; next != end; ++next) {
    if (next->code == Code::row_pass) {
      const auto index = static_cast<std::size_t>(next->a);
      run_pass(program_->passes[index], pass_blocks_[index], rows);
    } else {
      execute(*next, registers);
    }
  }
}

void Evaluator::run_bulk(const double* const* inputs, int lanes, double* const* outputs) {
  if (lanes < bulk_lanes) return run_scalar(inputs, lanes, outputs);
  const Program& program = *program_;
  prepare_bulk();
  if constexpr (Fusion::possible) program.fusion->expect(program, lanes);
  const bool fused = Fusion::possible && program.fusion->ready();
  // One loop for all needs no memory for values in between, and so no blocks.
  const int widest = fused && program.fusion->is_one_loop() ? Fusion::lanes_at_once : block;
  for (int first = 0, n = 0; first < lanes; first += n) {
    // The last stretch is made whole by lanes before it: they give the same again.
    n = std::min({round_up(lanes - first), lanes / bulk_lanes * bulk_lanes, widest});
    first = std::min(first, lanes - n);
    // Instructions never write to inputs.
    for (int i = 0; i < program.inputs; ++i)
      bulk_.place[static_cast<std::size_t>(i)] = const_cast<double*>(inputs[i] + first);
    for (int o = 0; o < program.outputs; ++o)
      bulk_.place[static_cast<std::size_t>(program.inputs + o)] = outputs[o] + first;
    if (fused)
      program.fusion->execute(program, bulk_.place.data(), n);
    else
      execute_bulk(program.instructions, bulk_.place.data(), n);
  }
}

void Evaluator::run_pass(const RowPass& pass, Blocks& blocks, const std::vector<int>* rows) {
  const int count = rows != nullptr ? static_cast<int>(rows->size()) : rows_;
  const int widest = round_up(std::min(count, block));
  blocks.prepare(pass.registers);
  for (const Preset& p : pass.presets) blocks.fill(p.target, p.value, widest);
  for (const RowPass::Import& import : pass.imports)
    blocks.fill(import.target, registers_[static_cast<std::size_t>(import.from)], widest);

  reductions_.resize(std::max(reductions_.size(), pass.reductions.size() * Reduce::lanes));
  for (std::size_t r = 0; r < pass.reductions.size(); ++r)
    Reduce::start(pass.reductions[r].op, &reductions_[r * Reduce::lanes]);

  for (int first = 0; first < count; first += block) {
    const int n = std::min(block, count - first);
    for (const RowPass::Column& column : pass.columns) {
      const auto target = static_cast<std::size_t>(column.target);
      const double* const source = columns_[static_cast<std::size_t>(column.slot)];
      double* const own = blocks.home[target];
      if (rows == nullptr && n == block) {
        blocks.place[target] = const_cast<double*>(source + first);
        continue;
      }
      blocks.place[target] = own;
      for (int i = 0; i < n; ++i)
        own[i] = source[rows != nullptr ? (*rows)[static_cast<std::size_t>(first + i)] : first + i];
      std::fill(own + n, own + round_up(n), own[n - 1]);
    }
    execute_bulk(pass.instructions, blocks.place.data(), round_up(n));
    for (std::size_t r = 0; r < pass.reductions.size(); ++r)
      Reduce::add(pass.reductions[r].op,
                  blocks.place[static_cast<std::size_t>(pass.reductions[r].from)], n,
                  &reductions_[r * Reduce::lanes]);
  }
  for (std::size_t r = 0; r < pass.reductions.size(); ++r)
    registers_[static_cast<std::size_t>(pass.reductions[r].target)] =
        Reduce::finish(pass.reductions[r].op, &reductions_[r * Reduce::lanes], count, rows_);
}

}  // namespace descent
