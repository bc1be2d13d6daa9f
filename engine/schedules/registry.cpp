#include "schedules/registry.hpp"

namespace descent {

bool ScheduleEntry::searches() const { return description.needs == "direction"; }

void ScheduleRegistry::add(const Description& description, MakeSchedule make) {
  entries_.push_back({description, make});
}

const ScheduleEntry* ScheduleRegistry::find(std::string_view name) const {
  for (const ScheduleEntry& entry : entries_) {
    if (entry.description.name == name) return &entry;
  }
  return nullptr;
}

const ScheduleRegistry& schedules() {
  static const ScheduleRegistry registry = [] {
    ScheduleRegistry all;
    register_all(all);
    return all;
  }();
  return registry;
}

Result<std::unique_ptr<Schedule>> make_schedule(const RuleSetting& setting,
                                                const ScheduleEnvironment& environment) {
  const ScheduleEntry* entry = schedules().find(setting.rule);
  if (entry == nullptr) {
    Diagnostic error;
    error.message = "There is no steplength rule '" + setting.rule + "'.";
    error.path = setting.path + ".rule";
    return error;
  }
  auto made = entry->make(setting.configuration, environment);
  if (!made) {
    made.error().path = setting.path + (made.error().path.empty() ? "" : "." + made.error().path);
  }
  return made;
}

}  // namespace descent
