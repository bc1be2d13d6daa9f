#include "exercises/verdict.hpp"

#include <algorithm>

namespace descent {

double Verdict::score() const {
  double sum = 0.0;
  double weight = 0.0;
  for (const Part& part : parts) {
    sum += part.weight * part.score;
    weight += part.weight;
  }
  return weight > 0.0 ? sum / weight : 0.0;
}

bool Verdict::correct() const {
  return !parts.empty() && std::all_of(parts.begin(), parts.end(),
                                       [](const Part& part) { return part.score >= 1.0; });
}

std::string Verdict::summary() const {
  if (!message.empty()) return message;
  if (correct()) return "Right.";
  std::string text;
  for (const Part& part : parts) {
    if (part.score >= 1.0 || part.message.empty()) continue;
    if (!text.empty()) text += ' ';
    text += part.message;
  }
  if (text.empty()) text = "Not right yet.";
  return (score() > 0.0 ? "Partly right. " : "") + text;
}

Verdict single(bool right, std::string message) {
  Verdict verdict;
  verdict.parts.push_back({"answer", right ? 1.0 : 0.0, message});
  verdict.message = std::move(message);
  return verdict;
}

Json to_json(const Verdict& verdict) {
  Json parts = Json::array();
  for (const Part& part : verdict.parts) {
    parts.push_back({{"name", part.name}, {"score", part.score}, {"message", part.message}});
  }
  return {{"valid", true},
          {"correct", verdict.correct()},
          {"score", verdict.score()},
          {"parts", std::move(parts)},
          {"message", verdict.summary()},
          {"feedback", verdict.feedback}};
}

}  // namespace descent
