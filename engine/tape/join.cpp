#include "tape/join.hpp"

#include <algorithm>

namespace descent {

namespace {

/// The instruction that computes one operation alone; arithmetic with literals is handled before.
Code plain_code(Op op) {
  switch (op) {
// clang-format off
#define DESCENT_SAME(name) \
  case Op::name: return Code::name;
    DESCENT_SAME(add) DESCENT_SAME(subtract) DESCENT_SAME(multiply) DESCENT_SAME(divide)
    DESCENT_SAME(negate) DESCENT_SAME(less) DESCENT_SAME(less_equal) DESCENT_SAME(greater)
    DESCENT_SAME(greater_equal) DESCENT_SAME(equal) DESCENT_SAME(not_equal) DESCENT_SAME(select)
    DESCENT_SAME(abs) DESCENT_SAME(sign) DESCENT_SAME(floor) DESCENT_SAME(ceil) DESCENT_SAME(sqrt)
    DESCENT_SAME(relu) DESCENT_SAME(min) DESCENT_SAME(max) DESCENT_SAME(mod)
    DESCENT_SAME(atan2) DESCENT_SAME(hypot)
    DESCENT_UNARY_FUNCTIONS(DESCENT_SAME)
#undef DESCENT_SAME
    case Op::power: return Code::pow;
    default: return Code::move;
  }
  // clang-format on
}

class Joining {
 public:
  Joining(const Graph& graph, std::span<const int> order, std::span<const int> keep)
      : graph_(graph), uses_(graph.nodes().size(), 0), absorbed_(graph.nodes().size(), false) {
    for (const int id : order) {
      inside_.push_back(id);
      for (const int operand : {node(id).a, node(id).b, node(id).c})
        if (operand >= 0) ++uses(operand);
    }
    for (const int id : keep) uses(id) += 2;  // never a single use
    std::vector<bool> here(graph.nodes().size(), false);
    for (const int id : order) here[static_cast<std::size_t>(id)] = true;
    here_ = std::move(here);
  }

  std::vector<Instruction> run() {
    // Backwards, so that the last user of a product decides.
    std::vector<Instruction> reversed;
    for (auto id = inside_.rbegin(); id != inside_.rend(); ++id)
      if (!absorbed_[static_cast<std::size_t>(*id)]) reversed.push_back(instruction(*id));
    std::reverse(reversed.begin(), reversed.end());
    return pair_sines(std::move(reversed));
  }

 private:
  const GraphNode& node(int id) const { return graph_[id]; }
  int& uses(int id) { return uses_[static_cast<std::size_t>(id)]; }
  bool literal(int id) const { return id >= 0 && graph_.is_literal(id); }

  bool single_product(int id) {
    return node(id).op == Op::multiply && uses(id) == 1 && here_[static_cast<std::size_t>(id)];
  }
  /// a·b with neither a literal.
  bool product(int id) { return single_product(id) && !literal(node(id).a); }
  /// k·a
  bool scaled(int id) { return single_product(id) && literal(node(id).a); }

  void absorb(int id) { absorbed_[static_cast<std::size_t>(id)] = true; }

  Instruction instruction(int id) {
    const GraphNode& n = node(id);
    switch (n.op) {
      case Op::add: return sum(id, n.a, n.b, 1.0);
      case Op::subtract: return difference(id, n.a, n.b);
      case Op::multiply: return multiplication(id, n.a, n.b);
      case Op::divide:
        if (literal(n.a))
          return {.code = Code::divide_number, .out = id, .a = n.b, .k = value(n.a)};
        if (literal(n.b))
          return {.code = Code::divide_by_number, .out = id, .a = n.a, .k = value(n.b)};
        break;
      default: break;
    }
    return {.code = plain_code(n.op), .out = id, .a = n.a, .b = n.b, .c = n.c};
  }

  double value(int id) const { return node(id).value; }

  /// a + sign·b, where sign −1 is used only if b is scaled: then it joins the factor, exactly.
  Instruction sum(int id, int a, int b, double sign) {
    if (literal(a)) {
      if (scaled(b)) {
        absorb(b);
        return {.code = Code::scale_add_number,
                .out = id,
                .a = node(b).b,
                .k = sign * value(node(b).a),
                .l = value(a)};
      }
      if (product(b)) {
        absorb(b);
        return {.code = Code::multiply_add_number,
                .out = id,
                .a = node(b).a,
                .b = node(b).b,
                .k = value(a)};
      }
      return {.code = Code::add_number, .out = id, .a = b, .k = value(a)};
    }
    if (scaled(a) && scaled(b)) {
      absorb(a), absorb(b);
      return {.code = Code::scale_add_scale,
              .out = id,
              .a = node(a).b,
              .b = node(b).b,
              .k = value(node(a).a),
              .l = sign * value(node(b).a)};
    }
    if (scaled(a)) {
      std::swap(a, b);
      // Now b is scaled and a is not; from here on the sign belongs to b, so it must be +1.
    }
    if (scaled(b) && product(a)) {
      absorb(a), absorb(b);
      return {.code = Code::multiply_add_scale,
              .out = id,
              .a = node(a).a,
              .b = node(a).b,
              .c = node(b).b,
              .k = sign * value(node(b).a)};
    }
    if (scaled(b)) {
      absorb(b);
      return {
          .code = Code::scale_add, .out = id, .a = node(b).b, .b = a, .k = sign * value(node(b).a)};
    }
    if (product(a) && product(b)) {
      absorb(a), absorb(b);
      return {.code = Code::multiply_add_multiply,
              .out = id,
              .a = node(a).a,
              .b = node(a).b,
              .c = node(b).a,
              .d = node(b).b};
    }
    if (product(a)) std::swap(a, b);
    if (product(b)) {
      absorb(b);
      return {.code = Code::multiply_add, .out = id, .a = node(b).a, .b = node(b).b, .c = a};
    }
    return {.code = Code::add, .out = id, .a = a, .b = b};
  }

  Instruction difference(int id, int a, int b) {
    if (scaled(b)) return sum(id, a, b, -1.0);
    if (literal(a)) {
      if (product(b)) {
        absorb(b);
        return {.code = Code::subtract_product_from_number,
                .out = id,
                .a = node(b).a,
                .b = node(b).b,
                .k = value(a)};
      }
      return {.code = Code::subtract_from_number, .out = id, .a = b, .k = value(a)};
    }
    if (product(a) && product(b)) {
      absorb(a), absorb(b);
      return {.code = Code::multiply_subtract_multiply,
              .out = id,
              .a = node(a).a,
              .b = node(a).b,
              .c = node(b).a,
              .d = node(b).b};
    }
    if (product(b)) {
      absorb(b);
      return {.code = Code::subtract_product, .out = id, .a = node(b).a, .b = node(b).b, .c = a};
    }
    if (product(a)) {
      absorb(a);
      return {.code = Code::multiply_subtract, .out = id, .a = node(a).a, .b = node(a).b, .c = b};
    }
    if (scaled(a)) {
      absorb(a);
      return {
          .code = Code::scale_subtract, .out = id, .a = node(a).b, .b = b, .k = value(node(a).a)};
    }
    return {.code = Code::subtract, .out = id, .a = a, .b = b};
  }

  Instruction multiplication(int id, int a, int b) {
    if (literal(a)) {
      if (product(b)) {
        absorb(b);
        return {
            .code = Code::scale_product, .out = id, .a = node(b).a, .b = node(b).b, .k = value(a)};
      }
      return {.code = Code::scale, .out = id, .a = b, .k = value(a)};
    }
    if (product(a)) std::swap(a, b);
    if (product(b)) {
      absorb(b);
      return {.code = Code::multiply_three, .out = id, .a = node(b).a, .b = node(b).b, .c = a};
    }
    return {.code = Code::multiply, .out = id, .a = a, .b = b};
  }

  std::vector<Instruction> pair_sines(std::vector<Instruction> code) {
    std::vector<int> sine(graph_.nodes().size(), -1), cosine(graph_.nodes().size(), -1);
    for (const Instruction& i : code) {
      if (i.code == Code::sin) sine[static_cast<std::size_t>(i.a)] = i.out;
      if (i.code == Code::cos) cosine[static_cast<std::size_t>(i.a)] = i.out;
    }
    std::vector<Instruction> result;
    std::vector<bool> done(graph_.nodes().size(), false);
    for (const Instruction& i : code) {
      if (i.code == Code::sin || i.code == Code::cos) {
        const auto argument = static_cast<std::size_t>(i.a);
        if (done[argument]) continue;
        if (sine[argument] >= 0 && cosine[argument] >= 0) {
          done[argument] = true;
          result.push_back(
              {.code = Code::sincos, .out = sine[argument], .out2 = cosine[argument], .a = i.a});
          continue;
        }
      }
      result.push_back(i);
    }
    return result;
  }

  const Graph& graph_;
  std::vector<int> inside_;
  std::vector<int> uses_;
  std::vector<bool> absorbed_;
  std::vector<bool> here_;
};

}  // namespace

std::vector<Instruction> join(const Graph& graph, std::span<const int> order,
                              std::span<const int> keep) {
  return Joining(graph, order, keep).run();
}

}  // namespace descent
