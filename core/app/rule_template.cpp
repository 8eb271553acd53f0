// SPDX-License-Identifier: Apache-2.0
#include "app/rule_template.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "rule/names.hpp"

namespace assize::app {
namespace {

constexpr std::string_view rule_text =
    R"(-- What is looked for: at word edges, in any case, all rules in one pass.
local words = phrases { "as and when", "where appropriate" }

return rule {
  title      = "$TITLE",
  each       = "row",            -- or provision, assessment, action
  strand     = "scrutiny",
  severity   = "advice",         -- or minor, major
  effect     = "notes",          -- or unsupports, contradicts: what it does to a Yes
  kind       = "vague-evidence", -- one of the known kinds, or one that pack.xml adds
  maturity   = "trial",
  provisions = "*",              -- or an id, "tag:NAME", a list of these
  params     = {
    most = { type = "integer", default = 0, min = 0, max = 20, doc = "how many an answer may have" },
  },
  rationale  = "Whoever reads the answer cannot tell when that would be.",
  remedy     = "Say when, or leave the words out.",
  ---@param row assize.row
  check = function(row, ctx)
    local found = row:find_all(words)
    if #found <= ctx.params.most then return pass() end
    return fail { "The {field} says \"{1}\"", at = found, details = { times = #found } }
  end,
}
)";

constexpr std::string_view test_text = R"(return {
  { name = "words that leave it open",
    given = { ["$ROW"] = { claim = "yes", evidence = "We write to residents as and when staff allow." } },
    expect = { { at = "$ROW", outcome = "fail", words = "as and when" } } },
  { name = "a plain answer",
    given = { ["$ROW"] = { claim = "yes", evidence = "We write to residents every Monday." } },
    expect = { { at = "$ROW", outcome = "pass" } } },
}
)";

constexpr std::string_view sample_text = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- An invented landlord. -->
<assessment format="1" code="$CODE" revision="$REVISION" organisation="Larkmoor Homes">
  <form>
    <response row="$ROW" claim="yes">
      <claim>Yes</claim>
      <evidence>$EVIDENCE</evidence>
    </response>
  </form>
</assessment>
)";

constexpr std::string_view pack_text = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- from="" and to="" say for which revisions of the Code; without them, for all. -->
<pack format="1" api="1" id="$PACK" version="0.1.0" title="Rules of $PACK" licence="unlicensed">
  <code id="$CODE"/>
</pack>
)";

std::string filled(std::string_view text, const std::map<std::string, std::string>& values) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto value = text[i] == '$'
                           ? std::find_if(values.begin(), values.end(),
                                          [&](const auto& each) {
                                            return text.substr(i + 1).starts_with(each.first);
                                          })
                           : values.end();
    if (value == values.end()) {
      out += text[i++];
    } else {
      out += value->second;
      i += 1 + value->first.size();
    }
  }
  return out;
}

std::string as_lua(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

}  // namespace

std::string pack_template(const ScaffoldedRule& rule) {
  return filled(pack_text,
                {{"PACK", rule.id.substr(0, rule.id.find('/'))}, {"CODE", rule.code.id}});
}

std::string rule_template(const ScaffoldedRule& rule) {
  return filled(rule_text, {{"TITLE", rule.title.empty() ? "An answer says when things are done"
                                                         : as_lua(rule.title)}});
}

std::string test_template(const ScaffoldedRule& rule) {
  return filled(test_text, {{"ROW", rule.code.form.rows.front().id}});
}

std::string sample_template(const ScaffoldedRule& rule, bool is_good) {
  return filled(sample_text, {{"CODE", rule.code.id},
                              {"REVISION", rule.code.revision},
                              {"ROW", rule.code.form.rows.front().id},
                              {"EVIDENCE", is_good ? "We write to residents every Monday."
                                                   : "We write to residents where appropriate."}});
}

std::string luacheck_template() {
  std::map<std::string, std::string> libraries;
  std::string globals;
  for (const std::string& name : rule::script_names()) {
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos) {
      globals += (globals.empty() ? "\"" : ", \"") + name + "\"";
      continue;
    }
    std::string& fields = libraries[name.substr(0, dot)];
    fields += (fields.empty() ? "\"" : ", \"") + name.substr(dot + 1) + "\"";
  }
  std::string out =
      "-- What rules have, and nothing else: luacheck reports any other name before a rule runs.\n"
      "std = {\n  read_globals = {\n    " +
      globals + ",\n";
  for (const auto& [library, fields] : libraries)
    out += "    " + library + " = { fields = { " + fields + " } },\n";
  return out + "  },\n}\nmax_line_length = false\n";
}

}  // namespace assize::app
