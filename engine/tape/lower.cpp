#include "tape/lower.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

#include "tape/fusion.hpp"
#include "tape/join.hpp"

namespace descent {

namespace {

bool reduces(Op op) { return op >= Op::row_sum && op <= Op::row_max; }
bool is_leaf(Op op) { return op <= Op::step; }

template <class F>
void for_operands(const GraphNode& node, F f) {
  if (is_leaf(node.op)) return;
  for (const int operand : {node.a, node.b, node.c})
    if (operand >= 0) f(operand);
}

template <class F>
void for_sources(Instruction& instruction, F f) {
  if (instruction.code == Code::row_pass) return;
  for (int* source : {&instruction.a, &instruction.b, &instruction.c, &instruction.d})
    if (*source >= 0) f(*source);
}

/// Assigns registers by linear scan. Instructions name graph nodes; afterwards they name
/// registers. A result may take the place of an operand that is read for the last time: all
/// instructions work lane by lane.
class Registers {
 public:
  Registers(int nodes, int first) : home_(static_cast<std::size_t>(nodes), -1), next_(first) {}

  bool has(int node) const { return home_[static_cast<std::size_t>(node)] >= 0; }
  int of(int node) const { return home_[static_cast<std::size_t>(node)]; }
  /// Fixes the register of a node for good.
  void pin(int node, int place) { home_[static_cast<std::size_t>(node)] = place; }
  int pin_next(int node) {
    pin(node, next_);
    return next_++;
  }
  int take(int node) {
    int place = next_;
    if (free_.empty()) {
      ++next_;
    } else {
      place = free_.back();
      free_.pop_back();
    }
    home_[static_cast<std::size_t>(node)] = place;
    return place;
  }
  void release(int place) { free_.push_back(place); }
  int count() const { return next_; }

 private:
  std::vector<int> home_;
  std::vector<int> free_;
  int next_;
};

class Lowering {
 public:
  Lowering(const Graph& graph, std::span<const Node> outputs) : graph_(graph), outputs_(outputs) {}

  Program run(int inputs, int parameters, int columns) {
    program_.inputs = inputs;
    program_.outputs = static_cast<int>(outputs_.size());
    program_.parameters = parameters;
    program_.columns = columns;
    mark_live();
    find_stages();
    for (int s = 0; s < stages_; ++s) collect_pass(s);
    lower_main();
    program_.fusion = std::make_shared<Fusion>();
    return std::move(program_);
  }

 private:
  struct PassNodes {
    std::vector<int> nodes;       // row-level, in order
    std::vector<int> imports;     // uniform nodes they use
    std::vector<int> reductions;  // the row_* nodes it ends in
  };

  const GraphNode& node(int id) const { return graph_[id]; }
  std::size_t size() const { return graph_.nodes().size(); }

  void mark_live() {
    live_.assign(size(), false);
    for (const Node& output : outputs_)
      if (!output.zero()) live_[static_cast<std::size_t>(output.id)] = true;
    for (int id = static_cast<int>(size()) - 1; id >= 0; --id)
      if (live_[static_cast<std::size_t>(id)])
        for_operands(node(id), [&](int o) { live_[static_cast<std::size_t>(o)] = true; });
  }

  /// stage: how many passes over the rows must have run before the node can be computed.
  void find_stages() {
    stage_.assign(size(), 0);
    for (std::size_t i = 0; i < size(); ++i) {
      if (!live_[i]) continue;
      const GraphNode& n = graph_.nodes()[i];
      for_operands(
          n, [&](int o) { stage_[i] = std::max(stage_[i], stage_[static_cast<std::size_t>(o)]); });
      if (reduces(n.op)) stages_ = std::max(stages_, ++stage_[i]);
    }
  }

  void collect_pass(int stage) {
    PassNodes pass;
    std::vector<bool> wanted(size(), false);
    for (std::size_t i = 0; i < size(); ++i)
      if (live_[i] && reduces(graph_.nodes()[i].op) && stage_[i] == stage + 1) {
        pass.reductions.push_back(static_cast<int>(i));
        wanted[static_cast<std::size_t>(graph_.nodes()[i].a)] = true;
      }
    for (int id = static_cast<int>(size()) - 1; id >= 0; --id) {
      if (!wanted[static_cast<std::size_t>(id)]) continue;
      const GraphNode& n = node(id);
      if (!n.row) {
        if (n.op != Op::literal) pass.imports.push_back(id);
        continue;
      }
      pass.nodes.push_back(id);
      for_operands(n, [&](int o) { wanted[static_cast<std::size_t>(o)] = true; });
    }
    std::reverse(pass.nodes.begin(), pass.nodes.end());
    std::reverse(pass.imports.begin(), pass.imports.end());
    passes_.push_back(std::move(pass));
  }

  /// An order in which operands come first and, as far as that allows, what belongs to one place of
  /// the formula stays together: value and derivatives of a term, then of the next one. Values are
  /// then needed for a short time only, and few registers suffice.
  std::vector<int> schedule(const std::vector<int>& nodes) const {
    std::vector<int> missing(size(), 0);
    std::vector<std::vector<int>> users(size());
    std::vector<bool> inside(size(), false);
    for (const int id : nodes) inside[static_cast<std::size_t>(id)] = true;
    for (const int id : nodes)
      for_operands(node(id), [&](int o) {
        if (!inside[static_cast<std::size_t>(o)]) return;
        ++missing[static_cast<std::size_t>(id)];
        users[static_cast<std::size_t>(o)].push_back(id);
      });
    using Entry = std::pair<int, int>;  // origin, node
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
    for (const int id : nodes)
      if (missing[static_cast<std::size_t>(id)] == 0) ready.emplace(node(id).origin, id);
    std::vector<int> order;
    order.reserve(nodes.size());
    while (!ready.empty()) {
      const int id = ready.top().second;
      ready.pop();
      order.push_back(id);
      for (const int user : users[static_cast<std::size_t>(id)])
        if (--missing[static_cast<std::size_t>(user)] == 0) ready.emplace(node(user).origin, user);
    }
    return order;
  }

  void lower_main() {
    // Schedule: the uniform operations stage by stage, each stage followed by its pass.
    std::vector<std::vector<int>> by_stage(static_cast<std::size_t>(stages_) + 1);
    for (std::size_t i = 0; i < size(); ++i) {
      const GraphNode& n = graph_.nodes()[i];
      if (live_[i] && !n.row && !is_leaf(n.op) && !reduces(n.op))
        by_stage[static_cast<std::size_t>(stage_[i])].push_back(static_cast<int>(i));
    }
    std::vector<int> keep;
    for (const Node& output : outputs_)
      if (!output.zero()) keep.push_back(output.id);
    for (const PassNodes& pass : passes_)
      keep.insert(keep.end(), pass.imports.begin(), pass.imports.end());
    std::vector<int> order;
    for (auto& nodes : by_stage) {
      nodes = schedule(nodes);
      order.insert(order.end(), nodes.begin(), nodes.end());
    }
    const std::vector<Instruction> joined = join(graph_, order, keep);

    // join() keeps the order of its instructions' last operations, so the passes fit in between.
    std::vector<Instruction> code;
    std::size_t next = 0;
    for (int s = 0; s <= stages_; ++s) {
      while (next < joined.size() && stage_[static_cast<std::size_t>(joined[next].out)] <= s)
        code.push_back(joined[next++]);
      if (s < stages_) code.push_back({.code = Code::row_pass, .a = s});
    }

    Registers registers(static_cast<int>(size()), program_.inputs + program_.outputs);
    preset_leaves(code, registers, false, program_.presets, [&](const GraphNode& leaf, int id) {
      if (leaf.op == Op::input) registers.pin(id, leaf.slot);
    });
    // Results that are asked for are computed in place.
    std::vector<int> copies;
    for (std::size_t i = 0; i < outputs_.size(); ++i) {
      const int target = program_.inputs + static_cast<int>(i);
      const Node output = outputs_[i];
      if (!output.zero() && !is_leaf(node(output.id).op) && !registers.has(output.id))
        registers.pin(output.id, target);
      else
        copies.push_back(static_cast<int>(i));
    }
    allocate(code, registers);
    for (const int i : copies) {
      const int target = program_.inputs + i;
      const Node output = outputs_[static_cast<std::size_t>(i)];
      if (output.zero())
        code.push_back({.code = Code::fill, .out = target, .k = 0.0});
      else if (graph_.is_literal(output.id))
        code.push_back({.code = Code::fill, .out = target, .k = node(output.id).value});
      else
        code.push_back({.code = Code::move, .out = target, .a = registers.of(output.id)});
    }
    program_.instructions = std::move(code);
    program_.registers = registers.count();
  }

  /// Gives every leaf that the instructions read a register.
  template <class F>
  void preset_leaves(std::vector<Instruction>& code, Registers& registers, bool in_pass,
                     std::vector<Preset>& presets, F other) {
    const auto place = [&](int id) {
      const GraphNode& leaf = node(id);
      if (!is_leaf(leaf.op) || registers.has(id)) return;
      if (leaf.op == Op::literal)
        presets.push_back({Preset::Kind::number, registers.pin_next(id), -1, leaf.value});
      else if (leaf.op == Op::parameter && !in_pass)
        presets.push_back({Preset::Kind::parameter, registers.pin_next(id), leaf.slot, 0.0});
      else if (leaf.op == Op::step && !in_pass)
        presets.push_back({Preset::Kind::step, registers.pin_next(id), -1, 0.0});
      else
        other(leaf, id);
    };
    for (Instruction& instruction : code) for_sources(instruction, [&](int& id) { place(id); });
    if (in_pass) return;
    for (const Node& output : outputs_)
      if (!output.zero() && !graph_.is_literal(output.id)) place(output.id);
    for (const PassNodes& pass : passes_)
      for (const int id : pass.imports) place(id);
  }

  void allocate(std::vector<Instruction>& code, Registers& registers) {
    const int end = static_cast<int>(code.size());
    std::vector<int> last(size(), -1);
    for (int t = 0; t < end; ++t) {
      Instruction& instruction = code[static_cast<std::size_t>(t)];
      const auto use = [&](int id) { last[static_cast<std::size_t>(id)] = t; };
      for_sources(instruction, use);
      if (instruction.code == Code::row_pass)
        for (const int id : passes_[static_cast<std::size_t>(instruction.a)].imports) use(id);
    }
    // Registers that were pinned before are never released.
    std::vector<bool> pinned(size());
    for (std::size_t i = 0; i < size(); ++i) pinned[i] = registers.has(static_cast<int>(i));
    std::vector<int> dead;
    for (int t = 0; t < end; ++t) {
      Instruction& instruction = code[static_cast<std::size_t>(t)];
      dead.clear();
      const auto retire = [&](int id) {
        if (last[static_cast<std::size_t>(id)] != t || pinned[static_cast<std::size_t>(id)]) return;
        if (std::find(dead.begin(), dead.end(), registers.of(id)) == dead.end())
          dead.push_back(registers.of(id));
      };
      const auto place = [&](int id) {
        return registers.has(id) ? registers.of(id) : registers.take(id);
      };
      if (instruction.code == Code::row_pass) {
        lower_pass(instruction.a, registers, place);
        for (const int id : passes_[static_cast<std::size_t>(instruction.a)].imports) retire(id);
        for (const int r : dead) registers.release(r);
        continue;
      }
      for_sources(instruction, [&](int& id) {
        retire(id);
        id = registers.of(id);
      });
      // With two results the second must not overwrite the operand before it was read.
      const bool single = instruction.out2 < 0;
      if (single)
        for (const int r : dead) registers.release(r);
      instruction.out = place(instruction.out);
      if (!single) {
        instruction.out2 = place(instruction.out2);
        for (const int r : dead) registers.release(r);
      }
    }
  }

  template <class Place>
  void lower_pass(int index, Registers& outer, Place place) {
    const PassNodes& nodes = passes_[static_cast<std::size_t>(index)];
    RowPass pass;
    std::vector<int> order;
    for (const int id : nodes.nodes)
      if (!is_leaf(node(id).op)) order.push_back(id);
    order = schedule(order);
    std::vector<int> keep;
    for (const int id : nodes.reductions) keep.push_back(node(id).a);
    std::vector<Instruction> code = join(graph_, order, keep);
    Registers registers(static_cast<int>(size()), 0);
    const auto enter = [&](int id) {
      if (registers.has(id)) return;
      const GraphNode& leaf = node(id);
      if (leaf.op == Op::literal)
        pass.presets.push_back({Preset::Kind::number, registers.pin_next(id), -1, leaf.value});
      else if (leaf.op == Op::column)
        pass.columns.push_back({leaf.slot, registers.pin_next(id)});
      else if (!leaf.row)
        pass.imports.push_back({outer.of(id), registers.pin_next(id)});
    };
    for (Instruction& instruction : code) for_sources(instruction, [&](int& id) { enter(id); });
    for (const int id : keep) enter(id);
    // What is reduced at the end of a block must survive until then.
    for (const int id : keep)
      if (!registers.has(id)) registers.pin_next(id);
    allocate(code, registers);
    for (const int id : nodes.reductions)
      pass.reductions.push_back({node(id).op, registers.of(node(id).a), place(id)});
    pass.instructions = std::move(code);
    pass.registers = registers.count();
    if (static_cast<int>(program_.passes.size()) <= index)
      program_.passes.resize(static_cast<std::size_t>(index) + 1);
    program_.passes[static_cast<std::size_t>(index)] = std::move(pass);
  }

  const Graph& graph_;
  std::span<const Node> outputs_;
  Program program_;
  std::vector<bool> live_;
  std::vector<int> stage_;
  std::vector<PassNodes> passes_;
  int stages_ = 0;
};

}  // namespace

Program lower(const Graph& graph, std::span<const Node> outputs, int inputs, int parameters,
              int columns) {
  return Lowering(graph, outputs).run(inputs, parameters, columns);
}

}  // namespace descent
