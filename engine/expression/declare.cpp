#include "expression/binder.hpp"
#include "expression/text.hpp"

// The names that the caller declares: inputs, columns of the data, values of parameters.

namespace descent {

bool Binder::declare() {
  for (std::size_t i = 0; i < names_.inputs.size(); ++i) {
    if (!declare_input(names_.inputs[i], i)) return false;
  }
  for (std::size_t i = 0; i < names_.columns.size(); ++i) {
    const std::string path = "data." + names_.columns[i];
    const std::optional<IndexedName> name = read_name(names_.columns[i]);
    if (!name || is_constant(names_.columns[i]) || is_function(names_.columns[i])) {
      return fail_at(path, names_.columns[i],
                     "A column of the data needs a name that is no constant or function.",
                     "a name such as t or y");
    }
    if (is_known(name->canonical())) {
      return fail_at(path, names_.columns[i], "This name is already that of an input or a column.",
                     "another name");
    }
    Entity& column = entity(*name, {});
    column.meaning = Meaning::column;
    column.slot = static_cast<int>(i);
    column.declared = true;
    out_.columns.push_back(name->canonical());
  }
  for (const auto& [key, value] : names_.parameters) {
    const std::optional<IndexedName> name = read_name(key);
    if (!name || is_function(key) || is_constant(name->canonical())) {
      return fail_at("parameters." + key, key,
                     "A parameter needs a name that is no constant or function.",
                     "a name such as b or lambda");
    }
    const bool repeated = values_.contains(name->canonical());
    if (repeated || is_known(name->canonical())) {
      return fail_at("parameters." + key, key,
                     repeated ? "This parameter is given twice."
                              : "This name is already that of an input or a column of the data.",
                     "another name");
    }
    values_.emplace(name->canonical(), value);
  }
  declaring_ = false;
  return true;
}

bool Binder::declare_input(const InputDeclaration& input, std::size_t position) {
  const std::string path = "inputs[" + std::to_string(position) + "]";
  const std::optional<IndexedName> name = read_name(input.name);
  if (!name) {
    return fail_at(path, input.name, "'" + abbreviated(input.name) + "' is no name.",
                   "a name such as x, w1 or theta");
  }
  if (is_constant(name->canonical()) || is_function(input.name) || is_function(name->base)) {
    return fail_at(path, input.name,
                   "'" + abbreviated(input.name) + "' is a " +
                       (is_constant(name->canonical()) ? "constant" : "function") +
                       " of the language and cannot be an input.",
                   "another name");
  }
  const auto add = [&](const IndexedName& entry) {
    if (is_known(entry.canonical())) {
      return fail_at(path, input.name,
                     "'" + abbreviated(entry.canonical()) + "' is declared twice.", "another name");
    }
    Entity& found = entity(entry, {});
    found.meaning = Meaning::input;
    found.declared = true;
    found.slot = static_cast<int>(out_.inputs.size());
    out_.inputs.push_back(entry.canonical());
    return true;
  };
  if (input.shape.empty()) return add(*name);
  long long entries = 1;
  for (const int extent : input.shape) {
    if (extent < 1 || (entries *= extent) > limits_.nodes) {
      return fail_at(path, std::to_string(extent),
                     "The shape of '" + abbreviated(input.name) +
                         "' needs whole numbers from 1, with at most " +
                         std::to_string(limits_.nodes) + " entries in all.",
                     "a shape such as [3, 2]");
    }
  }
  if (!name->indices.empty()) {
    return fail_at(path, input.name, "An input with a shape has no subscript.",
                   "a name such as w or W");
  }
  if (input.shape.size() > 4) {
    return fail_at(path, input.name, "A shape has at most four extents.", "a shape such as [3, 2]");
  }
  if (!shapes_.emplace(name->base, input.shape).second) {
    return fail_at(path, input.name, "'" + name->base + "' is declared twice.", "another name");
  }
  IndexedName entry{name->base, std::vector<int>(input.shape.size(), 1)};
  for (long long i = 0; i < entries; ++i) {
    if (!add(entry)) return false;
    for (std::size_t axis = input.shape.size(); axis-- > 0;) {
      if (++entry.indices[axis] <= input.shape[axis]) break;
      entry.indices[axis] = 1;
    }
  }
  return true;
}

}  // namespace descent
