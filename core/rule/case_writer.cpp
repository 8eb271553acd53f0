// SPDX-License-Identifier: Apache-2.0
#include "rule/case_writer.hpp"

#include <vector>

#include "rule/lua_words.hpp"
#include "text/dates.hpp"
#include "text/line_index.hpp"
#include "text/names.hpp"

namespace assize::rule {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char each : text) {
    if (each == '"' || each == '\\') out += '\\';
    out += each == '\n' || each == '\r' ? ' ' : each;
  }
  return out + "\"";
}

/// Fields of a table, `name = value` with commas between them.
class Table {
 public:
  void add(std::string_view name, const std::string& value) {
    (text_ += text_.empty() ? "" : ", ").append(name).append(" = ").append(value);
  }
  void text(std::string_view name, const std::string& value) {
    if (!value.empty()) add(name, quoted(value));
  }
  [[nodiscard]] std::string take() const { return text_.empty() ? "{}" : "{ " + text_ + " }"; }

 private:
  std::string text_;
};

std::string list(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& each : texts) (out += out.empty() ? " " : ", ") += quoted(each);
  return "{" + out + " }";
}

std::string row(const Response& response) {
  Table table;
  table.text("claim", std::string(text::name_of(text::claim_names(), response.claim)));
  const std::string_view usual = response.claim == Claim::yes  ? "Yes"
                                 : response.claim == Claim::no ? "No"
                                                               : "";
  if (response.claim_text.text != usual) table.add("claim_text", quoted(response.claim_text.text));
  table.text("requirement", response.requirement.text);
  table.text("evidence", response.evidence.text);
  if (response.commentary)
    table.text("commentary", response.commentary->text);
  else
    table.add("merged", "true");
  table.text("target_date", response.target_date.text);
  return table.take();
}

std::string action(const Action& action) {
  Table table;
  if (!action.provisions.empty()) table.add("provisions", list(action.provisions));
  table.text("improvement", action.improvement.text);
  table.text("due", action.due.text);
  table.text("status", action.status.text);
  table.text("owner", action.owner.text);
  return table.take();
}

std::string about(const Assessment& assessment) {
  Table table;
  const Stated& stated = assessment.stated;
  table.text("assessed_on", stated.assessed_on.value_or(""));
  table.text("approved_on", stated.approved_on.value_or(""));
  table.text("approved_by", stated.approved_by.value_or(""));
  table.text("period", stated.period.value_or(""));
  if (!assessment.plan_columns.empty()) table.add("plan_columns", list(assessment.plan_columns));
  return table.take();
}

std::size_t offset_of(const text::LineIndex& lines, std::string_view text, const LuaWord& word) {
  return static_cast<std::size_t>(lines.line(word.line).data() - text.data()) + word.column - 1;
}

std::string inserted(std::string_view text, std::size_t at, const std::string& more) {
  return std::string(text.substr(0, at)) + more + std::string(text.substr(at));
}

}  // namespace

std::string lua_case(const PassingCase& one) {
  std::string out = "  { name   = " + quoted(one.name) +
                    ",\n    as_of  = " + quoted(text::to_iso(one.as_of)) + ",\n";
  std::string rows;
  for (const Response& response : one.assessment.responses)
    if (response.claim != Claim::absent)
      rows += "      [" + quoted(response.row) + "] = " + row(response) + ",\n";
  if (!rows.empty()) out += "    given  = {\n" + rows + "    },\n";
  if (one.assessment.has_plan) {
    out += "    plan   = {\n";
    for (const Action& each : one.assessment.actions) out += "      " + action(each) + ",\n";
    out += "    },\n";
  }
  if (const std::string facts = about(one.assessment); facts != "{}")
    out += "    assessment = " + facts + ",\n";
  return out + "    expect = { { at = " + quoted(one.at) + ", outcome = \"pass\" } } }";
}

std::optional<std::string> with_case(std::string_view tests, const std::string& one) {
  const std::vector<LuaWord> words = lua_words(tests);
  if (words.empty()) return std::string(tests) + "return {\n" + one + ",\n}\n";
  const text::LineIndex lines(tests);
  std::size_t back = words.size();
  while (back > 0 &&
         !(words[back - 1].kind == LuaWord::keyword && words[back - 1].text == "return"))
    --back;
  if (back == 0 || back == words.size()) return std::nullopt;
  const LuaWord& first = words[back];
  if (first.kind == LuaWord::name && back + 1 == words.size())
    return inserted(tests, offset_of(lines, tests, words[back - 1]),
                    first.text + "[#" + first.text + " + 1] =\n" + one + "\n\n");
  if (first.text != "{" || words.back().text != "}" || words.size() < back + 2) return std::nullopt;
  const LuaWord& last = words[words.size() - 2];
  const bool has_comma = last.text == "," || last.text == ";" || words.size() == back + 2;
  if (!has_comma && last.text != "}") return std::nullopt;
  const std::size_t end = offset_of(lines, tests, words.back());
  const std::size_t after = offset_of(lines, tests, last) + last.text.size();
  std::string out =
      inserted(tests, end, (tests.substr(0, end).ends_with('\n') ? "" : "\n") + one + ",\n");
  if (!has_comma) out.insert(after, ",");
  return out;
}

}  // namespace assize::rule
