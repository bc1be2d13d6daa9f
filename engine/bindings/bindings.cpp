// The engine as a JavaScript module: the functions of experiments/facade.hpp by name, JSON text in,
// and out JSON text or a JSON header with its numbers. Registration only.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "exercises/facade.hpp"
#include "experiments/facade.hpp"

namespace descent::bindings {
namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(Float64Array)

/// A header and its numbers as JavaScript holds them.
struct Answer {
  std::string header;
  Float64Array data{val::undefined()};
};

/// Copies the numbers into JavaScript's own memory: a view of the module's memory would die, without
/// a word, as soon as that memory grows.
Answer copied(const facade::Answer& answer) {
  const emscripten::memory_view view =
      emscripten::typed_memory_view(answer.data.size(), answer.data.data());
  return {answer.header, Float64Array(val(view).call<val>("slice"))};
}

std::string analyse(const std::string& request) { return facade::analyse(request); }
std::string check(const std::string& experiment) { return facade::check(experiment); }
std::string check_exercise(const std::string& request) { return facade::check_exercise(request); }
std::string exercise_variant(const std::string& request) {
  return facade::exercise_variant(request);
}
std::string schedule(const std::string& request) { return facade::schedule(request); }
Answer run(const std::string& experiment) { return copied(facade::run(experiment)); }
Answer evaluate(const std::string& request) { return copied(facade::evaluate(request)); }

}  // namespace

EMSCRIPTEN_BINDINGS(descent) {
  emscripten::register_type<Float64Array>("Float64Array");
  emscripten::value_object<Answer>("Answer")
      .field("header", &Answer::header)
      .field("data", &Answer::data);
  emscripten::function("describe()", &facade::describe);
  emscripten::function("analyse(request)", &analyse);
  emscripten::function("check(experiment)", &check);
  emscripten::function("check_exercise(request)", &check_exercise);
  emscripten::function("exercise_variant(request)", &exercise_variant);
  emscripten::function("schedule(request)", &schedule);
  emscripten::function("run(experiment)", &run);
  emscripten::function("evaluate(request)", &evaluate);
}

}  // namespace descent::bindings
