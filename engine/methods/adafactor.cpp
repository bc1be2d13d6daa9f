#include <algorithm>
#include <cmath>

#include "methods/norms.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"
#include "numbers/elementary.hpp"

namespace descent {

namespace {

/// Numbers that the factored second moment of all blocks needs: the sums of the rows and of the
/// columns of each, one after the other. A vector is a matrix of one column; its factored form is
/// then the full second moment.
struct FactorSizes {
  int rows = 0;
  int columns = 0;

  explicit FactorSizes(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      rows += block.rows;
      columns += block.columns;
    }
  }
};

/// R ← βR + (1−β)·row sums of G² + ε, and C likewise with columns (Shazeer and Stern, section 3).
/// `beta` is one number per run.
void update_factors(Step& step, int row_array, int column_array, const double* beta,
                    const double* epsilon) {
  const int runs = step.runs();
  int first_row = 0;
  int first_column = 0;
  for (const Block& block : step.blocks()) {
    for (int i = 0; i < block.rows; ++i) {
      const double* before = step.state(row_array, first_row + i);
      double* after = step.next_state(row_array, first_row + i);
      for (int r = 0; r < runs; ++r) after[r] = 0.0;
      for (int j = 0; j < block.columns; ++j) {
        const double* g = step.gradient(block.first + i * block.columns + j);
        for (int r = 0; r < runs; ++r) after[r] += g[r] * g[r] + epsilon[r];
      }
      for (int r = 0; r < runs; ++r) after[r] = beta[r] * before[r] + (1.0 - beta[r]) * after[r];
    }
    for (int j = 0; j < block.columns; ++j) {
      const double* before = step.state(column_array, first_column + j);
      double* after = step.next_state(column_array, first_column + j);
      for (int r = 0; r < runs; ++r) after[r] = 0.0;
      for (int i = 0; i < block.rows; ++i) {
        const double* g = step.gradient(block.first + i * block.columns + j);
        for (int r = 0; r < runs; ++r) after[r] += g[r] * g[r] + epsilon[r];
      }
      for (int r = 0; r < runs; ++r) after[r] = beta[r] * before[r] + (1.0 - beta[r]) * after[r];
    }
    first_row += block.rows;
    first_column += block.columns;
  }
}

/// total = sum of a block's row factors, per run.
void sum_factors(Step& step, int row_array, int first_row, int rows, double* total) {
  for (int r = 0; r < step.runs(); ++r) total[r] = 0.0;
  for (int i = 0; i < rows; ++i) {
    const double* factor = step.next_state(row_array, first_row + i);
    for (int r = 0; r < step.runs(); ++r) total[r] += factor[r];
  }
}

void declare_factors(Memory& memory) {
  const FactorSizes sizes(memory.blocks());
  memory.state("R", "running sums over the rows of the squared gradient", sizes.rows);
  memory.state("C", "running sums over the columns of the squared gradient", sizes.columns);
}

class Adafactor final : public Method {
  enum { kSteplength, kEpsilon1, kEpsilon2, kClip, kDecay };
  enum { kR, kC };
  enum { kUpdate, kBeta, kRate, kTotal, kNorm };

 public:
  Traits traits() const override { return {.invariances = {.translation = false}}; }

  void declare(Memory& memory) const override {
    declare_factors(memory);
    memory.scratch();
    for (int i = 0; i < 4; ++i) memory.scratch(1);
  }

  void step(Step& step) const override {
    const int runs = step.runs();
    const double* decay = step.number(kDecay);
    double* beta = step.scratch(kBeta, 0);
    double* rate = step.scratch(kRate, 0);
    const double fallback = std::min(1e-2, 1.0 / std::sqrt(step.k()));
    for (int r = 0; r < runs; ++r) {
      beta[r] = 1.0 - elementary::pow(step.k(), -decay[r]);
      rate[r] = step.given(kSteplength) ? step.steplength()[r] : fallback;
      step.recorded_steplength()[r] = rate[r];
    }
    update_factors(step, kR, kC, beta, step.number(kEpsilon1));
    int first_row = 0;
    int first_column = 0;
    for (const Block& block : step.blocks()) {
      move_block(step, block, first_row, first_column, rate);
      first_row += block.rows;
      first_column += block.columns;
    }
  }

 private:
  static void move_block(Step& step, const Block& block, int first_row, int first_column,
                         const double* rate) {
    const int runs = step.runs();
    const int size = block.rows * block.columns;
    const double* epsilon2 = step.number(kEpsilon2);
    const double* clip = step.number(kClip);
    double* total = step.scratch(kTotal, 0);
    double* norm = step.scratch(kNorm, 0);
    sum_factors(step, kR, first_row, block.rows, total);
    for (int e = 0; e < size; ++e) {
      const double* g = step.gradient(block.first + e);
      const double* row = step.next_state(kR, first_row + e / block.columns);
      const double* column = step.next_state(kC, first_column + e % block.columns);
      double* u = step.scratch(kUpdate, block.first + e);
      for (int r = 0; r < runs; ++r) {
        u[r] = g[r] == 0.0 ? 0.0 : g[r] / std::sqrt(row[r] * column[r] / total[r]);
      }
    }
    // Both root mean squares: of the update, for clipping, and of the weights, for the scale.
    const double root_size = std::sqrt(size);
    column_norms(step.scratch(kUpdate), block.first, size, norm);
    for (int r = 0; r < runs; ++r) norm[r] = std::max(1.0, norm[r] / root_size / clip[r]);
    double* scale = total;
    column_norms(step.points(), block.first, size, scale);
    for (int r = 0; r < runs; ++r) scale[r] = std::max(epsilon2[r], scale[r] / root_size) * rate[r];
    for (int i = block.first; i < block.first + size; ++i) {
      const double* w = step.w(i);
      const double* u = step.scratch(kUpdate, i);
      double* next = step.next(i);
      for (int r = 0; r < runs; ++r) next[r] = w[r] - scale[r] * (u[r] / norm[r]);
    }
  }
};

class AdafactorFactored final : public Method {
  enum { kSteplength, kBeta2, kEpsilon };
  enum { kR, kC };
  enum { kCorrection2, kTotal, kZero };

 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

  void declare(Memory& memory) const override {
    declare_factors(memory);
    for (int i = 0; i < 3; ++i) memory.scratch(1);
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* epsilon = step.number(kEpsilon);
    double* correction2 = step.scratch(kCorrection2, 0);
    double* total = step.scratch(kTotal, 0);
    double* zero = step.scratch(kZero, 0);
    for (int r = 0; r < step.runs(); ++r) {
      zero[r] = 0.0;
      correction2[r] = 1.0 - elementary::pow(step.number(kBeta2)[r], step.k());
    }
    update_factors(step, kR, kC, step.number(kBeta2), zero);
    int first_row = 0;
    int first_column = 0;
    for (const Block& block : step.blocks()) {
      sum_factors(step, kR, first_row, block.rows, total);
      for (int e = 0; e < block.rows * block.columns; ++e) {
        const double* w = step.w(block.first + e);
        const double* g = step.gradient(block.first + e);
        const double* row = step.next_state(kR, first_row + e / block.columns);
        const double* column = step.next_state(kC, first_column + e % block.columns);
        double* next = step.next(block.first + e);
        for (int r = 0; r < step.runs(); ++r) {
          const double v = row[r] * column[r] / total[r] / correction2[r];
          next[r] = g[r] == 0.0 ? w[r] : w[r] - alpha[r] * g[r] / (std::sqrt(v) + epsilon[r]);
        }
      }
      first_row += block.rows;
      first_column += block.columns;
    }
  }
};

}  // namespace

constexpr Key adafactor_keys[] = {
    schedule("steplength", "\\rho", 0.01,
             "relative steplength, a number or a rule; null: min(0.01, 1/√k)")
        .above(0.0)
        .slide(1e-4, 1.0, true)
        .optional(),
    number("epsilon1", "\\varepsilon_1", 1e-30, "added to the squared gradients")
        .at_least(0.0)
        .slide(1e-30, 1e-3, true),
    number("epsilon2", "\\varepsilon_2", 1e-3, "smallest scale of the weights")
        .at_least(0.0)
        .slide(1e-6, 1.0, true),
    number("clip", "d", 1.0, "largest root mean square of an update")
        .above(0.0)
        .slide(0.1, 10.0, true),
    number("decay", "c", 0.8, "decay rate 1 − k^(−c) of the running sums")
        .at_least(0.0)
        .slide(0.0, 1.0)};
constexpr Description adafactor_description = {
    .name = "adafactor",
    .title = "Adafactor",
    .family = "layer-wise",
    .idea = "Remember only row and column sums of the squared gradient of a matrix.",
    .formula =
        R"(\begin{aligned} V &= \frac{R\,C^{\mathsf T}}{\sum R}, \quad U = \frac{\nabla g}{\sqrt{V}}, \quad \hat U = \frac{U}{\max(1, \operatorname{RMS}(U)/d)} \\ w &\leftarrow w - \max(\varepsilon_2, \operatorname{RMS}(w))\, \rho_k\, \hat U \end{aligned})",
    .keys = adafactor_keys,
    .reference = {"N. Shazeer, M. Stern: Adafactor: Adaptive learning rates with sublinear memory "
                  "cost",
                  2018, "arXiv 1804.04235, algorithm 4"},
};

constexpr Key adafactor_factored_keys[] = {keys::steplength(0.01), keys::beta2(),
                                           keys::epsilon(1e-8)};
constexpr Description adafactor_factored_description = {
    .name = "adafactor_factored",
    .title = "Factored second moment",
    .family = "layer-wise",
    .idea = "RMSProp with the squared gradients of a matrix kept as row and column sums.",
    .formula =
        R"(V = \frac{R\,C^{\mathsf T}}{\sum R}\frac{1}{1-\beta_2^k}, \quad w \leftarrow w - \alpha \frac{\nabla g}{\sqrt{V} + \varepsilon})",
    .keys = adafactor_factored_keys,
    .reference = {"N. Shazeer, M. Stern: Adafactor: Adaptive learning rates with sublinear memory "
                  "cost",
                  2018, "arXiv 1804.04235, section 3"},
};

void register_adafactor(MethodRegistry& registry) {
  registry.add<Adafactor>(adafactor_description);
  registry.add<AdafactorFactored>(adafactor_factored_description);
}

}  // namespace descent
