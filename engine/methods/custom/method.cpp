#include "methods/custom/program.hpp"
#include "methods/registry.hpp"

namespace descent {

namespace {

enum { kSteplength, kUpdate, kValues, kInitial };

/// A rule typed by the user.
class Custom final : public Method {
 public:
  explicit Custom(custom::Program program) : program_(std::move(program)) {
    layout_.first_scalar = program_.vectors;
  }

  Traits traits() const override {
    // Nothing is claimed about a rule that only its author knows.
    return {.invariances = {.translation = false}, .uses_gradient = program_.uses_gradient};
  }

  void declare(Memory& memory) const override {
    for (const custom::StateVariable& state : program_.states) {
      memory.state(state.name, "as typed", state.vector ? memory.dimension() : 1);
    }
    for (int i = 0; i < program_.vectors; ++i) memory.scratch();
    for (int i = 0; i < program_.scalars; ++i) memory.scratch(1);
  }

  void begin(Step& step) const override { run(program_.start, step, true); }

  void step(Step& step) const override {
    for (std::size_t i = 0; i < program_.states.size(); ++i) {
      if (!program_.states[i].assigned) step.keep_state(static_cast<int>(i));
    }
    run(program_.update, step, false);
  }

 private:
  void run(const std::vector<custom::Instruction>& code, Step& step, bool starting) const {
    custom::execute(code, program_, layout_, step.settings()[kValues].named_numbers, step,
                    starting);
  }

  custom::Program program_;
  custom::Layout layout_;
};

Result<std::unique_ptr<const Method>> make_custom(const Configuration& settings) {
  auto program = custom::compile(settings[kUpdate].text, settings[kValues].names,
                                 settings[kInitial].names, settings[kInitial].named_texts);
  if (!program) return program.error();
  return std::unique_ptr<const Method>(std::make_unique<Custom>(std::move(*program)));
}

}  // namespace

constexpr Key custom_keys[] = {
    keys::steplength(0.01),
    text("update", "", "w = w - alpha*g",
         "the rule, one definition per line or with ; between them; given are w, g, k, "
         "alpha and the values"),
    numbers("values", "", "hyper-parameters of the rule, by name"),
    texts("initial", "", "what states start at, in w, g, alpha and the values; others start at 0")};
constexpr Description custom_description = {
    .name = "custom",
    .title = "Your own rule",
    .family = "typed",
    .idea = "An update rule typed in lines, in the language of the formulas.",
    .formula = R"(m \leftarrow \beta m + g,\quad w \leftarrow w - \alpha m)",
    .keys = custom_keys,
    .reference = {"This project", 2026, "the page of the method reference"},
};

void register_custom(MethodRegistry& registry) { registry.add(custom_description, make_custom); }

}  // namespace descent
