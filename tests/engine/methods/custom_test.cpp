// Update rules typed in lines: every built-in method that can be written this way, against its
// twin.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "methods/batch.hpp"
#include "methods/custom/program.hpp"
#include "methods/problems.hpp"
#include "methods/started.hpp"

namespace descent {
namespace {

using test::started;

struct Twin {
  const char* method;
  std::vector<std::pair<const char*, double>> settings;  // of the built-in method
  const char* update;
  std::vector<std::pair<const char*, double>> values;
  std::vector<std::pair<const char*, const char*>> initial;
};

const std::vector<Twin>& twins() {
  static const std::vector<Twin> all = {
      {"gradient_descent", {}, "w = w - alpha*g", {}, {}},
      {"gradient_descent",
       {{"weight_decay", 0.1}},
       "w = w - alpha*(g + lambda*w)",
       {{"lambda", 0.1}},
       {}},
      {"momentum", {}, "m = beta*m + g; w = w - alpha*m", {{"beta", 0.9}}, {}},
      {"momentum",
       {{"dampening", 0.3}},
       "m = if(k == 1, g, beta*m + (1 - d)*g)\nw = w - alpha*m",
       {{"beta", 0.9}, {"d", 0.3}},
       {}},
      {"ema_momentum", {}, "d = beta*d - (1-beta)*g; w = w + alpha*d", {{"beta", 0.9}}, {}},
      {"ema_momentum",
       {{"initial", 1}},
       "d = beta*d - (1-beta)*g; w = w + alpha*d",
       {{"beta", 0.9}},
       {{"d", "-g"}}},
      {"velocity_momentum", {}, "v = beta*v - alpha*g; w = w + v", {{"beta", 0.9}}, {}},
      {"nesterov", {}, "m = mu*m + g; w = w - alpha*(g + mu*m)", {{"mu", 0.9}}, {}},
      {"nesterov_lookahead",
       {},
       "v = beta*v - alpha*grad(w + beta*v); w = w + v",
       {{"beta", 0.9}},
       {}},
      {"normalized_gradient_descent", {}, "w = w - alpha*g/(norm(g) + 1e-8)", {}, {}},
      {"sign_gradient_descent", {}, "w = w - alpha*sign(g)", {}, {}},
      {"clipped_gradient_descent",
       {{"threshold", 0.5}},
       "w = w - min(alpha, c*alpha/norm(g))*g",
       {{"c", 0.5}},
       {}},
      {"coordinate_clipped_gradient_descent",
       {{"threshold", 0.5}},
       "w = w - alpha*clip(g, -c, c)",
       {{"c", 0.5}},
       {}},
      {"acclip",
       {{"tail_index", 1.5}},
       "m = b1*m + (1-b1)*g; t = b2*t + (1-b2)*abs(g)^p\n"
       "w = w - alpha*min(t^(1/p)/(abs(m) + 1e-8), 1)*m",
       {{"b1", 0.9}, {"b2", 0.99}, {"p", 1.5}},
       {}},
      {"adagrad", {}, "s = s + g^2; w = w - alpha*g/(sqrt(s) + 1e-10)", {}, {}},
      {"rmsprop", {}, "v = r*v + (1-r)*g^2; w = w - alpha*g/(sqrt(v) + 1e-8)", {{"r", 0.99}}, {}},
      {"rmsprop",
       {{"centered", 1}, {"momentum", 0.5}},
       "v = r*v + (1-r)*g^2; a = r*a + (1-r)*g; b = mu*b + g/(sqrt(v - a^2) + 1e-8); w = w - "
       "alpha*b",
       {{"r", 0.99}, {"mu", 0.5}},
       {}},
      {"adadelta",
       {},
       "v = r*v + (1-r)*g^2; d = sqrt(u + eps)/sqrt(v + eps)*g; u = r*u + (1-r)*d^2; w = w - "
       "alpha*d",
       {{"r", 0.9}, {"eps", 1e-6}},
       {}},
      {"adam",
       {},
       "m = b1*m + (1-b1)*g\nv = b2*v + (1-b2)*g^2\nmhat = m/(1-b1^k)\nvhat = v/(1-b2^k)\n"
       "w = w - alpha*mhat/(sqrt(vhat) + 1e-8)",
       {{"b1", 0.9}, {"b2", 0.999}},
       {}},
      {"adam_uncorrected",
       {},
       "m = b1*m + (1-b1)*g; v = b2*v + (1-b2)*g^2; w = w - alpha*m/(sqrt(v) + 1e-8)",
       {{"b1", 0.9}, {"b2", 0.999}},
       {}},
      {"amsgrad",
       {},
       "m = b1*m + (1-b1)*g; v = b2*v + (1-b2)*g^2; u = max(u, v)\n"
       "w = w - alpha/(1-b1^k)*m/(sqrt(u)/sqrt(1-b2^k) + 1e-8)",
       {{"b1", 0.9}, {"b2", 0.999}},
       {}},
      {"adamw",
       {},
       "m = b1*m + (1-b1)*g; v = b2*v + (1-b2)*g^2\n"
       "w = w*(1 - alpha*l) - alpha*m/(1-b1^k)/(sqrt(v/(1-b2^k)) + 1e-8)",
       {{"b1", 0.9}, {"b2", 0.999}, {"l", 0.01}},
       {}},
      {"adamax",
       {},
       "m = b1*m + (1-b1)*g; u = max(b2*u, abs(g) + 1e-8); w = w - alpha/(1-b1^k)*m/u",
       {{"b1", 0.9}, {"b2", 0.999}},
       {}},
      {"nadam",
       {},
       "mu = b1*(1 - 0.5*0.96^(k*p)); nu = b1*(1 - 0.5*0.96^((k+1)*p)); P = P*mu\n"
       "m = b1*m + (1-b1)*g; v = b2*v + (1-b2)*g^2; d = sqrt(v/(1-b2^k)) + 1e-8\n"
       "w = w - alpha*((1-mu)/(1-P)*g/d + nu/(1-P*nu)*m/d)",
       {{"b1", 0.9}, {"b2", 0.999}, {"p", 0.004}},
       {{"P", "1"}}},
      {"radam",
       {},
       "m = b1*m + (1-b1)*g; v = b2*v + (1-b2)*g^2; q = 2/(1-b2) - 1; p = q - 2*k*b2^k/(1-b2^k)\n"
       "r = sqrt(max((p-4)*(p-2)*q/((q-4)*(q-2)*p), 0))\n"
       "w = w - alpha*m/(1-b1^k)*if(p > 5, r*sqrt(1-b2^k)/(sqrt(v) + 1e-8), 1)",
       {{"b1", 0.9}, {"b2", 0.999}},
       {}},
      {"rprop",
       {},
       "q = sign(g*p); s = if(q > 0, min(s*1.2, 50), if(q < 0, max(s*0.5, 1e-6), s))\n"
       "h = if(q < 0, 0, 1)*g; w = w - sign(h)*s; p = h",
       {},
       {{"s", "alpha + 0*w"}}},
      {"lion",
       {},
       "w = w - alpha*sign(b1*m + (1-b1)*g); m = b2*m + (1-b2)*g",
       {{"b1", 0.9}, {"b2", 0.99}},
       {}},
      {"lars",
       {},
       "m = b*m + (1-b)*g; n = norm(m); w = w - alpha*if(norm(w)*n > 0, norm(w)/n, 1)*m",
       {{"b", 0.9}},
       {}},
      {"lars_2017",
       {{"trust", 0.5}, {"weight_decay", 0.01}},
       "n = norm(g) + l*norm(w); q = if(norm(w)*n > 0, norm(w)/n, 1)\n"
       "v = mu*v + alpha*trust*q*(g + l*w); w = w - v",
       {{"mu", 0.9}, {"trust", 0.5}, {"l", 0.01}},
       {}},
      {"asgd",
       {{"decay", 0.1}, {"average_from", 3}},
       "q = alpha/(1 + l*alpha*(k-1))^0.75; w = (1 - l*q)*w - q*g\n"
       "a = a + (w - a)/max(1, k - 1 - 3)",
       {{"l", 0.1}},
       {{"a", "w"}}},
      {"lamb",
       {},
       "m = b1*m + (1-b1)*g; v = b2*v + (1-b2)*g^2\n"
       "u = m/(1-b1^k)/(sqrt(v/(1-b2^k)) + 1e-8) + l*w; w = w - alpha*norm(w)/norm(u)*u",
       {{"b1", 0.9}, {"b2", 0.999}, {"l", 0.01}},
       {}},
      {"ftrl",
       {},
       "s = (sqrt(n + g^2) - sqrt(n))/alpha; z = z + g - s*w; n = n + g^2\n"
       "w = -z/((1 + sqrt(n))/alpha)",
       {},
       {{"z", "-w/alpha"}}},
  };
  return all;
}

BatchSetup on(test::Bowl& bowl, const char* method) {
  BatchSetup setup;
  setup.method = methods().find(method);
  REQUIRE(setup.method != nullptr);
  setup.configuration = Configuration(setup.method->description.keys);
  setup.objective = &bowl;
  setup.starts.resize(3, 2);
  setup.starts << 0.8, -0.3, -0.6, 0.2, 0.4, 1.0;
  setup.start_indices = {0, 1};
  setup.steps = 40;
  return setup;
}

void set(BatchSetup& setup, const char* key, double value) {
  const int index = setup.method->description.index(key);
  INFO("key " << key);
  REQUIRE(index >= 0);
  setup.configuration.set(index, value);
}

BatchSetup typed(test::Bowl& bowl, const Twin& twin) {
  BatchSetup setup = on(bowl, "custom");
  const Description& description = setup.method->description;
  setup.configuration[description.index("update")].text = twin.update;
  Setting& values = setup.configuration[description.index("values")];
  for (const auto& [name, value] : twin.values) {
    values.names.emplace_back(name);
    values.named_numbers.push_back(PerRun::Constant(1, value));
  }
  Setting& initial = setup.configuration[description.index("initial")];
  for (const auto& [name, text] : twin.initial) {
    initial.names.emplace_back(name);
    initial.named_texts.emplace_back(text);
  }
  return setup;
}

TEST_CASE("A typed rule agrees with the built-in method that it spells out") {
  for (const Twin& twin : twins()) {
    DYNAMIC_SECTION(twin.method << ": " << twin.update) {
      test::Bowl bowl(3);
      auto built_in = on(bowl, twin.method);
      for (const auto& [key, value] : twin.settings) set(built_in, key, value);
      // Typed rules have another default steplength; take one that all do well with.
      const double alpha = std::string(twin.method) == "adadelta" ? 1.0 : 0.02;
      set(built_in, std::string(twin.method) == "lars_2017" ? "gamma" : "steplength", alpha);
      auto rule = typed(bowl, twin);
      set(rule, "steplength", alpha);
      auto a = started(std::move(built_in));
      auto b = started(std::move(rule));
      for (int k = 1; a->advance() && b->advance(); ++k) {
        for (int c = 0; c < 2; ++c) {
          for (int i = 0; i < 3; ++i) {
            INFO("step " << k << ", run " << c << ", coordinate " << i);
            REQUIRE(std::fabs(a->points()(i, c) - b->points()(i, c)) <= 1e-11);
          }
        }
      }
      CHECK(a->outcome(0).status == Status::finished);
      CHECK(a->outcome(0).evaluations.gradient == b->outcome(0).evaluations.gradient);
    }
  }
}

TEST_CASE("States are what is read before it is set; their shape follows from use") {
  const auto program =
      custom::compile("t = norm(g); s = max(s, t); m = 0.9*m + g/s; w = w - alpha*m", {}, {}, {});
  REQUIRE(program);
  REQUIRE(program->states.size() == 2);
  CHECK(program->states[0].name == "m");
  CHECK(program->states[0].vector);
  CHECK(program->states[1].name == "s");
  CHECK_FALSE(program->states[1].vector);
  CHECK(program->uses_gradient);
}

TEST_CASE("A state that is only given a start keeps it") {
  test::Bowl bowl(3);
  Twin anchored{"custom", {}, "w = w - alpha*(g + 0.1*(w - a))", {}, {{"a", "w"}}};
  auto batch = started(typed(bowl, anchored));
  while (batch->advance()) {
  }
  for (int i = 0; i < 3; ++i)
    CHECK(batch->state(0)(i, 0) == (std::vector{0.8, -0.6, 0.4}[static_cast<std::size_t>(i)]));
}

TEST_CASE("A name means its new value after it was set") {
  test::Bowl bowl(3);
  Twin twice{"custom", {}, "w = w - alpha*g; w = 2*w", {}, {}};
  auto setup = typed(bowl, twice);
  set(setup, "steplength", 0.5);
  auto batch = started(std::move(setup));
  const double g = batch->gradients()(0, 0);
  batch->advance();
  CHECK(batch->points()(0, 0) == 2.0 * (0.8 - 0.5 * g));
}

TEST_CASE("Errors of typed rules say where") {
  struct Wrong {
    const char* update;
    const char* part;
    int line;
    int column;
  };
  for (const Wrong& wrong : std::vector<Wrong>{
           {"", "empty", 1, 1},
           {"w = w - alpha*q", "'q' is not known", 1, 15},
           {"m = beta*m + g\nw = w - alpha*m", "'beta' is not known", 1, 5},
           {"g = w; w = g", "'g' is given", 1, 1},
           {"k = 2; w = g", "'k' is given", 1, 1},
           {"m = g", "No line sets w", 1, 1},
           {"w = w - sum(i, 1, 3, i)*g", "no indexed sums", 1, 9},
           {"w = w - alpha*norm(k)*g", "one number already", 1, 15},
           {"w = grad(alpha)", "takes a point", 1, 5},
           {"w = dot(g)", "'dot' takes 2", 1, 5},
           {"w = grad()", "'grad' takes 1", 1, 5},
           {"w = w - alpha*g[1]", "'g1' is not known", 1, 15},
           {"w = w -", "", 1, 8},
       }) {
    INFO(wrong.update);
    const auto program = custom::compile(wrong.update, {}, {}, {});
    REQUIRE_FALSE(program);
    CHECK(program.error().path == "update");
    CHECK(program.error().message.find(wrong.part) != std::string::npos);
    CHECK(program.error().line == wrong.line);
    CHECK(program.error().column == wrong.column);
  }
  const auto bad_value = custom::compile("w = g", {"alpha"}, {}, {});
  REQUIRE_FALSE(bad_value);
  CHECK(bad_value.error().path == "values.alpha");
  const auto bad_start = custom::compile("s = s + 1; w = w - s*g", {}, {"s"}, {"1 + q"});
  REQUIRE_FALSE(bad_start);
  CHECK(bad_start.error().path == "initial.s");
  CHECK(bad_start.error().column == 5);
  CHECK(bad_start.error().message.find("'q' is not known") != std::string::npos);
  const auto grown = custom::compile("s = s + 1; w = w - s*g", {}, {"s"}, {"g"});
  REQUIRE(grown);
  CHECK(grown->states[0].vector);
}

}  // namespace
}  // namespace descent
