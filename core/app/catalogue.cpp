// SPDX-License-Identifier: Apache-2.0
#include "app/catalogue.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "app/files.hpp"
#include "app/listing.hpp"
#include "app/rule_sample.hpp"
#include "app/rule_words.hpp"
#include "report/screen.hpp"

namespace assize::app {
namespace {

constexpr std::size_t sample_width = 80;

struct Entry {
  const RuleInfo* rule = nullptr;
  std::vector<std::pair<std::string, std::string>> facts;  ///< label and words
  std::string sample;                                      ///< as a terminal shows it; empty: none
};

Entry entry_of(const Rulebook& book, const RuleInfo& rule) {
  Entry entry{&rule, {}, {}};
  const auto add = [&](const char* label, std::string words) {
    if (!words.empty()) entry.facts.emplace_back(label, std::move(words));
  };
  add("severity", severity_words(rule.severity));
  add("effect", effect_words(rule.effect));
  add(rule.kinds.size() > 1 ? "kinds" : "kind", joined_words(rule.kinds));
  add("strand", std::string(to_string(rule.strand)));
  add("maturity", maturity_words(rule));
  add("asks about", each_words(rule.each) + ", provisions " + joined_words(rule.provisions));
  add("tags", joined_words(rule.tags));
  for (const Parameter& parameter : rule.params)
    add("parameter", parameter.name + ": " + parameter_words(parameter));
  add("why", rule.rationale);
  add("mend", rule.remedy);
  if (const auto run = run_bad_sample(book, rule, file_name(beside(rule, "_bad.xml"))))
    entry.sample = first_failure(*run, sample_width);
  return entry;
}

std::vector<Entry> entries_of(const Rulebook& book, const PackInfo& pack) {
  std::vector<Entry> entries;
  for (const RuleInfo& rule : book.rules().rules())
    if (rule.pack == pack.id) entries.push_back(entry_of(book, rule));
  return entries;
}

std::string counts(const Rulebook& book) {
  const auto trials = static_cast<std::size_t>(
      std::count_if(book.rules().rules().begin(), book.rules().rules().end(),
                    [](const RuleInfo& rule) { return rule.maturity == Maturity::trial; }));
  return report::counted(book.rules().rules().size(), "rule", "rules") + " in " +
         report::counted(book.rules().packs().size(), "pack", "packs") + ", " +
         std::to_string(trials) + " of them on trial";
}

/// `*` and `|` mean something in Markdown, the rest of what rules say does not.
std::string in_markdown(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '*' || c == '|' || c == '<' || c == '_' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string in_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

constexpr std::string_view made_by = "Made by 'assize rule doc' of the rules' own words.";

}  // namespace

std::string catalogue_markdown(const Rulebook& book) {
  std::string out = "<!-- SPDX-License-Identifier: Apache-2.0 -->\n# Catalogue of rules\n\n" +
                    counts(book) + ". " + std::string(made_by) + "\n";
  for (const PackInfo& pack : book.rules().packs()) {
    out += "\n## " + in_markdown(pack.title) + " (`" + pack.id + "` " + pack.version + ")\n";
    for (const Entry& entry : entries_of(book, pack)) {
      out += "\n### " + in_markdown(entry.rule->title) + "\n\n`" + entry.rule->id +
             "`\n\n| | |\n|---|---|\n";
      for (const auto& [label, words] : entry.facts)
        out += "| " + label + " | " + in_markdown(words) + " |\n";
      if (!entry.sample.empty()) out += "\n```\n" + entry.sample + "```\n";
    }
  }
  return out;
}

std::string catalogue_html(const Rulebook& book) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Catalogue of "
      "rules</title>\n<style>\nbody { max-width: 50rem; margin: 2rem auto; font: 1rem/1.5 "
      "sans-serif }\nth { text-align: left; vertical-align: top; padding-right: 1rem }\npre { "
      "background: #f4f4f4; padding: 1rem; overflow-x: auto }\n</style>\n</head>\n<body>\n"
      "<h1>Catalogue of rules</h1>\n<p>" +
      counts(book) + ". " + in_html(made_by) + "</p>\n";
  for (const PackInfo& pack : book.rules().packs()) {
    out += "<h2>" + in_html(pack.title) + " (" + in_html(pack.id) + " " + in_html(pack.version) +
           ")</h2>\n";
    for (const Entry& entry : entries_of(book, pack)) {
      out += "<h3 id=\"" + in_html(entry.rule->id) + "\">" + in_html(entry.rule->title) +
             "</h3>\n<p><code>" + in_html(entry.rule->id) + "</code></p>\n<table>\n";
      for (const auto& [label, words] : entry.facts)
        out += "<tr><th>" + label + "</th><td>" + in_html(words) + "</td></tr>\n";
      out += "</table>\n";
      if (!entry.sample.empty()) out += "<pre>" + in_html(entry.sample) + "</pre>\n";
    }
  }
  return out + "</body>\n</html>\n";
}

}  // namespace assize::app
