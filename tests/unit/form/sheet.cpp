// SPDX-License-Identifier: Apache-2.0
#include "sheet.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "support/content.hpp"
#include "text/fold.hpp"

namespace assize::test {
namespace {

const std::vector<std::string> subjects = {
    "Granary keepers", "The head miller", "Every barn",      "A carter",       "The weighing room",
    "Field wardens",   "The seed store",  "Threshing teams", "The corn guild", "A sack mender"};
const std::vector<std::string> verbs = {"must sweep",     "have to count",   "are to weigh",
                                        "must not spill", "need to label",   "may only open",
                                        "must dry",       "have to mend",    "are to carry",
                                        "must sieve",     "should chalk up", "must lock"};
const std::vector<std::string> nouns = {
    "barley",       "oats",       "rye sacks",   "flour bins",   "millstones",   "ladders",
    "hoppers",      "shovels",    "lanterns",    "harness",      "weevils",      "chaff",
    "husks",        "bran",       "seed trays",  "scales",       "tallies",      "ropes",
    "cart tracks",  "gate posts", "dust sheets", "cat flaps",    "stone floors", "roof tiles",
    "drying racks", "moth traps", "water butts", "winch handles"};
const std::vector<std::string> joints = {"before", "while",  "after",  "beside",  "because of",
                                         "unless", "behind", "across", "without", "under"};
const std::vector<std::string> ends = {"every harvest",    "at first light",      "by the old gate",
                                       "in plain sight",   "for each village",    "with two hands",
                                       "on market days",   "when the wind drops", "all winter",
                                       "as the bell rings"};
const std::vector<std::string> extras = {"Policy section 4.2",
                                         "see 6.3 above",
                                         "www.example.org/barn-rules",
                                         "12 of 38",
                                         "90% were on time",
                                         "by 30 June 2025",
                                         "(page 7)",
                                         "\xE2\x80\xA2 first point",
                                         "the \xE2\x80\x9Cquick sheet\xE2\x80\x9D",
                                         "appendix B",
                                         "N/A",
                                         "the landlord\xE2\x80\x99s yard"};

std::string requirement(std::size_t row, std::size_t words) {
  Dice dice(static_cast<std::uint32_t>(1000 + row));
  std::string text;
  while (text::words(text).size() < words) {
    if (!text.empty()) text += ' ';
    text += dice.one_of(subjects);  // a statement a draw: the order within one is the compiler's
    text += ' ' + dice.one_of(verbs);
    text += " the " + dice.one_of(nouns);
    text += ' ' + dice.one_of(joints);
    text += " the " + dice.one_of(nouns);
    text += ' ' + dice.one_of(ends) + '.';
  }
  return text;
}

// Pairs of rows that ask the same, as the shipped Code has at its two stages.
const std::map<std::string, std::string, std::less<>> twins = {
    {"6.16", "6.5"}, {"6.17", "6.6"}, {"6.18", "6.7"}};

std::map<std::string, std::string, std::less<>> make_requirements(const Code& code) {
  std::map<std::string, std::string, std::less<>> out;
  for (std::size_t i = 0; i < code.form.rows.size(); ++i) {
    const std::string& id = code.form.rows[i].id;
    const auto twin = twins.find(id);
    out[id] = twin == twins.end() ? requirement(i, 14 + (i * 7) % 50) : out[twin->second];
  }
  return out;
}

const std::map<std::string, std::string, std::less<>>& granary_requirements() {
  static const auto requirements = make_requirements(shipped_code());
  return requirements;
}

struct Said {
  const char* words;
  Claim claim;
};
// As people fill the answer's column in; those in front are drawn most.
constexpr std::array<Said, 24> said = {{{"Yes", Claim::yes},
                                        {"YES.", Claim::yes},
                                        {"Y", Claim::yes},
                                        {"\xE2\x9C\x93", Claim::yes},
                                        {"Yes \xE2\x80\x93 compliant", Claim::yes},
                                        {"yes", Claim::yes},
                                        {"Compliant", Claim::yes},
                                        {"\xE2\x98\x92 Yes \xE2\x98\x90 No", Claim::yes},
                                        {"No", Claim::no},
                                        {"N", Claim::no},
                                        {"No (see plan)", Claim::no},
                                        {"NO", Claim::no},
                                        {"Not compliant", Claim::no},
                                        {"\xE2\x98\x90 Yes \xE2\x98\x92 No", Claim::no},
                                        {"Yes \xE2\x98\x90 No \xE2\x98\x92", Claim::no},
                                        {"Partial", Claim::partial},
                                        {"Partially", Claim::partial},
                                        {"Yes - partially", Claim::partial},
                                        {"Yes / No", Claim::blank},
                                        {"Yes/No", Claim::blank},
                                        {"", Claim::blank},
                                        {"N/A", Claim::not_applicable},
                                        {"Not applicable", Claim::not_applicable},
                                        {"Yes", Claim::yes}}};

std::string prose(Dice& dice, unsigned empty_percent) {
  if (dice.chance(empty_percent)) return {};
  if (dice.chance(8)) return dice.one_of(extras);
  std::string out;
  for (std::size_t left = 1 + dice.below(4); left > 0; --left) {
    if (!out.empty()) out += ' ';
    out += sentence(dice, 3 + dice.below(18));
  }
  return out;
}

}  // namespace

std::string sentence(Dice& dice, std::size_t words) {
  std::string out;
  for (std::size_t i = 0; i < words; ++i) {
    if (i != 0) out += ' ';
    if (i > 1 && dice.chance(8)) {
      out += dice.one_of(extras);
    } else if (i % 3 == 0) {
      out += i == 0 ? "We" : "and";
    } else {
      out += dice.one_of(i % 3 == 1 ? joints : nouns);
    }
  }
  return out + (dice.chance(80) ? "." : "");
}

const std::string& granary_requirement(std::string_view row) {
  return granary_requirements().find(row)->second;
}

const Code& granary_code() {
  static const Code code = [] {
    Code made = shipped_code();
    made.id = "granary";
    made.title = "Granary Code";
    made.detect = {"Granary Code", "corn guild"};
    for (Section& section : made.sections) {
      section.title = "The " + nouns[static_cast<std::size_t>(section.number.front() - '0')] +
                      " and their care";
      section.also.clear();
    }
    for (FormRow& row : made.form.rows) {
      row.wording = text::run_hashes(text::words(granary_requirement(row.id)));
      std::sort(row.wording.begin(), row.wording.end());
    }
    return made;
  }();
  return code;
}

std::vector<Answered> invent_answers(const Code& code, const std::vector<std::string>& requirements,
                                     Dice& dice) {
  std::vector<Answered> out;
  for (std::size_t i = 0; i < code.form.rows.size(); ++i) {
    Answered one;
    one.id = code.form.rows[i].id;
    one.requirement = requirements[i];
    const Said& words = dice.chance(60) ? said[dice.below(3)] : said[dice.below(said.size())];
    one.claim_words = words.words;
    one.claim = words.claim;
    one.evidence = prose(dice, 12);
    one.commentary = prose(dice, 30);
    out.push_back(std::move(one));
  }
  return out;
}

std::optional<std::size_t> Sheet::column(ColumnRole role) const {
  const auto found = std::find(columns.begin(), columns.end(), role);
  if (found == columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns.begin());
}

Sheet lay_out(const Code& code, std::vector<Answered> answers) {
  Sheet sheet;
  sheet.columns = {ColumnRole::provision, ColumnRole::requirement, ColumnRole::claim,
                   ColumnRole::evidence, ColumnRole::commentary};
  sheet.answers = std::move(answers);
  sheet.lines.push_back({Line::heading, {code.title + ": our answers for 2025"}});
  std::string section;
  for (std::size_t i = 0; i < sheet.answers.size(); ++i) {
    const Answered& one = sheet.answers[i];
    if (const std::string& now = code.row(one.id)->section; now != section) {
      section = now;
      const std::string title = code.section(now)->title;
      sheet.lines.push_back({Line::heading, {"Section " + now + ": " + title}});
      sheet.lines.push_back({Line::header,
                             {"Code provision", "Code requirement", "Comply: Yes / No", "Evidence",
                              "Commentary / explanation"}});
    }
    sheet.lines.push_back(
        {Line::row, {one.id, one.requirement, one.claim_words, one.evidence, one.commentary}, i});
  }
  return sheet;
}

}  // namespace assize::test
