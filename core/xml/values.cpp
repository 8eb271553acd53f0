// SPDX-License-Identifier: Apache-2.0
//
// Attributes as values. pugixml's own as_int and as_double read a prefix and take what is missing
// for 0, so they are not used.
#include <algorithm>
#include <functional>
#include <utility>

#include "text/fold.hpp"
#include "text/number.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"
#include "xml/cursor.hpp"
#include "xml/state.hpp"

namespace assize::xml {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

bool is_id(std::string_view text) {
  const auto alphanumeric = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  };
  return !text.empty() && alphanumeric(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return alphanumeric(c) || std::string_view("._-@()").find(c) != std::string_view::npos;
         });
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  const std::string folded = text::fold_space(text);
  for (std::size_t from = 0; from < folded.size();) {
    const std::size_t to = std::min(folded.find(' ', from), folded.size());
    words.push_back(folded.substr(from, to - from));
    from = to + 1;
  }
  return words;
}

std::string one_of(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

}  // namespace

std::optional<std::string> Element::value(std::string_view attribute) const {
  std::vector<std::string>& asked = state_->asked_of(node_).attributes;
  const std::string name(attribute);
  if (std::find(asked.begin(), asked.end(), name) == asked.end()) asked.push_back(name);
  const pugi::xml_attribute found = State::node_of(*this).attribute(name.c_str());
  if (!found) return std::nullopt;
  return found.value();
}

std::optional<std::string> Element::needed(std::string_view attribute) const {
  std::optional<std::string> text = value(attribute);
  if (!text) {
    error("<" + std::string(name()) + "> needs the attribute " + quoted(attribute));
    return std::nullopt;
  }
  if (text::is_blank(*text)) {
    error_at(attribute, "the attribute " + quoted(attribute) + " is empty");
    return std::nullopt;
  }
  return text;
}

void Element::error_at(std::string_view attribute, std::string message,
                       std::string suggestion) const {
  const pugi::xml_node node = State::node_of(*this);
  const pugi::xml_attribute found = node.attribute(std::string(attribute).c_str());
  const std::size_t name = state_->offset(found.name(), state_->offset(node));
  state_->error(state_->offset(found.value(), name), std::move(message), std::move(suggestion));
}

void Element::warning_at(std::string_view attribute, std::string message,
                         std::string suggestion) const {
  const pugi::xml_node node = State::node_of(*this);
  const pugi::xml_attribute found = node.attribute(std::string(attribute).c_str());
  const std::size_t name = state_->offset(found.name(), state_->offset(node));
  state_->report(Level::warning, state_->offset(found.value(), name), std::move(message),
                 std::move(suggestion));
}

std::string Element::text(std::string_view attribute) const {
  return text::fold_space(needed(attribute).value_or(std::string()));
}

std::string Element::text(std::string_view attribute, std::string_view fallback) const {
  return text::fold_space(value(attribute).value_or(std::string(fallback)));
}

std::string Element::id(std::string_view attribute) const {
  const std::optional<std::string> text = needed(attribute);
  return text ? id(attribute, "") : std::string();
}

std::string Element::id(std::string_view attribute, std::string_view fallback) const {
  const std::optional<std::string> text = value(attribute);
  if (!text) return std::string(fallback);
  if (is_id(*text)) return *text;
  error_at(attribute, quoted(*text) + " is not an id: letters, digits and . _ - @ ( ) only");
  return std::string(fallback);
}

std::optional<int> Element::to_int(std::string_view attribute, const std::string& text,
                                   Between range) const {
  const std::optional<std::int64_t> number = text::to_integer(text);
  if (!number) {
    error_at(attribute, quoted(text) + " is not a whole number");
    return std::nullopt;
  }
  if (*number < range.least || *number > range.most) {
    error_at(attribute, text + " is out of range: " + quoted(attribute) + " takes " +
                            std::to_string(range.least) + " to " + std::to_string(range.most));
    return std::nullopt;
  }
  return static_cast<int>(*number);
}

int Element::integer(std::string_view attribute, Between range) const {
  const std::optional<std::string> text = needed(attribute);
  return text ? to_int(attribute, *text, range).value_or(0) : 0;
}

int Element::integer(std::string_view attribute, Between range, int fallback) const {
  const std::optional<std::string> text = value(attribute);
  return text ? to_int(attribute, *text, range).value_or(fallback) : fallback;
}

double Element::decimal(std::string_view attribute) const {
  return needed(attribute) ? decimal(attribute, 0.0) : 0.0;
}

double Element::decimal(std::string_view attribute, double fallback) const {
  const std::optional<std::string> text = value(attribute);
  if (!text) return fallback;
  const std::optional<double> number = text::to_decimal(*text);
  if (!number) error_at(attribute, quoted(*text) + " is not a decimal number");
  return number.value_or(fallback);
}

bool Element::boolean(std::string_view attribute, bool fallback) const {
  const std::optional<std::string> text = value(attribute);
  if (!text || *text == "true" || *text == "false") return text ? *text == "true" : fallback;
  error_at(attribute, quoted(*text) + " is not one of true, false");
  return fallback;
}

std::chrono::year_month_day Element::date(std::string_view attribute) const {
  if (!needed(attribute)) return {};
  return optional_date(attribute).value_or(std::chrono::year_month_day{});
}

std::optional<std::chrono::year_month_day> Element::optional_date(
    std::string_view attribute) const {
  const std::optional<std::string> text = value(attribute);
  if (!text) return std::nullopt;
  const auto date = text::to_date(*text);
  if (!date) error_at(attribute, quoted(*text) + " is not a date (YYYY-MM-DD)");
  return date;
}

std::vector<std::string> Element::ids(std::string_view attribute) const {
  const std::optional<std::string> text = value(attribute);
  if (!text) return {};
  std::vector<std::string> ids;
  for (std::string& word : split(*text)) {
    if (!is_id(word))
      error_at(attribute, quoted(word) + " is not an id: letters, digits and . _ - @ ( ) only");
    else if (std::find(ids.begin(), ids.end(), word) != ids.end())
      error_at(attribute, quoted(word) + " stands twice in " + quoted(attribute));
    else
      ids.push_back(std::move(word));
  }
  return ids;
}

std::optional<std::size_t> Element::index_of(std::string_view attribute, const std::string& word,
                                             const std::vector<std::string_view>& words) const {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  error_at(attribute, quoted(word) + " is not one of " + one_of(words),
           text::did_you_mean(word, {words.begin(), words.end()}));
  return std::nullopt;
}

std::optional<std::size_t> Element::pick(std::string_view attribute,
                                         const std::vector<std::string_view>& words,
                                         bool is_needed) const {
  const std::optional<std::string> text = is_needed ? needed(attribute) : value(attribute);
  return text ? index_of(attribute, *text, words) : std::nullopt;
}

std::vector<std::size_t> Element::pick_all(std::string_view attribute,
                                           const std::vector<std::string_view>& words) const {
  std::vector<std::size_t> indices;
  for (const std::string& word : split(value(attribute).value_or(std::string()))) {
    const std::optional<std::size_t> index = index_of(attribute, word, words);
    if (!index) continue;
    if (std::find(indices.begin(), indices.end(), *index) != indices.end())
      error_at(attribute, quoted(word) + " stands twice in " + quoted(attribute));
    else
      indices.push_back(*index);
  }
  return indices;
}

}  // namespace assize::xml
