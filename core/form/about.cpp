// SPDX-License-Identifier: Apache-2.0
#include "form/about.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/pattern.hpp"

namespace assize::form {
namespace {

constexpr std::array<std::string_view, 12> assessed_labels = {"date of assessment",
                                                              "assessed on",
                                                              "date assessed",
                                                              "date of this assessment",
                                                              "assessment date",
                                                              "date of self assessment",
                                                              "self assessment date",
                                                              "date completed",
                                                              "completed on",
                                                              "date of completion",
                                                              "self assessment completed on",
                                                              "date of self assessment completion"};
constexpr std::array<std::string_view, 8> approved_labels = {
    "board approval", "date approved",       "date of approval",       "approval date",
    "approved on",    "board approval date", "date of board approval", "approved"};
constexpr std::array<std::string_view, 4> approver_labels = {"approved by", "approver",
                                                             "signed off by", "approving body"};
constexpr std::array<std::string_view, 4> period_labels = {"period", "reporting period", "year",
                                                           "assessment period"};

constexpr std::size_t longest_statement = 400;  // bytes of a paragraph about the form itself
constexpr std::size_t first_lines = 3;          // where a document names whose it is
constexpr std::size_t longest_value = 90;       // bytes of a name after a label
constexpr std::size_t longest_body = 60;        // bytes of the name of whoever approves

bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

bool has_figure(const std::string& text) {
  return text.find_first_of("0123456789") != std::string::npos;
}

// "Label: value" or two cells.
struct Labelled {
  std::string label;  // folded
  std::string value;
};

std::optional<Labelled> labelled(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon > 60) return std::nullopt;
  return Labelled{text::fold(text.substr(0, colon)), text::fold_space(text.substr(colon + 1))};
}

template <std::size_t N>
bool is_label(const std::string& label, const std::array<std::string_view, N>& labels) {
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

// Folded words with which the names of organisations end.
struct Endings {
  std::vector<std::vector<std::string>> all;
  std::set<std::string> last_words;

  void add(std::vector<std::string> words) {
    last_words.insert(words.back());
    all.push_back(std::move(words));
  }
  [[nodiscard]] bool may_end(const std::string& word) const { return last_words.contains(word); }
};

class About {
 public:
  About(Assessment& assessment, const Document& document, const Code& code)
      : assessment_(assessment), document_(document), code_(code) {}

  void run() {
    for (const Block& block : document_.blocks) {
      if (block.kind == BlockKind::table) {
        for (const Row& row : block.rows) {
          if (row.cells.size() == 2 && !row.cells[0].empty() && row.cells[0].text.size() < 60) {
            std::string label = row.cells[0].text;
            take({text::fold(label), row.cells[1].text});
          }
        }
      } else {
        const std::string& text = block.text.text;
        if (const auto pair = labelled(text)) take(*pair);
        if (text.size() > longest_statement) continue;
        if (has_figure(text) || text.find("pproved by") != std::string::npos) take_sentences(text);
        if (has_figure(text)) take_span(text);
        if (block.kind == BlockKind::heading) take_heading(text);
      }
    }
    if (assessment_.organisation.empty()) guess_name();
    if (assessment_.organisation.empty()) guess_address();
  }

 private:
  static std::optional<std::string> date_in(const std::string& text) {
    const auto dates = text::find_dates(text);
    if (dates.empty()) return std::nullopt;
    return text::to_iso(dates.front());
  }

  void take(const Labelled& pair) {
    Stated& stated = assessment_.stated;
    if (pair.value.empty() || pair.value.size() > 400) return;
    if (!stated.assessed_on && is_label(pair.label, assessed_labels)) {
      stated.assessed_on = date_in(pair.value);
    } else if (!stated.approved_on && is_label(pair.label, approved_labels)) {
      stated.approved_on = date_in(pair.value);
    } else if (!stated.approved_by && is_label(pair.label, approver_labels) &&
               pair.value.size() <= longest_value) {
      stated.approved_by = pair.value;
      if (!stated.approved_on) stated.approved_on = date_in(pair.value);
    } else if (!stated.period && is_label(pair.label, period_labels)) {
      if (pair.value.size() <= 40) stated.period = pair.value;
    } else if (assessment_.organisation.empty() && pair.value.size() <= longest_value) {
      const LexiconClass* labels = code_.lexicon.find("organisation-label");
      if (labels == nullptr) return;
      for (const std::string& term : labels->terms) {
        if (pair.label == text::fold(term)) assessment_.organisation = pair.value;
      }
    }
  }

  // "Approved by the Board on 12 June 2024", "Board approval: July 2026", "Completed 6 April 2026".
  void take_sentences(const std::string& text) {
    const std::string folded = text::fold(text);
    for (const text::Range& clause : clauses(text)) {
      const std::string words = text.substr(clause.start, clause.size());
      const std::size_t approval = take_approval(words);
      take_day(words.substr(0, approval), folded);
    }
  }

  // Parts between full stops and semicolons; "p.m." has no space behind its first one.
  static std::vector<text::Range> clauses(const std::string& text) {
    std::vector<text::Range> out;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && text[end] != ';' &&
             !(text[end] == '.' && (end + 1 == text.size() || text[end + 1] == ' ')))
        ++end;
      out.push_back({at, end});
      at = end + 1;
    }
    return out;
  }

  // Byte at which an approval is told; the clause's size when there is none.
  std::size_t take_approval(const std::string& clause) {
    static const text::Pattern said = text::Pattern::fixed(
        R"(\b(?:approved|agreed|signed off|adopted|ratified|endorsed)(?: and (?:approved|agreed|signed off))?(?: for publication)?(?: by| at|:)(?: (?:the|our|its|a meeting of))* ((?-i:[A-Z])[a-z&' -]+?|(?:[a-z-]+ )*?(?:board|committee|council|cabinet|trustees|panel|executive|members|body))(?: (?:at|on|in|dated|held|meeting|\d)|[.,;:(]|$))");
    static const text::Pattern named = text::Pattern::fixed(
        R"(^((?-i:[A-Z])[a-z&' -]+?) (?:approval|approved|sign[- ]off)(?: date)?:? )");
    const text::Grams grams(clause);
    auto groups = said.match(clause, 0, &grams);
    if (groups.size() < 2 || !groups[1]) groups = named.match(clause, 0, &grams);
    if (groups.size() < 2 || !groups[1] || groups[1]->size() > longest_body) return clause.size();
    Stated& stated = assessment_.stated;
    const auto on = date_in(clause.substr(groups[1]->end));
    // A body without a day is told only where the words leave no doubt.
    if (!stated.approved_by && (on || clause.find("pproved by") != std::string::npos))
      stated.approved_by = clause.substr(groups[1]->start, groups[1]->size());
    if (!stated.approved_on) stated.approved_on = on;
    return groups[0]->start;
  }

  void take_day(const std::string& clause, const std::string& block) {
    static const text::Pattern done = text::Pattern::fixed(
        R"(\b(?:assessed|completed|carried out|undertaken|filled in|prepared|compiled|drawn up|date of (?:this |the )?(?:self[- ]?)?assessment|assessment date)\b)");
    if (assessment_.stated.assessed_on || clause.empty()) return;
    // What opens with it is said of the form, whatever it does not name.
    const std::string folded = text::fold(clause);
    const bool opens = folded.starts_with("completed") || folded.starts_with("filled in") ||
                       folded.starts_with("prepared") || folded.starts_with("compiled") ||
                       folded.starts_with("drawn up");
    if (!opens && block.find("assess") == std::string::npos) return;
    const text::Grams grams(clause);
    if (const auto found = done.find(clause, 0, &grams))
      assessment_.stated.assessed_on = date_in(clause.substr(found->end));
  }

  // "April 2025 to March 2026", "self-assessment, year to 31 March 2026"
  void take_span(const std::string& text) {
    if (assessment_.stated.period) return;
    const auto dates = text::find_dates(text);
    if (!dates.empty() && text.find("ssess") != std::string::npos) {
      const std::size_t start = dates.front().range.start;
      for (const std::string_view lead : {"year to ", "year ending ", "year ended "}) {
        if (start < lead.size() || text.compare(start - lead.size(), lead.size(), lead) != 0)
          continue;
        assessment_.stated.period =
            text.substr(start - lead.size(), dates.front().range.end - start + lead.size());
        return;
      }
    }
    for (std::size_t i = 0; i + 1 < dates.size(); ++i) {
      const std::size_t end = dates[i].range.end;
      const std::string between = text::fold(text.substr(end, dates[i + 1].range.start - end));
      const bool months = dates[i].precision == text::Precision::month &&
                          dates[i + 1].precision == text::Precision::month;
      if (!months || (between != "to" && !between.empty())) continue;
      assessment_.stated.period =
          text.substr(dates[i].range.start, dates[i + 1].range.end - dates[i].range.start);
      return;
    }
  }

  void take_heading(const std::string& text) {
    if (assessment_.stated.period) return;
    for (const text::DateFact& fact : text::find_dates(text)) {
      const bool year =
          fact.precision == text::Precision::year && fact.first.month() == std::chrono::April;
      if (year) {
        assessment_.stated.period = text.substr(fact.range.start, fact.range.size());
        return;
      }
    }
  }

  // Names that end as organisations of the trade do ("... Housing Association"), by how often they
  // stand in headings and answers.
  void guess_name() {
    const LexiconClass* suffixes = code_.lexicon.find("organisation-suffix");
    if (suffixes == nullptr) return;
    Endings endings;
    for (const std::string& term : suffixes->terms) {
      std::vector<std::string> words;
      for (const text::Word& word : text::words(term)) words.push_back(word.folded);
      if (!words.empty()) endings.add(std::move(words));
    }
    const std::string issuer = text::fold(code_.issuer);
    std::map<std::string, std::size_t> counts;
    const auto look = [&](const std::string& text, std::size_t weight) {
      // "A Group and its subsidiaries B and C": the first is the one that answers.
      for (const std::string& name : names_in(text, endings, issuer)) {
        counts[name] += weight;
        weight = std::min<std::size_t>(weight, 3);
      }
    };
    std::size_t line = 0;
    for (const Block& block : document_.blocks) {
      // Whoever approved it may be another body.
      const bool approval = text::fold(block.text.text).starts_with("approved");
      if (block.kind != BlockKind::table && !approval)
        look(block.text.text, line++ < first_lines && block.kind == BlockKind::heading ? 20
                              : block.kind == BlockKind::heading                       ? 3
                                                                                       : 1);
    }
    for (const Response& response : assessment_.responses) {
      look(response.evidence.text, 1);
      if (response.commentary) look(response.commentary->text, 1);
    }
    const auto best =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best == counts.end() || best->second < 2) return;
    assessment_.organisation = best->first;
    assessment_.guesses.push_back({{},
                                   "organisation",
                                   best->second >= 4 ? 0.8 : 0.6,
                                   "\"" + best->first + "\" is the name found most often",
                                   0});
  }

  // Runs of capitalised words that end in one of the endings, with at least one word before it.
  static std::vector<std::string> names_in(const std::string& text, const Endings& endings,
                                           const std::string& issuer) {
    std::vector<std::string> names;
    const std::vector<text::Word> words = text::words(text);
    for (std::size_t end = 0; end < words.size(); ++end) {
      if (!endings.may_end(words[end].folded)) continue;
      for (const auto& ending : endings.all) {
        if (end + 1 < ending.size() || !matches(words, end + 1 - ending.size(), ending)) continue;
        // The longest ending that stops here and does not go on ("Housing" of "Housing
        // Association").
        if (goes_on(text, words, end, endings)) break;
        const std::size_t suffix = end + 1 - ending.size();
        std::size_t start = suffix;
        while (start > 0 && suffix - start < 5 && is_name_part(text, words, start - 1, start))
          --start;
        while (start < suffix && is_opener(words[start].folded)) ++start;
        if (start == suffix || !is_upper(text[words[suffix].start])) continue;
        std::string name = text.substr(words[start].start, words[end].end - words[start].start);
        if (name.ends_with("'s") || name.ends_with("\xE2\x80\x99s")) continue;
        if (issuer.find(text::fold(name)) == std::string::npos) names.push_back(std::move(name));
        break;
      }
    }
    return names;
  }

  static bool matches(const std::vector<text::Word>& words, std::size_t at,
                      const std::vector<std::string>& wanted) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (words[at + i].folded != wanted[i]) return false;
    }
    return true;
  }

  static bool goes_on(const std::string& text, const std::vector<text::Word>& words,
                      std::size_t end, const Endings& endings) {
    if (end + 1 >= words.size() || words[end + 1].start - words[end].end != 1) return false;
    if (!is_upper(text[words[end + 1].start])) return false;
    if (endings.may_end(words[end + 1].folded)) return true;
    // "Housing Co-operative": an ending of several words.
    return std::any_of(endings.all.begin(), endings.all.end(), [&](const auto& ending) {
      for (std::size_t own = 0; own < ending.size(); ++own) {
        const std::size_t more = ending.size() - own;
        if (own > end + 1 || end + more >= words.size()) continue;
        bool same = true;
        for (std::size_t i = 0; i < ending.size() && same; ++i)
          same = words[end + 1 - own + i].folded == ending[i];
        if (same) return true;
      }
      return false;
    });
  }

  static bool is_name_part(const std::string& text, const std::vector<text::Word>& words,
                           std::size_t at, std::size_t next) {
    const std::string_view between(text.data() + words[at].end, words[next].start - words[at].end);
    if (between == " & ") return is_upper(text[words[at].start]);
    if (between == "-") return true;
    if (between != " ") return false;
    const std::string& word = words[at].folded;
    const bool behind_hyphen = words[at].start > 0 && text[words[at].start - 1] == '-';
    return is_upper(text[words[at].start]) || behind_hyphen || word == "and" || word == "of";
  }

  static bool is_opener(const std::string& word) {
    static constexpr std::array<std::string_view, 14> openers = {"the",  "our",  "a",  "at", "in",
                                                                 "for",  "and",  "of", "by", "all",
                                                                 "this", "your", "as", "see"};
    return std::find(openers.begin(), openers.end(), word) != openers.end();
  }

  // The web address that the answers name most often, the issuer's own left out.
  void guess_address() {
    static const text::Pattern pattern =
        text::Pattern::fixed(R"((?:https?://(?:www\.)?|\bwww\.)((?:[a-z0-9.]|- ?)+))");
    std::map<std::string, std::size_t> hosts;
    for (const Response& response : assessment_.responses) {
      for (const PlacedText* field : {&response.evidence, &response.field(Field::commentary)}) {
        const text::Grams grams(field->text);
        for (std::size_t at = 0;;) {
          const auto groups = pattern.match(field->text, at, &grams);
          if (groups.size() < 2 || !groups[1]) break;
          at = groups[0]->end;
          std::string host =
              text::fold_case(field->text.substr(groups[1]->start, groups[1]->size()));
          std::erase(host, ' ');
          while (!host.empty() && (host.back() == '.' || host.back() == '-')) host.pop_back();
          if (host.find('.') == std::string::npos || code_.source.find(host) != std::string::npos) {
            continue;
          }
          ++hosts[host];
        }
      }
    }
    const auto best =
        std::max_element(hosts.begin(), hosts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best == hosts.end()) return;
    assessment_.organisation = best->first;
    assessment_.guesses.push_back(
        {{},
         "organisation",
         0.4,
         "no name is written out; \"" + best->first + "\" is the web address",
         0});
  }

  Assessment& assessment_;
  const Document& document_;
  const Code& code_;
};

}  // namespace

void read_about(Assessment& assessment, const Document& document, const Code& code) {
  About(assessment, document, code).run();
}

}  // namespace assize::form
