#include "analysis/graph_layout.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <tuple>

#include "expression/text.hpp"

namespace descent {
namespace {

constexpr int sweeps = 8;

std::string label(const Expression& expression, const ExpressionNode& node) {
  const auto slot = static_cast<std::size_t>(node.slot);
  switch (node.op) {
    case Op::literal: return format_number(node.value);
    case Op::input: return expression.inputs[slot];
    case Op::parameter: return expression.parameters[slot];
    case Op::column: return expression.columns[slot];
    case Op::step: return "k";
    default: return std::string(row(node.op).name);
  }
}

bool is_leaf(Op op) { return op <= Op::step; }

class Layout {
 public:
  explicit Layout(const Expression& expression) : expression_(expression) {}

  GraphLayout run() {
    collect();
    assign_layers();
    order();
    return std::move(layout_);
  }

 private:
  using Key = std::tuple<Op, int, int, int, int, std::uint64_t>;

  GraphBox& box(int id) { return layout_.boxes[static_cast<std::size_t>(id)]; }

  /// One box for equal operations that the result needs.
  void collect() {
    const auto& nodes = expression_.nodes;
    std::vector<char> needed(nodes.size(), 0);
    needed[static_cast<std::size_t>(expression_.root)] = 1;
    for (std::size_t i = nodes.size(); i-- > 0;) {
      if (!needed[i]) continue;
      for (const int operand : {nodes[i].a, nodes[i].b, nodes[i].c}) {
        if (operand >= 0) needed[static_cast<std::size_t>(operand)] = 1;
      }
    }
    std::map<Key, int> known;
    std::vector<int> box_of(nodes.size(), -1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (!needed[i]) continue;
      const ExpressionNode& node = nodes[i];
      const auto operand = [&](int id) {
        return id < 0 ? -1 : box_of[static_cast<std::size_t>(id)];
      };
      const Key key{node.op,         operand(node.a), operand(node.b),
                    operand(node.c), node.slot,       std::bit_cast<std::uint64_t>(node.value)};
      const auto [found, fresh] = known.emplace(key, static_cast<int>(layout_.boxes.size()));
      box_of[i] = found->second;
      if (fresh) {
        GraphBox added{.op = node.op, .label = label(expression_, node)};
        for (const int id : {operand(node.a), operand(node.b), operand(node.c)}) {
          if (id >= 0) added.operands.push_back(id);
        }
        layout_.boxes.push_back(std::move(added));
      }
      box(box_of[i]).nodes.push_back(static_cast<int>(i));
    }
  }

  void assign_layers() {
    const int count = static_cast<int>(layout_.boxes.size());
    users_.resize(layout_.boxes.size());
    for (int id = 0; id < count; ++id) {
      for (const int operand : box(id).operands) {
        box(id).layer = std::max(box(id).layer, box(operand).layer + 1);
        users_[static_cast<std::size_t>(operand)].push_back(id);
      }
    }
    for (int id = 0; id < count; ++id) {
      if (!is_leaf(box(id).op) || box(id).op == Op::input) continue;
      int first = layout_.layers;
      bool used = false;
      for (const int user : users_[static_cast<std::size_t>(id)]) {
        first = used ? std::min(first, box(user).layer - 1) : box(user).layer - 1;
        used = true;
      }
      if (used) box(id).layer = first;
    }
    for (int id = 0; id < count; ++id) layout_.layers = std::max(layout_.layers, box(id).layer + 1);
    layers_.resize(static_cast<std::size_t>(layout_.layers));
    for (int id = 0; id < count; ++id) {
      auto& layer = layers_[static_cast<std::size_t>(box(id).layer)];
      box(id).place = static_cast<int>(layer.size());
      layer.push_back(id);
      layout_.widest = std::max(layout_.widest, static_cast<int>(layer.size()));
    }
  }

  /// Place as a share of the layer, so that layers of different sizes compare.
  double height(int id) {
    const auto size = layers_[static_cast<std::size_t>(box(id).layer)].size();
    return (box(id).place + 0.5) / static_cast<double>(size);
  }

  void sort_layer(std::vector<int>& layer, bool by_operands) {
    std::vector<std::pair<double, int>> keys;
    for (const int id : layer) {
      const std::vector<int>& others =
          by_operands ? box(id).operands : users_[static_cast<std::size_t>(id)];
      double sum = 0.0;
      for (const int other : others) sum += height(other);
      keys.emplace_back(others.empty() ? height(id) : sum / static_cast<double>(others.size()), id);
    }
    std::ranges::stable_sort(keys, {}, &std::pair<double, int>::first);
    for (std::size_t i = 0; i < keys.size(); ++i) layer[i] = keys[i].second;
    for (std::size_t i = 0; i < layer.size(); ++i) box(layer[i]).place = static_cast<int>(i);
  }

  void order() {
    for (int sweep = 0; sweep < sweeps; ++sweep) {
      for (std::size_t l = 1; l < layers_.size(); ++l) sort_layer(layers_[l], true);
      for (std::size_t l = layers_.size() - 1; l-- > 0;) sort_layer(layers_[l], false);
    }
  }

  const Expression& expression_;
  GraphLayout layout_;
  std::vector<std::vector<int>> users_;   // by box
  std::vector<std::vector<int>> layers_;  // boxes by layer, in their order
};

}  // namespace

GraphLayout lay_out(const Expression& expression) { return Layout(expression).run(); }

}  // namespace descent
