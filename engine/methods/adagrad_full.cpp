#include <algorithm>
#include <cmath>

#include "methods/registry.hpp"
#include "methods/step.hpp"
#include "numbers/symmetric_eigen.hpp"

namespace descent {

namespace {

/// Full-matrix AdaGrad. Its matrix functions go through an eigendecomposition per run and step,
/// O(N³): for a handful of coordinates.
class AdagradFull final : public Method {
  enum { kSteplength, kDelta, kForm };
  enum { kG };
  enum { kWork };

 public:
  Traits traits() const override { return {.invariances = {.rotation = true}}; }

  void declare(Memory& memory) const override {
    const int n = memory.dimension();
    memory.state("G", "sum of the outer products of the gradients, row by row", n * n);
    memory.scratch(2 * n * n + n);
  }

  void step(Step& step) const override {
    const int n = step.dimension();
    const double* alpha = step.steplength();
    const double* delta = step.number(kDelta);
    const bool delta_plus_root = step.choice(kForm) == 0;
    for (int i = 0; i < n; ++i) {
      for (int j = 0; j < n; ++j) {
        const double* before = step.state(kG, i * n + j);
        double* after = step.next_state(kG, i * n + j);
        const double* gi = step.gradient(i);
        const double* gj = step.gradient(j);
        for (int r = 0; r < step.runs(); ++r) after[r] = before[r] + gi[r] * gj[r];
      }
    }
    // The scratch rows of all runs, used as plain memory for one run after the other.
    double* matrix = step.scratch(kWork).data();
    double* vectors = matrix + n * n;
    double* scaled = vectors + n * n;
    for (int r = 0; r < step.runs(); ++r) {
      for (int e = 0; e < n * n; ++e) matrix[e] = step.next_state(kG, e)[r];
      diagonalise(matrix, vectors, n);
      for (int j = 0; j < n; ++j) {
        double projection = 0.0;
        for (int i = 0; i < n; ++i) projection += vectors[i * n + j] * step.gradient(i)[r];
        const double eigenvalue = std::max(matrix[j * n + j], 0.0);
        scaled[j] = projection / (delta_plus_root ? delta[r] + std::sqrt(eigenvalue)
                                                  : std::sqrt(delta[r] + eigenvalue));
      }
      for (int i = 0; i < n; ++i) {
        double direction = 0.0;
        for (int j = 0; j < n; ++j) direction += vectors[i * n + j] * scaled[j];
        step.next(i)[r] = step.w(i)[r] - alpha[r] * direction;
      }
    }
  }
};

}  // namespace

constexpr Key adagrad_full_keys[] = {
    keys::steplength(0.01),
    number("delta", "\\delta", 1e-8, "keeps the matrix invertible")
        .above(0.0)
        .slide(1e-10, 1.0, true),
    choice("form", "", "delta_plus_root root_of_sum",
           "δ is added to the root, or to the sum under the root")};
constexpr Description adagrad_full_description = {
    .name = "adagrad_full",
    .title = "AdaGrad, full matrix",
    .family = "adaptive",
    .idea = "Scale by the root of the whole matrix of gradient products, rotations included.",
    .formula =
        R"(G \leftarrow G + \nabla g\, \nabla g^{\mathsf T}, \quad w \leftarrow w - \alpha\, (\delta I + G^{1/2})^{-1} \nabla g)",
    .keys = adagrad_full_keys,
    .reference = {"J. Duchi, E. Hazan, Y. Singer: Adaptive subgradient methods for online "
                  "learning and stochastic optimization",
                  2011, "JMLR 12, figure 1, full-matrix version"},
};

void register_adagrad_full(MethodRegistry& registry) {
  registry.add<AdagradFull>(adagrad_full_description);
}

}  // namespace descent
