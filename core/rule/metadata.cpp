// SPDX-License-Identifier: Apache-2.0
#include "rule/metadata.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "rule/finding_names.hpp"
#include "rule/handles.hpp"
#include "rule/parameters.hpp"
#include "text/article.hpp"
#include "text/suggest.hpp"

namespace assize::rule {
namespace {

using lua::Value;

constexpr std::array<std::string_view, 18> known_keys = {
    "title",  "each",      "strand",     "severity", "effect",  "kind",
    "kinds",  "maturity",  "provisions", "tags",     "params",  "rationale",
    "remedy", "precision", "n",          "edits",    "applies", "check"};

std::string quoted(std::string_view word) { return "\"" + std::string(word) + "\""; }

class Reader {
 public:
  Reader(const Declaration& declaration, const Source& script, Diagnostics& diagnostics)
      : table_(*declaration.table.table()),
        start_(static_cast<std::size_t>(std::max(declaration.line, 1))),
        script_(script),
        diagnostics_(diagnostics) {}

  [[nodiscard]] bool good() const { return good_; }

  void unknown_keys() {
    const std::vector<std::string> known(known_keys.begin(), known_keys.end());
    for (const auto& [key, value] : table_.fields) {
      if (std::find(known_keys.begin(), known_keys.end(), key) == known_keys.end()) {
        complain(key, "a rule has no key " + quoted(key), text::did_you_mean(key, known));
      }
    }
    if (!table_.list.empty() || table_.other_keys) {
      complain({}, "a rule has named keys only", "write each as key = value");
    }
  }

  std::string text(std::string_view key) {
    const Value* value = needed(key);
    if (value == nullptr) return {};
    if (value->string() != nullptr && !value->string()->empty()) return *value->string();
    if (value->string() != nullptr) {
      complain(key, std::string(key) + " is an empty string", "write it");
      return {};
    }
    complain(key, std::string(key) + " is a string, not " + text::with_article(value->kind()));
    return {};
  }

  template <class T>
  T choice(std::string_view key, std::span<const text::Name<T>> names) {
    const std::string word = text(key);
    std::vector<std::string> known;
    std::string all;
    for (const text::Name<T>& name : names) {
      if (name.text == word) return name.value;
      known.emplace_back(name.text);
      all += (all.empty() ? "" : ", ") + std::string(name.text);
    }
    if (!word.empty()) {
      const std::string meant = text::did_you_mean(word, known);
      complain(key, std::string(key) + " is one of " + all + ", not " + quoted(word), meant);
    }
    return names.front().value;
  }

  // A string or a list of strings.
  std::vector<std::string> words(std::string_view key, bool is_needed) {
    const Value* value = is_needed ? needed(key) : table_.find(key);
    if (value == nullptr) return {};
    if (value->string() != nullptr && !value->string()->empty()) return {*value->string()};
    std::vector<std::string> out;
    const lua::Table* list = value->table();
    bool right = list != nullptr && list->fields.empty() && !list->other_keys;
    if (right) {
      for (const Value& item : list->list) {
        right = right && item.string() != nullptr && !item.string()->empty();
        if (right) out.push_back(*item.string());
      }
    }
    if (!right) {
      complain(key, std::string(key) + " is a string or a list of strings");
    } else if (is_needed && out.empty()) {
      complain(key, std::string(key) + " is an empty list");
    }
    return out;
  }

  lua::Function function(std::string_view key) {
    const Value* value = needed(key);
    if (value == nullptr) return {};
    if (value->function() != nullptr) return *value->function();
    complain(key, std::string(key) + " is a function, not " + text::with_article(value->kind()));
    return {};
  }

  const lua::Table* table(std::string_view key) {
    const Value* value = table_.find(key);
    if (value == nullptr) return nullptr;
    const lua::Table* table = value->table();
    if (table == nullptr || !table->list.empty() || table->other_keys) {
      complain(key, std::string(key) + " is a table with named keys only");
    }
    return table;
  }

  std::optional<double> number(std::string_view key) {
    const Value* value = table_.find(key);
    if (value == nullptr) return std::nullopt;
    const auto number = as_number(*value);
    if (!number)
      complain(key, std::string(key) + " is a number, not " + text::with_article(value->kind()));
    return number;
  }

  [[nodiscard]] bool has(std::string_view key) const { return table_.find(key) != nullptr; }

  /// At the line of the key; where there is none, at that of `else_key`.
  void complain(std::string_view key, std::string message, std::string suggestion = {},
                std::string_view else_key = {}) {
    good_ = false;
    auto [line, column, excerpt] = place_of(key);
    if (line == start_ && !else_key.empty()) std::tie(line, column, excerpt) = place_of(else_key);
    diagnostics_.error({script_.name, line, column}, std::move(message), excerpt,
                       std::move(suggestion));
  }

  [[nodiscard]] std::size_t line_of(std::string_view key) const {
    return std::get<0>(place_of(key));
  }
  [[nodiscard]] Location where() const { return {script_.name, start_, 1}; }

 private:
  using Place = std::tuple<std::size_t, std::size_t, std::string>;  // line, column, excerpt

  const Value* needed(std::string_view key) {
    const Value* value = table_.find(key);
    if (value == nullptr)
      complain({}, "the rule has no " + quoted(key), "add " + std::string(key) + " = ...");
    return value;
  }

  // The line below `rule {` that begins with the key; else that of `rule {`.
  Place place_of(std::string_view key) const {
    std::string_view rest = script_.text;
    Place first;
    for (std::size_t line = 1; !rest.empty(); ++line) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view text = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (line < start_) continue;
      if (line == start_) first = {line, 1, std::string(text)};
      const std::size_t word = text.find_first_not_of(" \t{,");
      if (key.empty() || word == std::string_view::npos || !text.substr(word).starts_with(key))
        continue;
      const std::string_view after = text.substr(word + key.size());
      const std::size_t equals = after.find_first_not_of(' ');
      if (equals != std::string_view::npos && after[equals] == '=') {
        return {line, word + 1, std::string(text)};
      }
    }
    return first;
  }

  const lua::Table& table_;
  std::size_t start_;
  const Source& script_;
  Diagnostics& diagnostics_;
  bool good_ = true;
};

void check_kinds(Reader& reader, const RuleInfo& info, const PackInfo& pack) {
  std::vector<std::string> known(known_kinds().begin(), known_kinds().end());
  known.insert(known.end(), pack.kinds.begin(), pack.kinds.end());
  for (const std::string& kind : info.kinds) {
    if (std::find(known.begin(), known.end(), kind) != known.end()) continue;
    const std::string meant = text::did_you_mean(kind, known);
    reader.complain(
        reader.has("kind") ? "kind" : "kinds", "no finding is of the kind " + quoted(kind),
        meant.empty() ? "add <kind id=" + quoted(kind) + ">what it is about</kind> to pack.xml"
                      : meant);
  }
}

bool is_for_any_code(const PackInfo& pack) {
  return std::any_of(pack.codes.begin(), pack.codes.end(),
                     [](const CodeRange& range) { return range.id == "*"; });
}

void check_provisions(Reader& reader, const RuleInfo& info, const PackInfo& pack,
                      std::span<const Code* const> codes) {
  std::vector<std::string> known;
  bool any_code = false;
  for (const Code* code : codes) {
    if (!pack.supports(*code)) continue;
    any_code = true;
    for (const Provision& provision : code->provisions) {
      known.push_back(provision.id);
      for (const std::string& tag : provision.tags) known.push_back("tag:" + tag);
    }
  }
  if (!any_code) return;
  for (const std::string& wanted : info.provisions) {
    const bool glob = wanted.find_first_of("*?") != std::string::npos;
    if (glob || std::find(known.begin(), known.end(), wanted) != known.end()) continue;
    const bool tag = wanted.starts_with("tag:");
    std::string meant = text::did_you_mean(wanted, known);
    // A pack for any Code knows tags that this one may not have.
    if (tag && meant.empty() && is_for_any_code(pack)) continue;
    reader.complain("provisions",
                    std::string("no Code that the pack is for has the ") +
                        (tag ? "tag " + quoted(wanted.substr(4)) : "provision " + quoted(wanted)),
                    std::move(meant));
  }
}

lua::Table read_params(Reader& reader, RuleInfo& info) {
  lua::Table defaults;
  const lua::Table* params = reader.table("params");
  if (params == nullptr) return defaults;
  for (const auto& [name, value] : params->fields) {
    std::vector<std::string> complaints;
    info.params.push_back(read_parameter(name, value, complaints));
    for (std::string& complaint : complaints)
      reader.complain(name, std::move(complaint), {}, "params");
    if (const Value* given = value.table() ? value.table()->find("default") : nullptr)
      defaults.fields.emplace_back(name, *given);
  }
  return defaults;
}

void read_precision(Reader& reader, RuleInfo& info) {
  const auto precision = reader.number("precision");
  const auto measured = reader.number("n");
  if (!precision && !measured) return;
  if (!precision || !measured)
    return reader.complain(precision ? "precision" : "n",
                           "precision and n stand together: the share that stood, and of how many");
  if (*precision < 0 || *precision > 1)
    reader.complain("precision", "precision is a share from 0 to 1");
  if (*measured < 1 || *measured != std::floor(*measured))
    reader.complain("n", "n is the number of findings that were looked at, at least 1");
  if (!reader.good()) return;
  info.precision = precision;
  info.measured = static_cast<std::size_t>(*measured);
}

void read_edits(Reader& reader, RuleInfo& info) {
  std::vector<std::string> known;
  std::string all;
  for (const text::Name<Edit>& name : edit_names()) {
    known.emplace_back(name.text);
    all += (all.empty() ? "one of " : ", ") + known.back();
  }
  for (const std::string& word : reader.words("edits", false)) {
    const auto named = std::find(known.begin(), known.end(), word);
    if (named != known.end()) {
      info.edits.push_back(edit_names()[static_cast<std::size_t>(named - known.begin())].value);
      continue;
    }
    const std::string meant = text::did_you_mean(word, known);
    reader.complain("edits", "there is no edit " + quoted(word), meant.empty() ? all : meant);
  }
}

}  // namespace

std::optional<Metadata> read_metadata(const Declaration& declaration, const Source& script,
                                      const PackInfo& pack, std::string id,
                                      std::span<const Code* const> codes,
                                      Diagnostics& diagnostics) {
  Reader reader(declaration, script, diagnostics);
  Metadata out;
  RuleInfo& info = out.info;
  info.id = std::move(id);
  info.pack = pack.id;
  info.where = reader.where();
  info.modules = declaration.modules;
  reader.unknown_keys();
  info.title = reader.text("title");
  info.each = reader.choice("each", each_names());
  info.strand = reader.choice("strand", text::strand_names());
  info.severity = reader.choice("severity", severity_names());
  info.effect = reader.choice("effect", effect_names());
  info.maturity = reader.choice("maturity", maturity_names());
  if (reader.has("kind") == reader.has("kinds")) {
    reader.complain({}, "a rule has kind, or kinds when it reports several", "add kind = \"...\"");
  } else {
    info.kinds = reader.words(reader.has("kind") ? "kind" : "kinds", true);
  }
  info.provisions = reader.words("provisions", true);
  info.tags = reader.words("tags", false);
  info.rationale = reader.text("rationale");
  info.remedy = reader.text("remedy");
  read_precision(reader, info);
  read_edits(reader, info);
  if (reader.has("applies")) out.applies = reader.function("applies");
  out.check = reader.function("check");
  out.applies_line = reader.line_of("applies");
  out.check_line = reader.line_of("check");
  out.params = Value(read_params(reader, info));
  check_kinds(reader, info, pack);
  check_provisions(reader, info, pack, codes);
  if (!reader.good()) return std::nullopt;
  return out;
}

}  // namespace assize::rule
