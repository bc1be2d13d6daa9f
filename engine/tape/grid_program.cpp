#include "tape/grid_program.hpp"

#include <limits>
#include <vector>

#include "tape/lower.hpp"

namespace descent {

namespace {

/// Which of the two inputs a node depends on, and so the program it belongs to.
enum Part { neither = 0, x_alone = 1, y_alone = 2, both = 3 };

/// Some nodes of a graph as a graph of their own; what they get from others are leaves.
class Excerpt {
 public:
  explicit Excerpt(const Graph& whole)
      : whole_(whole), own_(std::numeric_limits<int>::max()), copies_(whole.nodes().size(), -1) {}

  void add_leaf(int id, Op op, int slot) { copy(id) = own_.leaf(op, slot); }

  /// Adds a node whose operands are here or literals.
  void add(int id) {
    const GraphNode& node = whole_[id];
    own_.set_origin(node.origin, node.span);
    const auto operand = [&](int o) { return o < 0 ? -1 : at(o); };
    copy(id) = own_.make(node.op, operand(node.a), operand(node.b), operand(node.c));
  }

  std::shared_ptr<const Program> lowered(std::span<const Node> outputs, int inputs,
                                         int parameters) {
    std::vector<Node> own;
    for (const Node& output : outputs)
      own.push_back(output.zero() ? Node{} : Node{&own_, at(output.id)});
    return std::make_shared<const Program>(lower(own_, own, inputs, parameters, 0));
  }

 private:
  int& copy(int id) { return copies_[static_cast<std::size_t>(id)]; }
  int at(int id) { return whole_.is_literal(id) ? own_.literal(whole_[id].value) : copy(id); }

  const Graph& whole_;
  Graph own_;
  std::vector<int> copies_;
};

}  // namespace

std::shared_ptr<const GridProgram> split_for_grid(const Graph& graph, std::span<const Node> outputs,
                                                  int x, int y, int inputs, int parameters) {
  const auto size = graph.nodes().size();
  const auto index = [](int id) { return static_cast<std::size_t>(id); };
  const auto for_operands = [&](const GraphNode& node, auto f) {
    if (node.op <= Op::step) return;
    for (const int o : {node.a, node.b, node.c})
      if (o >= 0) f(o);
  };

  std::vector<unsigned char> part(size, neither);
  for (std::size_t i = 0; i < size; ++i) {
    const GraphNode& node = graph.nodes()[i];
    if (node.op == Op::input) {
      part[i] = (node.slot == x ? x_alone : 0) | (node.slot == y ? y_alone : 0);
    }
    for_operands(node, [&](int o) { part[i] |= part[index(o)]; });
  }

  // Results of a program that another one needs.
  std::vector<Node> handed_on[3];
  std::vector<bool> live(size, false), handed(size, false);
  const auto needs = [&](int user, int id) {
    live[index(id)] = true;
    const int from = part[index(id)];
    if (from == user || graph.is_literal(id) || handed[index(id)]) return;
    handed[index(id)] = true;
    handed_on[from].push_back({nullptr, id});
  };
  for (const Node& output : outputs)
    if (!output.zero()) needs(both, output.id);
  for (std::size_t i = size; i-- > 0;)
    if (live[i]) for_operands(graph.nodes()[i], [&](int o) { needs(part[i], o); });
  const auto count = [&](Part p) { return static_cast<int>(handed_on[p].size()); };
  if (count(neither) + count(x_alone) + count(y_alone) > most_handed_on) return nullptr;

  Excerpt excerpts[4] = {Excerpt(graph), Excerpt(graph), Excerpt(graph), Excerpt(graph)};
  for (int k = 0; k < count(neither); ++k)
    for (const Part p : {x_alone, y_alone, both})
      excerpts[p].add_leaf(handed_on[neither][index(k)].id, Op::parameter, k);
  for (int k = 0; k < count(x_alone); ++k)
    excerpts[both].add_leaf(handed_on[x_alone][index(k)].id, Op::input, k);
  for (int k = 0; k < count(y_alone); ++k)
    excerpts[both].add_leaf(handed_on[y_alone][index(k)].id, Op::parameter, count(neither) + k);
  for (int id = 0; id < static_cast<int>(size); ++id) {
    const GraphNode& node = graph[id];
    if (!live[index(id)] || node.op == Op::literal) continue;
    const int p = part[index(id)];
    if (node.op > Op::step)
      excerpts[p].add(id);
    else
      excerpts[p].add_leaf(id, node.op, p == neither ? node.slot : 0);
  }
  return std::make_shared<const GridProgram>(GridProgram{
      excerpts[neither].lowered(handed_on[neither], inputs, parameters),
      excerpts[x_alone].lowered(handed_on[x_alone], 1, count(neither)),
      excerpts[y_alone].lowered(handed_on[y_alone], 1, count(neither)),
      excerpts[both].lowered(outputs, count(x_alone), count(neither) + count(y_alone))});
}

}  // namespace descent
