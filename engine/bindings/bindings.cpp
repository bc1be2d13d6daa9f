// The engine's functions as a JavaScript module. Registration only.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <vector>

namespace descent {
namespace {

EMSCRIPTEN_DECLARE_VAL_TYPE(Float64Array)

struct Answer {
  std::string header;
  Float64Array data{emscripten::val::undefined()};
};

// Copies the numbers into memory of JavaScript's own: a view of the module's memory dies silently
// when that memory grows.
Float64Array copied(const std::vector<double>& numbers) {
  return Float64Array(emscripten::val(emscripten::typed_memory_view(numbers.size(), numbers.data()))
                          .call<emscripten::val>("slice"));
}

std::string describe() { return R"({"version":"0"})"; }
Answer run(const std::string& experiment) { return {experiment, copied({1.0, 2.0})}; }

}  // namespace

EMSCRIPTEN_BINDINGS(descent) {
  emscripten::register_type<Float64Array>("Float64Array");
  emscripten::value_object<Answer>("Answer")
      .field("header", &Answer::header)
      .field("data", &Answer::data);
  emscripten::function("describe()", &describe);
  emscripten::function("run(experiment)", &run);
}

}  // namespace descent
