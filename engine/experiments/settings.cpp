#include "experiments/settings.hpp"

#include <algorithm>
#include <cmath>

#include "schedules/registry.hpp"

namespace descent {

namespace {

Result<double> read_scalar(const Place& place, const Key& key) {
  const Json& value = *place.value;
  double number = 0.0;
  switch (key.type) {
    case KeyType::boolean:
      if (!value.is_boolean()) return wrong(place, expectation(key));
      return value.get<bool>() ? 1.0 : 0.0;
    case KeyType::choice: {
      if (!value.is_string()) return wrong(place, expectation(key));
      const auto word = value.get<std::string>();
      const std::vector<std::string> choices = words_of(key.choices);
      const auto found = std::ranges::find(choices, word);
      if (found == choices.end()) {
        Diagnostic error = wrong(place, expectation(key));
        error.guess = nearest(word, choices);
        return error;
      }
      return static_cast<double>(found - choices.begin());
    }
    default:
      if (!value.is_number()) return wrong(place, expectation(key));
      number = value.get<double>();
  }
  if (key.type == KeyType::integer &&
      (std::floor(number) != number || std::fabs(number) > 2147483647.0)) {
    return wrong(place, expectation(key));
  }
  if (!out_of_range(key, number).empty()) return wrong(place, expectation(key));
  return number;
}

Result<Setting> read_named(const Place& place, const Key& key) {
  if (!place.value->is_object()) return wrong(place, expectation(key));
  Setting setting;
  setting.given = true;
  for (const auto& [name, member] : place.value->items()) {
    const Place inner = place[name];
    setting.names.push_back(name);
    if (key.type == KeyType::numbers) {
      auto number = read_number(inner);
      if (!number) return number.error();
      setting.named_numbers.push_back(PerRun::Constant(1, *number));
    } else if (member.is_number()) {
      setting.named_texts.push_back(print_json(member));
    } else {
      auto text = read_text(inner);
      if (!text) return text.error();
      setting.named_texts.push_back(*text);
    }
  }
  return setting;
}

Result<Setting> read_setting(const Place& place, const Key& key) {
  Setting setting;
  switch (key.type) {
    case KeyType::text: {
      auto text = read_text(place);
      if (!text) return text.error();
      setting.given = true;
      setting.text = *text;
      return setting;
    }
    case KeyType::list: {
      auto list = read_numbers(place);
      if (!list) return list.error();
      for (std::size_t i = 0; i < list->size(); ++i) {
        if (!out_of_range(key, (*list)[i]).empty()) {
          return wrong(place[i], "a number, " + out_of_range(key, (*list)[i]).substr(8));
        }
      }
      setting.given = true;
      setting.list = *list;
      return setting;
    }
    case KeyType::numbers:
    case KeyType::texts: return read_named(place, key);
    case KeyType::schedule:
      if (place.value->is_object()) {
        auto rule = read_rule(place);
        if (!rule) return rule.error();
        setting.given = true;
        setting.rule = std::make_shared<const RuleSetting>(std::move(*rule));
        return setting;
      }
      break;
    default: break;
  }
  if (place.is_null() && !key.initial) return setting;  // null: the method's own rule
  auto number = read_scalar(place, key);
  if (!number) return number.error();
  setting.given = true;
  setting.numbers = PerRun::Constant(1, *number);
  return setting;
}

Json value_of(const Key& key, double number) {
  if (key.type == KeyType::boolean) return number != 0.0;
  if (key.type == KeyType::choice) return words_of(key.choices)[static_cast<std::size_t>(number)];
  if (key.type == KeyType::integer) return static_cast<std::int64_t>(number);
  return number;
}

Json print_setting(const Key& key, const Setting& setting) {
  if (setting.rule) {
    const ScheduleEntry* entry = schedules().find(setting.rule->rule);
    return print_settings(setting.rule->configuration, entry->description, "rule");
  }
  if (!setting.given) return nullptr;
  switch (key.type) {
    case KeyType::text: return setting.text;
    case KeyType::list: return setting.list;
    case KeyType::numbers:
    case KeyType::texts: {
      Json named = Json::object();
      for (std::size_t i = 0; i < setting.names.size(); ++i) {
        if (key.type == KeyType::numbers) {
          named[setting.names[i]] = setting.named_numbers[i](0);
        } else {
          named[setting.names[i]] = setting.named_texts[i];
        }
      }
      return named;
    }
    default: return value_of(key, setting.numbers(0));
  }
}

}  // namespace

Result<Configuration> read_settings(const Place& place, const Description& description,
                                    std::string_view own_key) {
  std::vector<std::string> names;
  for (const Key& key : description.keys) names.emplace_back(key.name);
  std::vector<std::string> allowed = names;
  allowed.emplace_back(own_key);
  if (auto known = check_object(place, description.name, allowed); !known) {
    // The key that names the thing is no setting of it: the list is of what can be set.
    Diagnostic error = known.error();
    if (!error.found.empty() && place.value->is_object()) {
      error.message = "unknown key; " + std::string(description.name) + " has " +
                      (names.empty() ? "none" : listed(names)) + ".";
      error.expected = listed(names, "or");
    }
    return error;
  }
  Configuration configuration(description.keys);
  for (std::size_t i = 0; i < description.keys.size(); ++i) {
    const Key& key = description.keys[i];
    const Place inner = place[key.name];
    if (inner.value == nullptr) {
      if (key.required) return missing(place, key.name, expectation(key));
      continue;
    }
    auto setting = read_setting(inner, key);
    if (!setting) return setting.error();
    configuration[static_cast<int>(i)] = std::move(*setting);
  }
  return configuration;
}

Result<RuleSetting> read_rule(const Place& place) {
  if (!place.value->is_object()) return wrong(place, "a rule such as {\"rule\": \"diminishing\"}");
  const Place name = place["rule"];
  std::vector<std::string> rules;
  for (const ScheduleEntry& entry : schedules().entries()) {
    rules.emplace_back(entry.description.name);
  }
  if (name.value == nullptr) return missing(place, "rule", "one of " + listed(rules, "or"));
  auto word = read_text(name);
  if (!word) return word.error();
  const ScheduleEntry* entry = schedules().find(*word);
  if (entry == nullptr) {
    Diagnostic error = wrong(name, "one of " + listed(rules, "or"));
    error.guess = nearest(*word, rules);
    return error;
  }
  auto settings = read_settings(place, entry->description, "rule");
  if (!settings) return settings.error();
  return RuleSetting{std::string(entry->description.name), std::move(*settings), place.path};
}

Json print_settings(const Configuration& settings, const Description& description,
                    std::string_view own_key) {
  Json printed = Json::object();
  printed[std::string(own_key)] = description.name;
  for (std::size_t i = 0; i < description.keys.size(); ++i) {
    printed[std::string(description.keys[i].name)] =
        print_setting(description.keys[i], settings[static_cast<int>(i)]);
  }
  return printed;
}

}  // namespace descent
