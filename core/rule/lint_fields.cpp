// SPDX-License-Identifier: Apache-2.0
#include "rule/lint_fields.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "rule/names.hpp"
#include "text/article.hpp"
#include "text/suggest.hpp"

namespace assize::rule {
namespace {

constexpr auto leads = std::to_array<Leads>({
    {"action.due", "text"},
    {"action.improvement", "text"},
    {"action.owner", "text"},
    {"action.requirement", "text"},
    {"action.status", "text"},
    {"assessment.actions", "action"},
    {"assessment.headings", "heading"},
    {"assessment.row", "row"},
    {"assessment.rows", "row"},
    {"code.applicable", "date"},
    {"ctx.as_of", "date"},
    {"ctx.assessment", "assessment"},
    {"ctx.code", "code"},
    {"ctx.organisation", "organisation"},
    {"ctx.provision", "provision"},
    {"date fact.first", "date"},
    {"date fact.last", "date"},
    {"date fact.span", "span"},
    {"duration.following", "span"},
    {"duration.number_span", "span"},
    {"duration.span", "span"},
    {"heading.text", "text"},
    {"heading.unknown_word", "span"},
    {"provision.deadline", "deadline"},
    {"provision.deadlines", "deadline"},
    {"provision.items", "part"},
    {"provision.points", "part"},
    {"ratio.count_span", "span"},
    {"ratio.percent_span", "span"},
    {"ratio.span", "span"},
    {"reference.span", "span"},
    {"row.answers", "text"},
    {"row.claim_text", "text"},
    {"row.commentary", "text"},
    {"row.evidence", "text"},
    {"row.find", "span"},
    {"row.find_all", "span"},
    {"row.requirement", "text"},
    {"row.target_date", "text"},
    {"row.twin", "row"},
    {"span.to", "span"},
    {"span.widen", "span"},
    {"text.after", "span"},
    {"text.all", "span"},
    {"text.before", "span"},
    {"text.clause_of", "span"},
    {"text.dates", "date fact"},
    {"text.durations", "duration"},
    {"text.find", "span"},
    {"text.find_all", "span"},
    {"text.opening", "span"},
    {"text.ratios", "ratio"},
    {"text.references", "reference"},
    {"text.sentence_of", "span"},
    {"text.sentences", "span"},
    {"text.verbs", "verb group"},
    {"text.wording", "wording"},
    {"verb group.adverb", "span"},
    {"verb group.after", "span"},
    {"verb group.before", "span"},
    {"verb group.condition", "span"},
    {"verb group.head", "span"},
    {"verb group.negation", "span"},
    {"verb group.span", "span"},
    {"wording.altered", "span"},
    {"wording.copied", "span"},
});

// Members of the above that give a list, and not one value.
constexpr auto lists = std::to_array<std::string_view>(
    {"assessment.actions", "assessment.headings", "assessment.rows", "provision.deadlines",
     "provision.items", "provision.points", "row.answers", "row.find_all", "text.dates",
     "text.durations", "text.find_all", "text.ratios", "text.references", "text.sentences",
     "text.verbs", "wording.altered"});

// What a parameter or a variable of a loop of that name is taken for.
constexpr auto usual_names =
    std::to_array<std::string_view>({"action", "assessment", "ctx", "provision", "row"});

std::string_view subject_of(Each each) {
  switch (each) {
    case Each::assessment:
      return "assessment";
    case Each::action:
      return "action";
    case Each::row:
    case Each::provision:
      break;
  }
  return "row";
}

/// What a name or an expression holds; an empty type: not known.
struct Held {
  std::string type{};
  bool is_list = false;
  bool operator==(const Held&) const = default;
};

class Fields {
 public:
  Fields(const std::vector<LuaWord>& words, std::optional<Each> each) : words_(words), each_(each) {
    for (const std::string& name : member_names()) {
      const std::size_t dot = name.find('.');
      members_[name.substr(0, dot)].push_back(name.substr(dot + 1));
    }
  }

  std::vector<UnknownField> run() {
    // What a local holds may follow from another local.
    for (int pass = 0; pass < 3; ++pass) declare();
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (words_[i].kind == LuaWord::name && !is(i - 1, ".") && !is(i - 1, ":"))
        static_cast<void>(chain(i, &found_));
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is(std::size_t i, std::string_view text) const {
    return i < words_.size() && words_[i].kind != LuaWord::string && words_[i].text == text;
  }
  [[nodiscard]] bool is_name(std::size_t i) const {
    return i < words_.size() && words_[i].kind == LuaWord::name;
  }

  /// The word behind the bracket that opens at `i`.
  [[nodiscard]] std::size_t behind_bracket(std::size_t i) const {
    int depth = 0;
    for (; i < words_.size(); ++i) {
      if (is(i, "(") || is(i, "{") || is(i, "[")) ++depth;
      if (is(i, ")") || is(i, "}") || is(i, "]"))
        if (--depth == 0) return i + 1;
    }
    return i;
  }

  /// What `a.b:c(...)` at `i` holds; unknown members go to `found`.
  Held chain(std::size_t i, std::vector<UnknownField>* found) const {
    if (!is_name(i)) return {};
    const auto variable = variables_.find(words_[i].text);
    Held held = variable == variables_.end() ? Held{} : variable->second;
    for (++i; !held.type.empty(); ++i) {
      if (held.is_list) {
        if (!is(i, "[")) return held;
        i = behind_bracket(i) - 1;
        held.is_list = false;
        continue;
      }
      if ((!is(i, ".") && !is(i, ":")) || !is_name(i + 1)) return held;
      held = member(held.type, ++i, found);
      if (is(i + 1, "(")) i = behind_bracket(i + 1) - 1;
    }
    return {};
  }

  Held member(const std::string& type, std::size_t word, std::vector<UnknownField>* found) const {
    const std::string& name = words_[word].text;
    const auto members = members_.find(type);
    if (members == members_.end()) return {};
    if (std::find(members->second.begin(), members->second.end(), name) == members->second.end()) {
      if (found != nullptr)
        found->push_back(
            {word, (type == "ctx" ? type : text::with_article(type)) + " has no '" + name + "'",
             text::did_you_mean(name, members->second)});
      return {};
    }
    const std::string whole = type + "." + name;
    const auto lead = std::find_if(leads.begin(), leads.end(),
                                   [&](const Leads& each) { return each.member == whole; });
    if (lead == leads.end()) return {};
    return {std::string(lead->type), std::find(lists.begin(), lists.end(), whole) != lists.end()};
  }

  void declare() {
    std::map<std::string, std::vector<Held>> declared;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is(i, "local") && !is(i + 1, "function")) take_local(i + 1, declared);
      if (is(i, "for")) take_loop(i + 1, declared);
      if (is(i, "function")) take_parameters(i, declared);
      // Set again, to whatever it may be.
      if (is_name(i) && is(i + 1, "=") && !is(i - 1, "local") && !is(i - 1, ".") &&
          !is(i - 1, ",") && !is(i - 1, "{") && !is(i - 1, ";"))
        declared[words_[i].text].push_back(chain(i + 2, nullptr));
    }
    variables_.clear();
    for (const auto& [name, held] : declared) {
      const Held& first = held.front();
      const bool is_one = std::all_of(held.begin(), held.end(),
                                      [&first](const Held& each) { return each == first; });
      if (is_one && !first.type.empty()) variables_.emplace(name, first);
    }
  }

  using Declared = std::map<std::string, std::vector<Held>>;

  void take_local(std::size_t i, Declared& declared) const {
    const bool is_one = is_name(i) && is(i + 1, "=");
    for (; is_name(i); i += 2) {
      declared[words_[i].text].push_back(is_one ? chain(i + 2, nullptr) : Held{});
      if (!is(i + 1, ",")) return;
    }
  }

  void take_loop(std::size_t i, Declared& declared) const {
    std::vector<std::string> names;
    for (; is_name(i); i += 2) {
      names.push_back(words_[i].text);
      if (!is(i + 1, ",")) break;
    }
    const bool is_through = is(i + 1, "in") && is(i + 2, "ipairs") && is(i + 3, "(");
    Held element = is_through ? chain(i + 4, nullptr) : Held{};
    element = element.is_list ? Held{element.type, false} : Held{};
    for (std::size_t k = 0; k < names.size(); ++k)
      declared[names[k]].push_back(k == 1 && !element.type.empty() ? element : usual(names[k]));
  }

  void take_parameters(std::size_t i, Declared& declared) const {
    const bool is_called =
        each_ && i >= 2 && is(i - 1, "=") && (is(i - 2, "check") || is(i - 2, "applies"));
    while (i < words_.size() && !is(i, "(")) ++i;
    std::size_t number = 0;
    for (++i; is_name(i); i += 2, ++number) {
      const std::string& name = words_[i].text;
      Held held = usual(name);
      if (is_called && number == 0) held = {std::string(subject_of(*each_)), false};
      if (is_called && number == 1) held = {"ctx", false};
      declared[name].push_back(held);
    }
  }

  static Held usual(const std::string& name) {
    const bool is_usual =
        std::find(usual_names.begin(), usual_names.end(), name) != usual_names.end();
    return {is_usual ? name : std::string(), false};
  }

  const std::vector<LuaWord>& words_;
  std::optional<Each> each_;
  std::map<std::string, std::vector<std::string>> members_;  // by type
  std::map<std::string, Held> variables_;
  std::vector<UnknownField> found_;
};

}  // namespace

std::vector<UnknownField> unknown_fields(const std::vector<LuaWord>& words,
                                         std::optional<Each> each) {
  return Fields(words, each).run();
}

std::span<const Leads> followed_members() { return leads; }

}  // namespace assize::rule
