#include "descriptions/configuration.hpp"

#include <algorithm>

namespace descent {

Configuration::Configuration(std::span<const Key> keys) : settings_(keys.size()) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    Setting& setting = settings_[i];
    switch (keys[i].type) {
      case KeyType::text:
        setting.text = keys[i].initial_text;
        setting.given = !keys[i].required;
        break;
      case KeyType::list: setting.given = !keys[i].required; break;
      case KeyType::numbers:
      case KeyType::texts: setting.given = true; break;
      default:
        if (keys[i].initial) set(static_cast<int>(i), *keys[i].initial);
    }
  }
}

void Configuration::set(int key, double value) {
  Setting& setting = (*this)[key];
  setting.given = true;
  setting.rule = nullptr;
  setting.numbers = PerRun::Constant(1, value);
}

namespace {

void spread_over(PerRun& numbers, int runs) {
  if (numbers.size() == 1) numbers = PerRun::Constant(runs, numbers(0)).eval();
}

}  // namespace

void Configuration::spread(int runs) {
  for (Setting& setting : settings_) {
    spread_over(setting.numbers, runs);
    for (PerRun& numbers : setting.named_numbers) spread_over(numbers, runs);
    if (setting.rule) {
      auto rule = std::make_shared<RuleSetting>(*setting.rule);
      rule->configuration.spread(runs);
      setting.rule = std::move(rule);
    }
  }
}

void Configuration::keep(std::span<const int> runs) {
  for (Setting& setting : settings_) {
    keep_columns(setting.numbers, runs);
    for (PerRun& numbers : setting.named_numbers) keep_columns(numbers, runs);
  }
}

namespace {

/// Most columns are kept, those from one that goes to the next one together.
void keep_row(const double* row, std::span<const int> runs, double* kept) {
  for (std::size_t j = 0; j < runs.size();) {
    const std::size_t first = j++;
    while (j < runs.size() && runs[j] == runs[j - 1] + 1) ++j;
    std::copy_n(row + runs[first], j - first, kept + first);
  }
}

}  // namespace

void keep_columns(Columns& array, std::span<const int> runs) {
  Columns kept(array.rows(), static_cast<Eigen::Index>(runs.size()));
  for (Eigen::Index row = 0; row < array.rows(); ++row) {
    keep_row(array.data() + row * array.cols(), runs, kept.data() + row * kept.cols());
  }
  array.swap(kept);
}

void keep_columns(PerRun& array, std::span<const int> runs) {
  if (array.size() == 0) return;
  PerRun kept(static_cast<Eigen::Index>(runs.size()));
  keep_row(array.data(), runs, kept.data());
  array.swap(kept);
}

}  // namespace descent
