// SPDX-License-Identifier: Apache-2.0
#include "rule/parameters.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "lua/fields.hpp"
#include "rule/handles.hpp"
#include "text/suggest.hpp"

namespace assize::rule {
namespace {

using lua::Value;

constexpr std::array<std::string_view, 5> types = {"integer", "number", "string", "boolean",
                                                   "phrases"};

bool is_numeric(const Parameter& parameter) {
  return parameter.type == "integer" || parameter.type == "number";
}

bool has_type(std::string_view type, const Value& value) {
  if (type == "integer") return value.integer() != nullptr;
  if (type == "number") return as_number(value).has_value();
  if (type == "string") return value.string() != nullptr;
  if (type == "boolean") return value.boolean() != nullptr;
  return value.object<Words>() != nullptr;
}

std::string shortest(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

std::vector<std::string> read_choices(lua::Fields& fields) {
  std::vector<std::string> choices;
  const lua::Table* list = fields.table("one_of");
  if (list == nullptr) return choices;
  for (const Value& choice : list->list)
    if (choice.string() != nullptr) choices.push_back(*choice.string());
  if (choices.empty() || choices.size() != list->list.size() || !list->fields.empty())
    fields.complain("one_of is a list of strings");
  return choices;
}

}  // namespace

std::optional<double> as_number(const Value& value) {
  if (value.integer() != nullptr) return static_cast<double>(*value.integer());
  if (value.number() != nullptr) return *value.number();
  return std::nullopt;
}

std::string written(const Value& value) {
  if (value.integer() != nullptr) return std::to_string(*value.integer());
  if (value.number() != nullptr) return shortest(*value.number());
  if (value.boolean() != nullptr) return *value.boolean() ? "true" : "false";
  if (value.string() != nullptr) return "\"" + *value.string() + "\"";
  return std::string(value.kind()) + " { ... }";
}

std::string refusal(const Parameter& parameter, const Value& value) {
  if (!has_type(parameter.type, value)) return "is no " + parameter.type;
  const std::optional<double> number = as_number(value);
  if (number && parameter.min && *number < *parameter.min)
    return "is below " + shortest(*parameter.min);
  if (number && parameter.max && *number > *parameter.max)
    return "is above " + shortest(*parameter.max);
  const std::vector<std::string>& choices = parameter.one_of;
  if (choices.empty() || value.string() == nullptr ||
      std::find(choices.begin(), choices.end(), *value.string()) != choices.end())
    return {};
  std::string all;
  for (const std::string& choice : choices) (all += all.empty() ? "" : ", ") += choice;
  const std::string meant = text::did_you_mean(*value.string(), choices);
  return "is none of " + all + (meant.empty() ? "" : "; " + meant);
}

std::optional<decltype(ParameterValue::value)> parameter_value(const Parameter& parameter,
                                                               const Value& value,
                                                               std::string& problem) {
  if (parameter.type == "phrases") {
    const lua::Table* table = value.table();
    std::vector<std::string> phrases;
    if (table != nullptr)
      for (const Value& phrase : table->list)
        if (phrase.string() != nullptr) phrases.push_back(*phrase.string());
    if (table != nullptr && phrases.size() == table->list.size() && table->fields.empty())
      return phrases;
    problem = R"(is a list of phrases: { "...", "..." })";
    return std::nullopt;
  }
  problem = refusal(parameter, value);
  if (!problem.empty()) return std::nullopt;
  if (value.boolean() != nullptr) return *value.boolean();
  if (value.integer() != nullptr && parameter.type == "integer") return *value.integer();
  if (const auto number = as_number(value)) return *number;
  return *value.string();
}

Parameter read_parameter(const std::string& name, const Value& declaration,
                         std::vector<std::string>& complaints) {
  lua::Fields fields(declaration, "params." + name);
  Parameter parameter;
  parameter.name = name;
  parameter.type = fields.string("type").value_or("");
  parameter.doc = fields.string("doc").value_or("");
  parameter.min = fields.number("min");
  parameter.max = fields.number("max");
  parameter.one_of = read_choices(fields);
  const Value* given = fields.any("default");
  for (const char* key : {"type", "default", "doc"}) fields.require(key);
  if (std::find(types.begin(), types.end(), parameter.type) == types.end()) {
    fields.complain("type is one of integer, number, string, boolean, phrases");
  } else {
    if ((parameter.min || parameter.max) && !is_numeric(parameter))
      fields.complain("min and max are for an integer or a number");
    if (!parameter.one_of.empty() && parameter.type != "string")
      fields.complain("one_of is for a string");
    std::string why = given != nullptr ? refusal(parameter, *given) : std::string();
    if (!why.empty() && parameter.type == "phrases") why += R"(; write phrases { "...", "..." })";
    if (!why.empty()) fields.complain("the default " + why);
    if (given != nullptr) parameter.standard = written(*given);
  }
  for (std::string& complaint : fields.finish()) complaints.push_back(std::move(complaint));
  return parameter;
}

}  // namespace assize::rule
