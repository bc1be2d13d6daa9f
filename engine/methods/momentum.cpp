#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

/// Heavy ball in the convention of PyTorch's SGD: the steplength stays outside the buffer, and the
/// first step fills the buffer with the whole gradient, without dampening.
class Momentum final : public Method {
  enum { kSteplength, kMomentum, kDampening };
  enum { kM };

 public:
  Traits traits() const override {
    return {.invariances = {.rotation = true}, .state_shows_in_point = true};
  }

  void declare(Memory& memory) const override { memory.state("m", "accumulated gradients"); }

  void step(Step& step) const override {
    const double* alphas = step.steplength();
    const double* w = step.w(0);
    const double* g = step.gradient(0);
    const double* m = step.state(kM);
    double* next = step.next(0);
    double* next_m = step.next_state(kM);
    if (step.k() == 1) {
      const auto move = [=](int at, double alpha) {
        next_m[at] = g[at];
        next[at] = w[at] - alpha * g[at];
      };
      return step.each(move, alphas);
    }
    const auto move = [=](int at, double alpha, double mu, double tau) {
      const double pushed = mu * m[at] + (1.0 - tau) * g[at];
      next_m[at] = pushed;
      next[at] = w[at] - alpha * pushed;
    };
    step.each(move, alphas, step.number(kMomentum), step.number(kDampening));
  }
};

/// Moving average of the descent direction. With a constant steplength it equals heavy-ball
/// momentum at α_heavy = α(1 − β).
class EmaMomentum final : public Method {
  enum { kSteplength, kBeta, kInitial };
  enum { kD };

 public:
  Traits traits() const override {
    return {.invariances = {.rotation = true}, .state_shows_in_point = true};
  }

  void declare(Memory& memory) const override {
    memory.state("d", "moving average of the negative gradients");
  }

  void begin(Step& step) const override {
    if (step.choice(kInitial) == 0) return;
    for (int i = 0; i < step.dimension(); ++i) {
      for (int r = 0; r < step.runs(); ++r) step.initial_state(kD, i)[r] = -step.gradient(i)[r];
    }
  }

  void step(Step& step) const override {
    const double* w = step.w(0);
    const double* g = step.gradient(0);
    const double* d = step.state(kD);
    double* next = step.next(0);
    double* next_d = step.next_state(kD);
    const auto move = [=](int at, double alpha, double beta) {
      const double direction = beta * d[at] - (1.0 - beta) * g[at];
      next_d[at] = direction;
      next[at] = w[at] + alpha * direction;
    };
    step.each(move, step.steplength(), step.number(kBeta));
  }
};

/// The velocity form: the steplength stands inside, so a change of α acts at once on new gradients
/// only. With a constant α it walks the same path as `momentum`.
class VelocityMomentum final : public Method {
  enum { kSteplength, kBeta };
  enum { kV };

 public:
  Traits traits() const override {
    return {.invariances = {.rotation = true}, .state_shows_in_point = true};
  }

  void declare(Memory& memory) const override { memory.state("v", "velocity"); }

  void step(Step& step) const override {
    const double* w = step.w(0);
    const double* g = step.gradient(0);
    const double* v = step.state(kV);
    double* next = step.next(0);
    double* next_v = step.next_state(kV);
    const auto move = [=](int at, double alpha, double beta) {
      const double velocity = beta * v[at] - alpha * g[at];
      next_v[at] = velocity;
      next[at] = w[at] + velocity;
    };
    step.each(move, step.steplength(), step.number(kBeta));
  }
};

constexpr Reference polyak = {
    "B. T. Polyak: Some methods of speeding up the convergence of iteration methods", 1964,
    "USSR Computational Mathematics and Mathematical Physics 4(5), equation (9)"};

}  // namespace

constexpr Key momentum_keys[] = {
    keys::steplength(0.1),
    keys::decay_rate("momentum", "\\mu", 0.9, "how much of the past push remains"),
    number("dampening", "\\tau", 0.0, "share of each new gradient that is left out")
        .slide(0.0, 1.0),
    keys::weight_decay()};
constexpr Description momentum_description = {
    .name = "momentum",
    .title = "Momentum",
    .family = "momentum",
    .idea = "A heavy ball: past gradients keep pushing, those across a valley cancel.",
    .formula = R"(m \leftarrow \mu m + (1-\tau) \nabla g(w), \quad w \leftarrow w - \alpha m)",
    .keys = momentum_keys,
    .reference = polyak,
};

constexpr Key ema_momentum_keys[] = {
    keys::steplength(0.1),
    keys::decay_rate("beta", "\\beta", 0.9, "how slowly the average forgets"),
    keys::start_from_gradient("the average starts at 0 or at the first direction")};
constexpr Description ema_momentum_description = {
    .name = "ema_momentum",
    .title = "Momentum as a moving average",
    .family = "momentum",
    .idea = "Step along the moving average of the negative gradients.",
    .formula = R"(d \leftarrow \beta d + (1-\beta)(-\nabla g(w)), \quad w \leftarrow w + \alpha d)",
    .keys = ema_momentum_keys,
    .reference = polyak,
};

constexpr Key velocity_momentum_keys[] = {
    keys::steplength(0.1),
    keys::decay_rate("beta", "\\beta", 0.9, "how much of the velocity remains")};
constexpr Description velocity_momentum_description = {
    .name = "velocity_momentum",
    .title = "Momentum as a velocity",
    .family = "momentum",
    .idea = "The same heavy ball, written with a velocity that has the steplength inside.",
    .formula = R"(v \leftarrow \beta v - \alpha \nabla g(w), \quad w \leftarrow w + v)",
    .keys = velocity_momentum_keys,
    .reference = polyak,
};

void register_momentum(MethodRegistry& registry) {
  registry.add<Momentum>(momentum_description);
  registry.add<EmaMomentum>(ema_momentum_description);
  registry.add<VelocityMomentum>(velocity_momentum_description);
}

}  // namespace descent
