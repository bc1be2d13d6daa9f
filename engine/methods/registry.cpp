#include "methods/registry.hpp"

namespace descent {

void MethodRegistry::add(const Description& description, MakeMethod make) {
  entries_.push_back({description, make});
}

const MethodEntry* MethodRegistry::find(std::string_view name) const {
  for (const MethodEntry& entry : entries_) {
    if (entry.description.name == name) return &entry;
  }
  return nullptr;
}

const MethodRegistry& methods() {
  static const MethodRegistry registry = [] {
    MethodRegistry all;
    register_all(all);
    return all;
  }();
  return registry;
}

}  // namespace descent
