#include "tape/graph.hpp"

#include <bit>
#include <cmath>
#include <utility>

#include "expression/scalar_operations.hpp"

namespace descent {

namespace {

bool commutes(Op op) {
  return op == Op::add || op == Op::multiply || op == Op::equal || op == Op::not_equal;
}

/// Whether 1/k is exact, so that dividing by k is multiplying by 1/k.
bool has_exact_reciprocal(double k) {
  int exponent = 0;
  return std::isfinite(k) && std::fabs(std::frexp(k, &exponent)) == 0.5 && exponent > -1020 &&
         exponent < 1020;
}

bool is_ordinary(double k) {
  return std::isnormal(k) && std::fabs(k) < 1e100 && std::fabs(k) > 1e-100;
}

}  // namespace

std::size_t Graph::KeyHash::operator()(const Key& key) const {
  std::uint64_t h = static_cast<std::uint64_t>(key.op) + 1;
  for (const int part : {key.a, key.b, key.c})
    h = (h ^ static_cast<std::uint32_t>(part)) * 0x9E3779B97F4A7C15u;
  return static_cast<std::size_t>(h ^ (h >> 29));
}

bool Graph::is_literal(int id, double value) const {
  return is_literal(id) &&
         std::bit_cast<std::uint64_t>(k(id)) == std::bit_cast<std::uint64_t>(value);
}

int Graph::append(const GraphNode& node) {
  if (static_cast<int>(nodes_.size()) >= max_nodes_) {
    overflowed_ = true;
    return static_cast<int>(nodes_.size()) - 1;
  }
  nodes_.push_back(node);
  nodes_.back().span = span_;
  nodes_.back().origin = origin_;
  return static_cast<int>(nodes_.size()) - 1;
}

int Graph::literal(double value) {
  if (value != value) value = scalar::nan;
  const auto [place, inserted] = literals_.try_emplace(std::bit_cast<std::uint64_t>(value), 0);
  if (inserted) place->second = append({.op = Op::literal, .value = value});
  return place->second;
}

int Graph::leaf(Op op, int slot) {
  const auto [place, inserted] = interned_.try_emplace(Key{op, slot, -1, -1}, 0);
  if (inserted) place->second = append({.op = op, .slot = slot, .row = op == Op::column});
  return place->second;
}

int Graph::intern(Op op, int a, int b, int c) {
  if (commutes(op)) {
    if (a > b) std::swap(a, b);
    if (is_literal(b)) std::swap(a, b);
  }
  const auto [place, inserted] = interned_.try_emplace(Key{op, a, b, c}, 0);
  if (inserted) {
    const bool reduces = op >= Op::row_sum && op <= Op::row_max;
    bool row = false;
    for (const int operand : {a, b, c})
      if (operand >= 0 && (*this)[operand].row && !reduces) row = true;
    place->second = append({.op = op, .a = a, .b = b, .c = c, .row = row});
  }
  return place->second;
}

int Graph::make(Op op, int a, int b, int c) {
  if (overflowed_) return 0;
  if (commutes(op) && a > b) std::swap(a, b);
  const Key request{op, a, b, c};
  if (const auto found = requested_.find(request); found != requested_.end()) return found->second;
  int result = -1;
  if (relaxed_) result = simplify_freely(op, a, b, c);
  if (result < 0) result = simplify_exactly(op, a, b, c);
  if (result < 0) result = intern(op, a, b, c);
  if (!relaxed_) requested_.emplace(request, result);
  return result;
}

/// Rules that keep every bit (NaNs are all alike). -1 when none applies.
int Graph::simplify_exactly(Op op, int a, int b, int c) {
  const bool reduces = op >= Op::row_sum && op <= Op::row_max;
  const auto known = [&](int id) { return id < 0 || is_literal(id); };
  if (!reduces && known(a) && known(b) && known(c))
    return literal(scalar::apply(op, k(a), b < 0 ? 0.0 : k(b), c < 0 ? 0.0 : k(c)));
  const auto negated = [&](int id) { return is(id, Op::negate); };
  const auto inner = [&](int id) { return (*this)[id].a; };
  switch (op) {
    case Op::add:
      if (is_literal(a, -0.0)) return b;
      if (is_literal(b, -0.0)) return a;
      if (a == b) return make(Op::multiply, literal(2.0), a);
      if (negated(b)) return make(Op::subtract, a, inner(b));
      if (negated(a)) return make(Op::subtract, b, inner(a));
      break;
    case Op::subtract:
      if (is_literal(b)) return make(Op::add, literal(-k(b)), a);
      if (negated(b)) return make(Op::add, a, inner(b));
      break;
    case Op::multiply:
      if (is_literal(b)) std::swap(a, b);
      if (is_literal(a)) {
        if (k(a) == 1) return b;
        if (k(a) == -1) return make(Op::negate, b);
        if (negated(b)) return make(Op::multiply, literal(-k(a)), inner(b));
        break;
      }
      if (negated(a) && negated(b)) return make(Op::multiply, inner(a), inner(b));
      if (negated(a)) return make(Op::negate, make(Op::multiply, inner(a), b));
      if (negated(b)) return make(Op::negate, make(Op::multiply, a, inner(b)));
      break;
    case Op::divide:
      if (is_literal(b)) {
        if (has_exact_reciprocal(k(b))) return make(Op::multiply, literal(1.0 / k(b)), a);
        break;
      }
      if (negated(a) && negated(b)) return make(Op::divide, inner(a), inner(b));
      if (negated(a)) return make(Op::negate, make(Op::divide, inner(a), b));
      if (negated(b)) return make(Op::negate, make(Op::divide, a, inner(b)));
      break;
    case Op::negate:
      if (negated(a)) return inner(a);
      if (is_scaled(a)) return make(Op::multiply, literal(-k((*this)[a].a)), (*this)[a].b);
      break;
    case Op::select:
      if (is_literal(a)) return k(a) != k(a) ? a : k(a) != 0 ? b : c;
      break;
    default: break;
  }
  return -1;
}

/// Rules for derivatives only: equal in real arithmetic, at most a last bit apart. -1 when none
/// applies. Literals move outwards, where they meet and become one.
int Graph::simplify_freely(Op op, int a, int b, int c) {
  const auto scale = [&](int id) { return k((*this)[id].a); };
  const auto rest = [&](int id) { return (*this)[id].b; };
  switch (op) {
    case Op::add:
      if (is_literal(a) && k(a) == 0) return b;
      if (is_literal(b) && k(b) == 0) return a;
      break;
    case Op::multiply:
      if (is_literal(b)) std::swap(a, b);
      if (is_literal(a)) {
        if (is_scaled(b) && is_ordinary(k(a) * scale(b)))
          return make(Op::multiply, literal(k(a) * scale(b)), rest(b));
        break;
      }
      if (is_scaled(a)) return make(Op::multiply, (*this)[a].a, make(Op::multiply, rest(a), b));
      if (is_scaled(b)) return make(Op::multiply, (*this)[b].a, make(Op::multiply, a, rest(b)));
      break;
    case Op::divide:
      if (is_scaled(a) && !is_literal(b))
        return make(Op::multiply, (*this)[a].a, make(Op::divide, rest(a), b));
      break;
    case Op::negate:
      if (is(a, Op::subtract)) return make(Op::subtract, (*this)[a].b, (*this)[a].a);
      break;
    case Op::select:
      // Guard of power(): k·r where r is 0 is 0 without help, if k is finite.
      if (is_literal(c, 0.0) && is_scaled(b) && rest(b) == a && std::isfinite(scale(b))) return b;
      break;
    default: break;
  }
  return -1;
}

// ---- Node ---------------------------------------------------------------------------------------

namespace {

Node make(Graph* graph, Op op, int a, int b = -1, int c = -1) {
  return {graph, graph->make(op, a, b, c)};
}

Node number(Graph* graph, double value) { return {graph, graph->literal(value)}; }

/// The node itself, or the literal 0 for a structural zero.
int solid(Graph* graph, Node a) { return a.zero() ? graph->literal(0.0) : a.id; }

}  // namespace

Node operator+(Node a, Node b) {
  if (a.zero()) return b;
  if (b.zero()) return a;
  return make(a.graph, Op::add, a.id, b.id);
}

Node operator-(Node a, Node b) {
  if (b.zero()) return a;
  if (a.zero()) return -b;
  return make(a.graph, Op::subtract, a.id, b.id);
}

Node operator-(Node a) { return a.zero() ? a : make(a.graph, Op::negate, a.id); }

Node operator*(Node a, Node b) {
  if (a.zero()) return a;
  if (b.zero()) return b;
  return make(a.graph, Op::multiply, a.id, b.id);
}

Node operator/(Node a, Node b) {
  if (a.zero()) return a;
  return make(a.graph, Op::divide, a.id, solid(a.graph, b));
}

Node operator+(Node a, double k) { return a + number(a.graph, k); }
Node operator+(double k, Node a) { return number(a.graph, k) + a; }
Node operator-(Node a, double k) { return a - number(a.graph, k); }
Node operator-(double k, Node a) { return number(a.graph, k) - a; }
Node operator*(Node a, double k) { return k * a; }
Node operator*(double k, Node a) { return a.zero() ? a : number(a.graph, k) * a; }
Node operator/(Node a, double k) { return a.zero() ? a : a / number(a.graph, k); }
Node operator/(double k, Node a) { return number(a.graph, k) / a; }

#define X(name) \
  Node name(Node a) { return make(a.graph, Op::name, a.id); }
DESCENT_NODE_UNARY(X)
#undef X

Node row_sum(Node a) { return a.zero() ? a : make(a.graph, Op::row_sum, a.id); }
Node row_mean(Node a) { return a.zero() ? a : make(a.graph, Op::row_mean, a.id); }

#define X(name)                                                     \
  Node name(Node a, Node b) {                                       \
    Graph* graph = a.zero() ? b.graph : a.graph;                    \
    return make(graph, Op::name, solid(graph, a), solid(graph, b)); \
  }                                                                 \
  Node name(Node a, double b) { return name(a, number(a.graph, b)); }
DESCENT_NODE_BINARY(X)
#undef X

Node select(Node c, Node a, Node b) {
  if (a.zero() && b.zero()) return a;
  return make(c.graph, Op::select, c.id, solid(c.graph, a), solid(c.graph, b));
}

Node select(Node c, Node a, double b) { return select(c, a, number(c.graph, b)); }

Node power(Node a, Node b) {
  Graph* graph = a.zero() ? b.graph : a.graph;
  return make(graph, Op::power, solid(graph, a), solid(graph, b));
}

Node power(Node a, double exponent) {
  if (exponent == 0.0) return number(a.graph, 1.0);
  if (exponent == 0.5) return sqrt(a);
  if (!scalar::is_chain_exponent(exponent)) return power(a, number(a.graph, exponent));
  const Node product = scalar::integer_power(a, static_cast<int>(std::fabs(exponent)));
  return exponent > 0 ? product : 1.0 / product;
}

// As the plain function computes it, so that the tape needs no operation of its own.
Node clip(Node a, Node low, Node high) { return min(max(a, low), high); }

}  // namespace descent
