// SPDX-License-Identifier: Apache-2.0
#include "app/rule_words.hpp"

#include <cmath>

#include "app/listing.hpp"
#include "report/screen.hpp"

namespace assize::app {
namespace {

/// `3`, `0.5`
std::string number_words(double number) {
  std::string text = std::to_string(number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

std::string severity_words(Severity severity) {
  switch (severity) {
    case Severity::major:
      return "major: the answer cannot stand as it is";
    case Severity::minor:
      return "minor: weak, partial, unfinished, out of date, or a risk to privacy";
    case Severity::advice:
      break;
  }
  return "advice: wording and presentation";
}

std::string effect_words(Effect effect) {
  switch (effect) {
    case Effect::contradicts:
      return "contradicts: the landlord's own words, policy or plan say otherwise";
    case Effect::unsupports:
      return "unsupports: the support is missing, vague, out of reach or only promised";
    case Effect::notes:
      break;
  }
  return "notes: worth mending; the answer stands";
}

std::string maturity_words(const RuleInfo& rule) {
  std::string text(to_string(rule.maturity));
  if (rule.maturity == Maturity::trial)
    text += ": shown apart, touches neither assurance nor exit code";
  if (!rule.precision) return text;
  const auto stood = std::llround(*rule.precision * static_cast<double>(rule.measured));
  return text + "; " + std::to_string(stood) + " of " +
         report::counted(rule.measured, "finding", "findings") +
         " stood when people looked at them";
}

std::string each_words(Each each) {
  switch (each) {
    case Each::row:
      return "each row of the form";
    case Each::provision:
      return "each provision that a row answers";
    case Each::action:
      return "each action of the plan";
    case Each::assessment:
      break;
  }
  return "the assessment as a whole";
}

std::string parameter_words(const Parameter& parameter) {
  std::string text = parameter.type + ", default " + parameter.standard;
  if (parameter.min) text += ", from " + number_words(*parameter.min);
  if (parameter.max) text += (parameter.min ? " to " : ", at most ") + number_words(*parameter.max);
  if (!parameter.one_of.empty()) text += ", one of " + joined_words(parameter.one_of);
  return text + "; " + parameter.doc;
}

std::string codes_words(const PackInfo& pack) {
  std::vector<std::string> words;
  for (const CodeRange& range : pack.codes)
    words.push_back((range.id == "*" ? "any Code" : range.id) +
                    (range.from.empty() ? "" : " from " + range.from) +
                    (range.to.empty() ? "" : " to " + range.to));
  return joined_words(words);
}

std::vector<std::string> edit_names(const RuleInfo& rule) {
  std::vector<std::string> names;
  for (const Edit edit : rule.edits) names.emplace_back(to_string(edit));
  return names;
}

}  // namespace assize::app
