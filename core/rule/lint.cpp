// SPDX-License-Identifier: Apache-2.0
#include "rule/lint.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/lint_fields.hpp"
#include "rule/lua_words.hpp"
#include "rule/names.hpp"
#include "text/pattern.hpp"
#include "text/suggest.hpp"

namespace assize::rule {
namespace {

using Words = std::vector<LuaWord>;

constexpr std::array<std::string_view, 4> amounts = {"working_days", "least", "most", "amount"};
constexpr std::array<std::string_view, 6> comparisons = {"<", "<=", ">", ">=", "==", "~="};
constexpr std::array<std::string_view, 3> lua_pattern_methods = {"gsub", "gmatch", "dump"};
constexpr std::array<std::string_view, 4> lua_pattern_functions = {"find", "match", "gmatch",
                                                                   "gsub"};
// What a finding is not to say: it shows words, and judges nobody.
constexpr std::string_view accusing =
    R"(\b(breach(es|ed|ing)?|illegal(ly)?|unlawful(ly)?|non-?compliant|non-?compliance|compliant|)"
    R"(fail(s|ed|ure)? to comply|(do|does|did) not comply|violat(es?|ed|ion)|contraven(es?|ed|tion)|)"
    R"(guilty|dishonest(ly)?|untrue|lied|(lie|lies|lying) about|liars?|negligen(t|ce))\b)";
constexpr std::string_view deadline =
    R"(\b(\d+|two|three|five|ten|fifteen|twenty) (working|business) days?\b)";

template <class List>
bool is_one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Lint {
 public:
  Lint(const Source& script, Diagnostics& diagnostics)
      : script_(script), words_(lua_words(script.text)), diagnostics_(diagnostics) {}

  void names() {
    const std::vector<std::string> given = script_names();
    std::set<std::string> known(given.begin(), given.end());
    std::set<std::string> libraries;
    for (const std::string& name : given)
      if (const std::size_t dot = name.find('.'); dot != std::string::npos)
        libraries.insert(name.substr(0, dot));
    std::set<std::string> own = locals();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const std::string& name = words_[i].text;
      if (words_[i].kind != LuaWord::name) continue;
      if (is(i - 1, ":") && is_one_of(lua_pattern_methods, name) && is(i + 1, "("))
        complain(words_[i], "Lua's " + name + " is not there",
                 "make a pattern \"...\" at the top of the file, and look for it with t:find or "
                 "t:match");
      if (is(i - 1, ".") || is(i - 1, ":") || is_key(i) || own.contains(name)) continue;
      if (libraries.contains(name)) {
        if (is(i + 1, ".") && i + 2 < words_.size()) member(i, known, given);
      } else if (is(i + 1, "=") && !in_call_table(i)) {
        complain(words_[i], "'" + name + "' would be a global, and scripts share none",
                 "write: local " + name + " = ...");
        own.insert(name);
      } else if (!known.contains(name)) {
        complain(words_[i], "rules have no '" + name + "'", meant(name, given, own));
        own.insert(name);
      }
    }
  }

  void numbers() {
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      const bool compared =
          words_[i].kind == LuaWord::sign && is_one_of(comparisons, words_[i].text);
      if (!compared) continue;
      const LuaWord& right = words_[i + 1];
      const bool amount_left = i >= 2 && is(i - 2, ".") && is_one_of(amounts, words_[i - 1].text);
      if (amount_left && is_limit(right)) tell_limit(right);
      if (i >= 1 && is_limit(words_[i - 1]) && amount_after(i)) tell_limit(words_[i - 1]);
    }
    const text::Pattern found = made(deadline);
    for (const LuaWord& word : words_)
      if (word.kind == LuaWord::string && found.find(word.text))
        complain(word, "a number of working days is written here",
                 "limits stand in the Code: ctx.provision:deadline(\"response\").working_days");
  }

  void parameters(const RuleInfo& rule) {
    std::vector<std::string> declared;
    for (const Parameter& parameter : rule.params) {
      declared.push_back(parameter.name);
      if (is_used(parameter.name)) continue;
      const auto at = std::find_if(words_.begin(), words_.end(), [&](const LuaWord& word) {
        return word.kind == LuaWord::name && word.text == parameter.name;
      });
      if (at != words_.end())
        complain(*at, "the parameter '" + parameter.name + "' is not used",
                 "read ctx.params." + parameter.name + " in check, or take it out");
    }
    for (std::size_t i = 0; i + 4 < words_.size(); ++i)
      if (is(i, "ctx") && is(i + 1, ".") && is(i + 2, "params") && is(i + 3, ".") &&
          !is_one_of(declared, words_[i + 4].text))
        complain(words_[i + 4], "no parameter '" + words_[i + 4].text + "' is declared",
                 text::did_you_mean(words_[i + 4].text, declared));
  }

  void fields(std::optional<Each> each) {
    for (UnknownField& one : unknown_fields(words_, each))
      complain(words_[one.word], std::move(one.message), std::move(one.suggestion));
  }

  /// Strings that people will read: those of the metadata, and those within an outcome.
  void sentences() {
    const text::Pattern found = made(accusing);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].kind != LuaWord::string || !is_read(i)) continue;
      if (const auto at = found.find(words_[i].text))
        complain(words_[i],
                 "\"" + words_[i].text.substr(at->start, at->size()) +
                     "\" accuses; a finding shows words and judges nobody",
                 "say what the text says, or does not say");
    }
  }

  void title(const RuleInfo& rule) {
    const auto at = value_of("title");
    if (at == words_.size()) return;
    if (rule.title.ends_with('.'))
      complain(words_[at], "the title ends with a full stop",
               "it is shown within sentences; take it off");
    for (const Parameter& parameter : rule.params)
      if (parameter.doc.empty())
        complain(words_[value_of("params") < words_.size() ? value_of("params") : at],
                 "the parameter '" + parameter.name + "' says nothing of itself",
                 "fill in its doc");
  }

 private:
  [[nodiscard]] bool is(std::size_t i, std::string_view text) const {
    return i < words_.size() && words_[i].kind != LuaWord::string && words_[i].text == text;
  }

  /// `name = value` within a table.
  [[nodiscard]] bool is_key(std::size_t i) const {
    return is(i + 1, "=") && (is(i - 1, "{") || is(i - 1, ",") || is(i - 1, ";")) &&
           in_call_table(i);
  }

  /// The innermost bracket that is open at a word is a table's.
  [[nodiscard]] bool in_call_table(std::size_t i) const {
    int depth = 0;
    for (std::size_t k = i; k-- > 0;) {
      if (words_[k].kind == LuaWord::string) continue;
      const std::string& text = words_[k].text;
      if (text == "}" || text == ")" || text == "end") ++depth;
      const bool opens =
          text == "{" || text == "(" || text == "function" || text == "do" || text == "if";
      if (opens && depth-- == 0) return text == "{";
    }
    return false;
  }

  /// Whatever is declared anywhere: locals, parameters, variables of loops, labels.
  [[nodiscard]] std::set<std::string> locals() const {
    std::set<std::string> names{"_ENV"};
    const auto take_list = [&](std::size_t i) {
      for (; i < words_.size(); ++i) {
        if (words_[i].kind == LuaWord::name) names.insert(words_[i].text);
        if (is(i, "<")) i += 2;  // an attribute
        if (words_[i].kind != LuaWord::name && !is(i, ",") && !is(i, ">")) return;
      }
    };
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is(i, "local")) take_list(is(i + 1, "function") ? i + 2 : i + 1);
      if (is(i, "for")) take_list(i + 1);
      if (is(i, "goto") || is(i, "::")) take_list(i + 1);
      if (!is(i, "function")) continue;
      std::size_t open = i + 1;
      while (open < words_.size() && !is(open, "(")) ++open;
      take_list(open + 1);
    }
    return names;
  }

  void member(std::size_t i, const std::set<std::string>& known,
              const std::vector<std::string>& given) {
    const std::string whole = words_[i].text + "." + words_[i + 2].text;
    if (known.contains(whole)) return;
    const bool is_lua_pattern =
        words_[i].text == "string" && is_one_of(lua_pattern_functions, words_[i + 2].text);
    complain(words_[i], "rules have no '" + whole + "'",
             is_lua_pattern ? "look for phrases or a pattern in a text: t:find, t:match"
                            : text::did_you_mean(whole, given));
  }

  [[nodiscard]] static std::string meant(const std::string& name,
                                         const std::vector<std::string>& given,
                                         const std::set<std::string>& own) {
    std::vector<std::string> known = given;
    known.insert(known.end(), own.begin(), own.end());
    const std::string near = text::did_you_mean(name, known);
    return near.empty() ? "scripts/README.md lists what they have" : near;
  }

  // 0 and 1 are no deadlines.
  [[nodiscard]] static bool is_limit(const LuaWord& word) {
    return word.kind == LuaWord::number && word.text != "0" && word.text != "1";
  }

  /// The right side of a comparison ends in an amount: `10 < d.most`.
  [[nodiscard]] bool amount_after(std::size_t i) const {
    for (std::size_t k = i + 1; k + 1 < words_.size() && k < i + 8; ++k) {
      if (is(k, ".") && is_one_of(amounts, words_[k + 1].text)) return true;
      if (words_[k].kind == LuaWord::keyword || is(k, ",")) return false;
    }
    return false;
  }

  /// `params.NAME`; or the name anywhere, where the parameters go by another name.
  [[nodiscard]] bool is_used(const std::string& name) const {
    bool is_renamed = false;
    std::size_t times = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is(i, "params") && is(i + 1, ".") && is(i + 2, name)) return true;
      is_renamed = is_renamed || (is(i, "params") && !is(i + 1, ".") && !is(i + 1, "="));
      times += words_[i].text == name ? 1U : 0U;
    }
    return is_renamed && times > 1;
  }

  void tell_limit(const LuaWord& word) {
    complain(word, "a limit of " + word.text + " stands in the script",
             "limits stand in the Code: ctx.provision:deadline(\"response\"), or a parameter");
  }

  [[nodiscard]] static text::Pattern made(std::string_view expression) {
    std::string problem;
    return std::move(*text::Pattern::make(expression, problem));
  }

  /// The string behind `key =`; the number of words: there is none.
  [[nodiscard]] std::size_t value_of(std::string_view key) const {
    for (std::size_t i = 0; i + 2 < words_.size(); ++i)
      if (is(i, key) && is(i + 1, "=")) return i + 2;
    return words_.size();
  }

  [[nodiscard]] bool is_read(std::size_t i) const {
    for (const char* key : {"title", "rationale", "remedy", "doc"})
      if (is(i - 2, key) && is(i - 1, "=")) return true;
    int depth = 0;
    for (std::size_t k = i; k-- > 0;) {
      if (is(k, "}") || is(k, ")")) ++depth;
      if (!is(k, "{") && !is(k, "(")) continue;
      if (depth-- > 0) continue;
      return is(k - 1, "fail") || is(k - 1, "not_applicable") || is(k - 1, "not_evaluable");
    }
    return false;
  }

  void complain(const LuaWord& word, std::string message, std::string suggestion) {
    std::size_t start = 0;
    for (std::size_t line = 1; line < word.line; ++line) start = script_.text.find('\n', start) + 1;
    const std::size_t end = std::min(script_.text.find('\n', start), script_.text.size());
    diagnostics_.warning({script_.name, word.line, word.column}, std::move(message),
                         script_.text.substr(start, end - start), std::move(suggestion));
  }

  const Source& script_;
  Words words_;
  Diagnostics& diagnostics_;
};

}  // namespace

void lint(const RuleInfo& rule, const Source& script, Diagnostics& diagnostics) {
  Lint lint(script, diagnostics);
  lint.names();
  lint.fields(rule.each);
  lint.numbers();
  lint.parameters(rule);
  lint.title(rule);
  lint.sentences();
}

void lint_module(const Source& script, Diagnostics& diagnostics) {
  Lint lint(script, diagnostics);
  lint.names();
  lint.fields(std::nullopt);
  lint.numbers();
}

}  // namespace assize::rule
