#include <cstdlib>
#include <new>

#include "run.hpp"

// Counts what this whole program allocates. (Inlined, g++ takes free for the wrong end of new.)
namespace {
long allocations = 0;
}

void* operator new(std::size_t size) {
  ++allocations;
  void* memory = std::malloc(size);
  if (memory == nullptr) std::abort();
  return memory;
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace descent {

namespace {

long allocations_of_a_later_run(Evaluator& evaluator, int lanes) {
  std::vector<double> memory(
      static_cast<std::size_t>(lanes) *
          static_cast<std::size_t>(evaluator.program().inputs + evaluator.program().outputs),
      0.5);
  std::vector<const double*> inputs;
  std::vector<double*> outputs;
  double* next = memory.data();
  for (int i = 0; i < evaluator.program().inputs; ++i, next += lanes) inputs.push_back(next);
  for (int o = 0; o < evaluator.program().outputs; ++o, next += lanes) outputs.push_back(next);
  evaluator.run(inputs.data(), lanes, outputs.data());
  const long before = allocations;
  evaluator.set_parameter(0, 3.0);
  evaluator.set_step(2);
  evaluator.run(inputs.data(), lanes, outputs.data());
  return allocations - before;
}

}  // namespace

TEST_CASE("No evaluation but the first allocates memory") {
  CHECK(std::make_unique<int>(1) != nullptr);
  REQUIRE(allocations > 0);
  Evaluator points(
      compiled(formula("p*sin(x)^2 + x*y + k", {"x", "y"}, {{"p", 1}}), Wants::gradient));
  CHECK(allocations_of_a_later_run(points, 1) == 0);
  CHECK(allocations_of_a_later_run(points, 500) == 0);
  const std::vector<double> column(300, 0.25);
  const double* columns[] = {column.data()};
  Evaluator rows(
      compiled(formula("sum((p*x*t - y)^2)", {"x", "y"}, {{"p", 1}}, {"t"}), Wants::gradient));
  rows.set_data(columns, 300);
  CHECK(allocations_of_a_later_run(rows, 3) == 0);
}

}  // namespace descent
