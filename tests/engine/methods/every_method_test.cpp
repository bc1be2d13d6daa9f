// What every registered method must do, driven by the registry: a new method is tested here without
// another line.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <set>

#include "methods/allocations.hpp"
#include "methods/batch.hpp"
#include "methods/problems.hpp"
#include "methods/started.hpp"

namespace descent {
namespace {

using test::started;

/// Methods that the Bowl can serve; the others (finite sums, least squares) have tests of their
/// own.
bool runs_on_bowl(const MethodEntry& entry) {
  const std::string_view needs = entry.description.needs;
  return needs != "data" && needs != "residuals";
}

Traits traits_of(const MethodEntry& entry) {
  auto method = entry.make(Configuration(entry.description.keys));
  REQUIRE(method);
  return (*method)->traits();
}

BatchSetup setup_of(const MethodEntry& entry, test::Bowl& bowl, Columns starts, int steps) {
  BatchSetup setup;
  setup.method = &entry;
  setup.configuration = Configuration(entry.description.keys);
  setup.objective = &bowl;
  for (int r = 0; r < starts.cols(); ++r) setup.start_indices.push_back(r);
  setup.starts = std::move(starts);
  setup.steps = steps;
  setup.seed = 7;
  return setup;
}

Columns one_start() {
  Columns start(3, 1);
  start << 0.8, -0.6, 0.4;
  return start;
}

bool same_bits(double a, double b) {
  std::uint64_t x = 0;
  std::uint64_t y = 0;
  std::memcpy(&x, &a, sizeof a);
  std::memcpy(&y, &b, sizeof b);
  return x == y || (std::isnan(a) && std::isnan(b));
}

template <class Check>
void for_each_method(Check check) {
  REQUIRE(methods().entries().size() > 1);
  for (const MethodEntry& entry : methods().entries()) {
    DYNAMIC_SECTION(entry.description.name) { check(entry); }
  }
}

TEST_CASE("Every method is described in full") {
  std::set<std::string_view> names;
  for_each_method([&](const MethodEntry& entry) {
    const Description& d = entry.description;
    CHECK(names.insert(d.name).second);
    CHECK(d.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
    CHECK_FALSE(d.title.empty());
    CHECK_FALSE(d.family.empty());
    CHECK_FALSE(d.idea.empty());
    CHECK(d.idea.find('\n') == std::string::npos);
    CHECK_FALSE(d.formula.empty());
    CHECK_FALSE(d.reference.text.empty());
    CHECK(d.reference.year > 1600);
    CHECK_FALSE(d.reference.where.empty());
    std::set<std::string_view> keys;
    for (const Key& key : d.keys) {
      INFO("key " << key.name);
      CHECK(keys.insert(key.name).second);
      CHECK(key.name != "method");
      CHECK_FALSE(key.meaning.empty());
      if (key.type == KeyType::choice) CHECK(words_of(key.choices).size() > 1);
      if (key.initial && key.type != KeyType::choice && key.type != KeyType::boolean) {
        CHECK(out_of_range(key, *key.initial) == "");
      }
      if (key.slider) {
        CHECK(key.slider->from < key.slider->to);
        CHECK(out_of_range(key, key.slider->from) == "");
        CHECK(out_of_range(key, key.slider->to) == "");
        if (key.slider->logarithmic) CHECK(key.slider->from > 0.0);
      }
    }
  });
}

TEST_CASE("Every method makes steps at its defaults and keeps to finite rows") {
  for_each_method([](const MethodEntry& entry) {
    if (!runs_on_bowl(entry)) return;
    test::Bowl bowl(3);
    auto batch = started(setup_of(entry, bowl, one_start(), 50));
    double moved = 0.0;
    while (batch->advance()) {
      if (!batch->fresh(0)) continue;
      CHECK(std::isfinite(batch->costs()(0)));
      for (int i = 0; i < 3; ++i) {
        REQUIRE(std::isfinite(batch->points()(i, 0)));
        moved += std::fabs(batch->points()(i, 0) - one_start()(i, 0));
      }
    }
    CHECK(moved > 0.0);
    CHECK(batch->outcome(0).reason != "");
  });
}

// Every number that a map could vary gets another value in every column, or the same in all, which
// methods may go through in another loop; the steplengths make some columns diverge and the stop
// rule ends others, so that columns are dropped on the way.
TEST_CASE("R columns are R single runs, bit for bit") {
  const bool alike = GENERATE(false, true);
  for_each_method([alike](const MethodEntry& entry) {
    if (!runs_on_bowl(entry)) return;
    const int runs = 20;
    const int steps = 25;
    test::Bowl bowl(3);
    Columns starts(3, runs);
    for (int r = 0; r < runs; ++r) {
      starts(0, r) = 0.9 - 0.11 * r;
      starts(1, r) = -0.7 + 0.05 * r;
      starts(2, r) = r % 5 == 0 ? 0.0 : 0.3;
    }
    Configuration varied(entry.description.keys);
    for (int key = 0; !alike && key < varied.size(); ++key) {
      const Key& described = entry.description.keys[static_cast<std::size_t>(key)];
      const bool number = described.type == KeyType::number || described.type == KeyType::schedule;
      if (!number || !described.initial) continue;
      PerRun values(runs);
      for (int r = 0; r < runs; ++r) {
        const double base = *described.initial != 0.0 ? *described.initial : 0.01 * (r % 3);
        double value = base * (1.0 - 0.03 * (r % 7));
        if (described.type == KeyType::schedule && r % 6 == 5) value = base * 40.0;
        values(r) = out_of_range(described, value).empty() ? value : *described.initial;
      }
      varied[key].numbers = values;
    }
    const auto prepared = [&](int run) {
      Columns start = run < 0 ? starts : Columns(starts.col(run));
      BatchSetup setup = setup_of(entry, bowl, std::move(start), steps);
      setup.configuration = varied;
      if (run >= 0) {
        const int kept[] = {run};
        setup.configuration.spread(runs);
        setup.configuration.keep(kept);
        setup.start_indices = {run};
      }
      setup.stop.gradient_norm = 0.3;
      return setup;
    };
    auto together = started(prepared(-1));
    std::vector<std::unique_ptr<Batch>> alone;
    for (int r = 0; r < runs; ++r) alone.push_back(started(prepared(r)));
    while (together->advance()) {
      for (int c = 0; c < together->columns(); ++c) {
        if (!together->fresh(c)) continue;
        Batch& single = *alone[static_cast<std::size_t>(together->run(c))];
        REQUIRE(single.advance());
        REQUIRE(single.fresh(0));
        INFO("run " << together->run(c));
        REQUIRE(same_bits(together->costs()(c), single.costs()(0)));
        REQUIRE(same_bits(together->steplengths()(c), single.steplengths()(0)));
        for (int i = 0; i < 3; ++i) {
          REQUIRE(same_bits(together->points()(i, c), single.points()(i, 0)));
          REQUIRE(same_bits(together->gradients()(i, c), single.gradients()(i, 0)));
        }
        for (std::size_t s = 0; s < together->state_arrays().size(); ++s) {
          const Columns& state = together->state(static_cast<int>(s));
          INFO("state " << together->state_arrays()[s].name);
          for (int i = 0; i < state.rows(); ++i) {
            REQUIRE(same_bits(state(i, c), single.state(static_cast<int>(s))(i, 0)));
          }
        }
      }
    }
    for (int r = 0; r < runs; ++r) {
      Batch& single = *alone[static_cast<std::size_t>(r)];
      while (single.advance()) CHECK_FALSE(single.fresh(0));
      const Outcome& a = together->outcome(r);
      const Outcome& b = single.outcome(0);
      CHECK(a.status == b.status);
      CHECK(a.reason == b.reason);
      CHECK(a.steps == b.steps);
      CHECK(a.evaluations.cost == b.evaluations.cost);
      CHECK(a.evaluations.gradient == b.evaluations.gradient);
      CHECK(a.evaluations.hessian == b.evaluations.hessian);
    }
  });
}

// Settings out of all bounds let the state overflow while the steplength hides it as well as it
// can, or a projection brings the point back: no such state may count as a step.
TEST_CASE("A state that is not finite ends a run, also where only the point is looked at") {
  const auto claims = [](const MethodEntry& entry) {
    return traits_of(entry).state_shows_in_point;
  };
  CHECK(std::ranges::any_of(methods().entries(), claims));
  for_each_method([&](const MethodEntry& entry) {
    if (!claims(entry)) return;
    const auto box = project_to_box({-1.0, -1.0, -1.0}, {1.0, 1.0, 1.0});
    for (Projection* projection : {static_cast<Projection*>(nullptr), box.get()}) {
      test::Bowl bowl(3);
      auto setup = setup_of(entry, bowl, one_start(), 40);
      setup.projection = projection;
      const Description& description = entry.description;
      const int decay = std::max(description.index("momentum"), description.index("beta"));
      REQUIRE(decay >= 0);
      setup.configuration.set(decay, 1e30);
      setup.configuration.set(description.index("steplength"), 1e-300);
      auto batch = started(std::move(setup));
      do {
        for (const double number : batch->state(0).reshaped()) CHECK(std::isfinite(number));
      } while (batch->advance());
      CHECK(batch->outcome(0).status == Status::diverged);
      CHECK(batch->outcome(0).steps < 40);
    }
  });
}

TEST_CASE("No step but the first ones allocates memory") {
  if (test::allocations() < 0) SKIP("malloc cannot be watched here");
  const long before = test::allocations();
  CHECK(std::make_unique<int>(1) != nullptr);
  REQUIRE(test::allocations() > before);
  for_each_method([](const MethodEntry& entry) {
    if (!runs_on_bowl(entry)) return;
    test::Bowl bowl(3);
    Columns starts(3, 2);
    starts << 0.8, 0.1, -0.6, 0.2, 0.4, 0.3;
    auto batch = started(setup_of(entry, bowl, starts, 60));
    for (int k = 0; k < 25; ++k) batch->advance();
    const long first = test::allocations();
    for (int k = 0; k < 20; ++k) batch->advance();
    CHECK(test::allocations() == first);
  });
}

TEST_CASE("A steplength without measure ends in words, not in a crash") {
  for_each_method([](const MethodEntry& entry) {
    if (!runs_on_bowl(entry)) return;
    const int key = entry.description.index("steplength");
    if (key < 0) return;
    test::Bowl bowl(3);
    auto setup = setup_of(entry, bowl, one_start(), 200);
    setup.configuration.set(key, 1e60);
    auto batch = started(std::move(setup));
    while (batch->advance()) {
      if (!batch->fresh(0)) continue;
      for (int i = 0; i < 3; ++i) REQUIRE(std::fabs(batch->points()(i, 0)) <= divergence_limit);
    }
    const Outcome& outcome = batch->outcome(0);
    CHECK(outcome.status != Status::running);
    if (outcome.status == Status::diverged) {
      CHECK(outcome.reason.find("step " + std::to_string(outcome.steps + 1) + ": ") == 0);
    }
    for (int i = 0; i < 3; ++i) CHECK(std::isfinite(batch->final_points()(i, 0)));
  });
}

/// Path of a method from a start, with ε and penalties out of the way.
std::vector<Columns> path(const MethodEntry& entry, test::Bowl& bowl, const Columns& start) {
  auto setup = setup_of(entry, bowl, start, 20);
  for (const char* key : {"epsilon", "weight_decay", "epsilon1", "epsilon2"}) {
    const int index = entry.description.index(key);
    if (index < 0) continue;
    const Key& described = entry.description.keys[static_cast<std::size_t>(index)];
    if (out_of_range(described, 0.0).empty()) setup.configuration.set(index, 0.0);
  }
  // Regularizes a matrix root; near 0 that root turns rounding of 1e-16 into 1e-8.
  const int delta = entry.description.index("delta");
  if (delta >= 0) setup.configuration.set(delta, 0.1);
  auto batch = started(std::move(setup));
  std::vector<Columns> points = {batch->points()};
  while (batch->advance()) points.push_back(batch->points());
  return points;
}

void check_equal(const std::vector<Columns>& a, const std::vector<Columns>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t k = 0; k < a.size(); ++k) {
    for (int i = 0; i < 3; ++i) {
      INFO("step " << k << ", coordinate " << i);
      REQUIRE(std::fabs(a[k](i, 0) - b[k](i, 0)) <= 1e-8);
    }
  }
}

TEST_CASE("Invariances that a method claims hold") {
  int claims = 0;
  for_each_method([&](const MethodEntry& entry) {
    const Traits traits = traits_of(entry);
    if (!runs_on_bowl(entry) || traits.random) return;
    test::Bowl plain(3);
    const std::vector<Columns> expected = path(entry, plain, one_start());
    if (traits.invariances.translation) {
      ++claims;
      test::Bowl moved(3);
      moved.center = {2.0, -3.0, 0.5};
      Columns start = one_start();
      for (int i = 0; i < 3; ++i) start(i, 0) += moved.center[static_cast<std::size_t>(i)];
      std::vector<Columns> points = path(entry, moved, start);
      for (Columns& point : points) {
        for (int i = 0; i < 3; ++i) point(i, 0) -= moved.center[static_cast<std::size_t>(i)];
      }
      check_equal(points, expected);
    }
    if (traits.invariances.rotation) {
      ++claims;
      // The problem turned by Q: start at Qᵀw, and Q takes its path back.
      test::Bowl turned(3);
      turned.cosine = 0.6;
      turned.sine = 0.8;
      Columns start = one_start();
      const double x = start(0, 0);
      const double y = start(1, 0);
      start(0, 0) = 0.6 * x + 0.8 * y;
      start(1, 0) = -0.8 * x + 0.6 * y;
      std::vector<Columns> points = path(entry, turned, start);
      for (Columns& point : points) {
        const double u = point(0, 0);
        const double v = point(1, 0);
        point(0, 0) = 0.6 * u - 0.8 * v;
        point(1, 0) = 0.8 * u + 0.6 * v;
      }
      check_equal(points, expected);
    }
    if (traits.invariances.cost_scale) {
      ++claims;
      test::Bowl scaled(3);
      scaled.scale = 100.0;
      check_equal(path(entry, scaled, one_start()), expected);
    }
  });
  SUCCEED(claims << " claims");
}

TEST_CASE("weight_decay as an L2 penalty is the penalty in the cost") {
  for_each_method([](const MethodEntry& entry) {
    const int key = entry.description.index("weight_decay");
    const bool penalty = key >= 0 && entry.description.keys[static_cast<std::size_t>(key)].role ==
                                         KeyRole::l2_penalty;
    if (!penalty || traits_of(entry).random) return;
    // On ½‖w‖² + ¼·0·‖w‖⁴ in one dimension the penalty λ = 0.5 is the scale 1.5.
    test::Bowl plain(1);
    plain.quartic = 0.0;
    test::Bowl scaled(1);
    scaled.quartic = 0.0;
    scaled.scale = 1.5;
    Columns start(1, 1);
    start << 0.75;
    auto with = setup_of(entry, plain, start, 10);
    with.configuration.set(key, 0.5);
    auto without = setup_of(entry, scaled, start, 10);
    without.configuration.set(key, 0.0);
    auto a = started(std::move(with));
    auto b = started(std::move(without));
    while (a->advance() && b->advance()) {
      REQUIRE(std::fabs(a->points()(0, 0) - b->points()(0, 0)) <= 1e-12);
    }
  });
}

}  // namespace
}  // namespace descent
