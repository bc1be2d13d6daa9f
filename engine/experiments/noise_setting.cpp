#include "experiments/noise_setting.hpp"

#include <algorithm>

#include "experiments/settings.hpp"

namespace descent {

Result<NoiseSetting> read_noise(const Place& place, const Objective& objective) {
  NoiseSetting setting;
  if (place.is_null()) return setting;
  if (!place.value->is_object()) {
    return wrong(place, "null or an object such as {\"kind\": \"gaussian\", \"scale\": 0.1}");
  }
  std::vector<std::string> kinds;
  for (const NoiseEntry& entry : noises().entries()) kinds.emplace_back(entry.description.name);
  const Place kind = place["kind"];
  if (kind.value == nullptr) return missing(place, "kind", "one of " + listed(kinds, "or"));
  auto word = read_text(kind);
  if (!word) return word.error();
  const NoiseEntry* entry = noises().find(*word);
  if (entry == nullptr) {
    Diagnostic error = wrong(kind, "one of " + listed(kinds, "or"));
    error.guess = nearest(*word, kinds);
    return error;
  }
  if (entry->description.needs == "data" && objective.rows() == 0) {
    return error_at(kind,
                    *word + " needs an objective over data rows (\"data\" beside \"source\").");
  }
  auto settings = read_settings(place, entry->description, "kind");
  if (!settings) return settings.error();
  setting.noise = entry->make(*settings);
  setting.normalised = print_settings(*settings, entry->description, "kind");
  return setting;
}

}  // namespace descent
