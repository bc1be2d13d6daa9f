#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "descriptions/description.hpp"
#include "numbers/columns.hpp"

namespace descent {

struct RuleSetting;

/// The value of one key. Scalars (number, integer, boolean as 0 or 1, choice as its index, a
/// schedule that is a plain number) are one value per run, so that a map can vary them by column.
struct Setting {
  bool given = false;        ///< Has a value (its own or a default); false is the file's null.
  PerRun numbers;            ///< Scalars: one value per run.
  std::string text;          ///< KeyType::text.
  std::vector<double> list;  ///< KeyType::list.
  std::vector<std::string> names;           ///< KeyType::numbers and texts, in the file's order.
  std::vector<PerRun> named_numbers;        ///< KeyType::numbers, by name.
  std::vector<std::string> named_texts;     ///< KeyType::texts, by name.
  std::shared_ptr<const RuleSetting> rule;  ///< KeyType::schedule, unless it is a plain number.
};

/// Values for all keys of a description, in their order.
class Configuration {
 public:
  Configuration() = default;

  /// Every key at its default, for one run.
  explicit Configuration(std::span<const Key> keys);

  int size() const { return static_cast<int>(settings_.size()); }
  Setting& operator[](int key) { return settings_[static_cast<std::size_t>(key)]; }
  const Setting& operator[](int key) const { return settings_[static_cast<std::size_t>(key)]; }

  /// Sets a scalar for all runs.
  void set(int key, double value);

  /// Makes every scalar that has one value have `runs` equal ones; rules inside too.
  void spread(int runs);

  /// Keeps only the named runs, in that order (ascending).
  void keep(std::span<const int> runs);

 private:
  std::vector<Setting> settings_;
};

/// A rule as the value of a schedule key: {"rule": "diminishing", "initial": 0.5}.
struct RuleSetting {
  std::string rule;             ///< Name in the schedule registry.
  Configuration configuration;  ///< By the keys of that rule.
  std::string path;             ///< Where it stands in the file, for errors found later.
};

/// Keeps the named columns of an array, in that order (ascending).
void keep_columns(Columns& array, std::span<const int> runs);
void keep_columns(PerRun& array, std::span<const int> runs);

}  // namespace descent
