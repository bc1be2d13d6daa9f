// The engine as a JavaScript module: the functions of the facades by name, JSON text in, and out
// JSON text or a JSON header with its numbers. Registration only.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <string>

#include "analysis/facade.hpp"
#include "exercises/facade.hpp"
#include "experiments/facade.hpp"

/// A header and its numbers as JavaScript holds them (embind.js).
extern "C" emscripten::EM_VAL descent_answer(const char* header, const double* data,
                                             std::size_t count);

namespace descent::bindings {
namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(Answer)

Answer copied(const facade::Answer& answer) {
  return Answer(val::take_ownership(
      descent_answer(answer.header.c_str(), answer.data.data(), answer.data.size())));
}

std::string analyse(const std::string& request) { return facade::analyse(request); }
std::string check(const std::string& experiment) { return facade::check(experiment); }
std::string check_exercise(const std::string& request) { return facade::check_exercise(request); }
std::string exercise_variant(const std::string& request) {
  return facade::exercise_variant(request);
}
std::string schedule(const std::string& request) { return facade::schedule(request); }
std::string stationary(const std::string& request) { return facade::stationary(request); }
std::string analyse_point(const std::string& request) { return facade::analyse_point(request); }
std::string analyse_path(const std::string& request) { return facade::analyse_path(request); }
std::string trace_evaluation(const std::string& request) {
  return facade::trace_evaluation(request);
}
std::string differences(const std::string& request) { return facade::differences(request); }
std::string convexity(const std::string& request) { return facade::convexity(request); }
Answer run(const std::string& experiment) { return copied(facade::run(experiment)); }
Answer evaluate(const std::string& request) { return copied(facade::evaluate(request)); }
Answer map(const std::string& request) { return copied(facade::map(request)); }

}  // namespace

EMSCRIPTEN_BINDINGS(descent) {
  emscripten::register_type<Answer>("{ header: string, data: Float64Array }");
  emscripten::function("describe()", &facade::describe);
  emscripten::function("analyse(request)", &analyse);
  emscripten::function("check(experiment)", &check);
  emscripten::function("check_exercise(request)", &check_exercise);
  emscripten::function("exercise_variant(request)", &exercise_variant);
  emscripten::function("schedule(request)", &schedule);
  emscripten::function("stationary(request)", &stationary);
  emscripten::function("analyse_point(request)", &analyse_point);
  emscripten::function("analyse_path(request)", &analyse_path);
  emscripten::function("trace_evaluation(request)", &trace_evaluation);
  emscripten::function("differences(request)", &differences);
  emscripten::function("convexity(request)", &convexity);
  emscripten::function("run(experiment)", &run);
  emscripten::function("evaluate(request)", &evaluate);
  emscripten::function("map(request)", &map);
}

}  // namespace descent::bindings
