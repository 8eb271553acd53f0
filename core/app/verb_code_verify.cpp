// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <sstream>

#include <assize/engine.hpp>

#include "app/files.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/revisions.hpp"
#include "app/submission.hpp"
#include "app/verbs.hpp"
#include "code/code_text.hpp"
#include "code/verify.hpp"
#include "report/json_writer.hpp"
#include "report/screen.hpp"
#include "text/fold.hpp"

namespace assize::app {
namespace {

using code::Difference;

// Of the official wording, the share that a whole print has at least: prints differ in a few words.
constexpr double least_whole = 0.75;

struct Verified {
  std::vector<Difference> differences;
  std::size_t found = 0;
};

/// A paragraph that the official wording does not have: no page number, no head of a page.
bool is_told(const std::string& paragraph) {
  constexpr std::size_t least = 6;  // words
  return code::is_item(paragraph) || text::words(paragraph).size() >= least;
}

/// The words, which the hashes tell; a Code without hashes is held by its facts alone.
void add_words(code::TextFinder& finder, const code::Verifier& verifier,
               const code::XmlLines& lines, std::vector<Difference>& out) {
  for (const code::RowPrint& print : finder.take()) {
    const std::string& id = print.row->provisions.front();
    if (print.row->wording.empty()) continue;
    const auto line = lines.find(id);
    const auto add = [&](std::string message) {
      out.push_back({id, std::move(message), line == lines.end() ? 0 : line->second, print.line});
    };
    std::string words;
    const auto quote = [&](const std::string& one) {
      (words += words.empty() ? "\"" : ", \"") += one + "\"";
    };
    for (const std::string& one : print.strange) quote(one);
    for (const std::string& one : print.left_out)
      if (is_told(one)) quote(one);
    if (!words.empty() && !verifier.may_hold_more(print.row->provisions.back()))
      add("words that the official wording does not have here: " + words);
    if (print.coverage < least_whole)
      add("a part of the official wording is not in the text here, about " +
          std::to_string(static_cast<int>((1 - print.coverage) * 100 + 0.5)) + " of 100 words");
  }
}

Verified verified(const Document& document, const Code& code, const Source& xml) {
  const code::XmlLines lines = code::xml_lines(xml);
  code::Verifier verifier(code);
  code::TextFinder finder(code);
  for (const Block& block : document.blocks)
    if (block.kind != BlockKind::table && verifier.paragraph(block.text.text, block.line))
      finder.paragraph(block.text.text, block.line);
  Verified out{verifier.differences(lines), verifier.found()};
  add_words(finder, verifier, lines, out.differences);
  return out;
}

std::string as_text(const Verified& result, const Code& code, const std::string& path) {
  std::string out = code.name() + " held against " + path + ": " +
                    report::counted(code.provisions.size(), "provision", "provisions") + ", " +
                    std::to_string(result.found) + " in the text, " +
                    report::counted(result.differences.size(), "difference", "differences") + "\n";
  for (const Difference& one : result.differences) {
    out += "\n" + (one.provision.empty() ? "the whole" : one.provision) + "  " +
           report::harmless(one.message) + "\n";
    if (one.xml_line != 0) out += "  " + code.origin + ":" + std::to_string(one.xml_line) + "\n";
    if (one.text_line != 0) out += "  " + path + ":" + std::to_string(one.text_line) + "\n";
  }
  return out;
}

std::string as_json(const Verified& result, const Code& code, const std::string& path) {
  std::ostringstream out;
  {
    report::JsonWriter json(out);
    json.begin_object();
    json.field("schema", "assize-code-verify/1");
    json.field("code", code.name());
    json.field("origin", code.origin);
    json.field("text", path);
    json.field("provisions", code.provisions.size());
    json.field("found", result.found);
    json.key("differences");
    json.begin_array();
    for (const Difference& one : result.differences) {
      json.begin_object();
      json.field_or_null("provision", one.provision);
      json.field("message", one.message);
      json.key("xml_line");
      one.xml_line == 0 ? json.null() : json.number(one.xml_line);
      json.key("text_line");
      one.text_line == 0 ? json.null() : json.number(one.text_line);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  return out.str();
}

}  // namespace

int run_code_verify(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  Content content(find_roots(options.content, diagnostics), diagnostics);
  const std::string& path = options.arguments[1];
  const Code* const code = exact_code(options.arguments[0], content, diagnostics);
  std::optional<Source> xml;
  std::optional<Read> read;
  if (code != nullptr) {
    xml = read_file(code->origin, diagnostics);
    read = read_input(path, content.plugins(), diagnostics);
  }
  if (read && !read->document)
    diagnostics.error({path}, "is an assessment, and the text of a Code is wanted");
  verdicts.load_failed = tell(diagnostics) || !xml || !read || !read->document;
  if (verdicts.load_failed) return exit_code(verdicts);

  const Verified result = verified(*read->document, *code, *xml);
  if (result.found * 2 < code->provisions.size()) {
    Diagnostics other;
    other.error({path}, "is not the text of " + code->name() + ": " + std::to_string(result.found) +
                            " of its " + std::to_string(code->provisions.size()) +
                            " provisions stand in it under their numbers");
    verdicts.load_failed = tell(other);
    return exit_code(verdicts);
  }
  verdicts.failed = !result.differences.empty();
  verdicts.load_failed =
      !write_output(options.output, options.format == "json" ? as_json(result, *code, path)
                                                             : as_text(result, *code, path));
  return exit_code(verdicts);
}

}  // namespace assize::app
