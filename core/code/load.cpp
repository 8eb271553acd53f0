// SPDX-License-Identifier: Apache-2.0
#include "code/parts.hpp"
#include "text/names.hpp"
#include "text/sha256.hpp"

namespace assize {
namespace {

/// From the first to the Code's own, each with what it changed.
void read_editions(const xml::Element& root, Code& code) {
  for (const xml::Element& element : root.children("edition")) {
    code.editions.push_back({.number = element.integer("number", {1, 9999}),
                             .date = element.date("date"),
                             .author = element.text("author"),
                             .state = element.choice("state", text::code_status_names()),
                             .changes = element.content()});
    const Edition& last = code.editions.back();
    if (last.number != static_cast<int>(code.editions.size()))
      element.error_at("number", "editions stand in order, from 1");
    if (code.editions.size() > 1 && last.date < code.editions.end()[-2].date)
      element.error_at("date", "it is before that of the edition before");
  }
  if (code.editions.empty()) {
    if (code.edition > 1)
      root.error_at("edition", "no <edition> says what was changed since the first");
    return;
  }
  if (code.editions.back().number != code.edition)
    root.error_at("edition",
                  "the last <edition> is " + std::to_string(code.editions.back().number));
  else if (code.editions.back().state != code.status)
    root.error_at("status", "the last <edition> is '" +
                                std::string(to_string(code.editions.back().state)) + "'");
}

void read_head(const xml::Element& root, Code& code) {
  (void)root.integer("format", {1, 1});
  code.id = root.id("id");
  code.revision = root.id("revision");
  code.edition = root.integer("edition", {1, 9999}, 1);
  code.title = root.text("title");
  code.issuer = root.text("issuer");
  code.status = root.choice("status", text::code_status_names());
  code.published = root.optional_date("published");
  code.applicable = root.optional_date("applicable");
  code.revised = root.optional_date("revised");
  code.withdrawn = root.optional_date("withdrawn");
  code.held = root.optional_date("held");
  code.time_zone = root.text("time-zone");
  code.calendar = root.id("calendar");
  code.day_of_event = root.integer("day-of-event", {0, 1}, 0);
  if (const auto source = root.child("source")) code.source = source->content();
  if (const auto attribution = root.child("attribution")) code.attribution = attribution->content();
  if (const auto detect = root.child("detect")) code.detect = detect->phrases();
}

/// True when the lexicon that the Code names was read.
bool read_lexicon(const xml::Element& root, const CodeResources& resources, Code& code,
                  std::string& hashes, Diagnostics& diagnostics) {
  const std::string id = root.id("lexicon");
  if (id.empty()) return false;
  const Source* const source = resources.lexicon(id);
  if (!source) {
    root.error_at("lexicon", "there is no lexicon '" + id + "'");
    return false;
  }
  hashes += text::sha256_hex(source->text) + '\n';
  std::optional<Lexicon> lexicon = code::load_lexicon(*source, id, diagnostics);
  if (lexicon) code.lexicon = std::move(*lexicon);
  return lexicon.has_value();
}

}  // namespace

std::optional<Code> load_code(const Source& xml, const CodeResources& resources,
                              Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.errors();
  auto tree = xml::Tree::parse(xml, "code", diagnostics);
  if (!tree) return std::nullopt;
  const xml::Element root = tree->root();

  code::Draft draft;
  Code& code = draft.code;
  std::string hashes = text::sha256_hex(xml.text) + '\n';
  read_head(root, code);
  read_editions(root, code);
  const Sureness usual = root.choice("sure", text::sureness_names());
  if (!code.calendar.empty() && !resources.has_calendar(code.calendar))
    root.error_at("calendar", "there is no calendar '" + code.calendar + "'");
  const bool has_lexicon = read_lexicon(root, resources, code, hashes, diagnostics);

  code::read_sections(root, usual, draft);
  if (const auto form = root.child("form")) code::read_form(*form, draft);
  if (const auto plan = root.optional_child("plan")) code::read_plan(*plan, code.plan);
  if (const auto check = root.optional_child("check")) code::read_plan(*check, code.check);
  code.enforcement = code::read_instruments(root, usual);
  code::check_references(root, draft, has_lexicon);
  (void)tree->finish();

  if (const Source* const wording = resources.wording(code.id, code.revision)) {
    hashes += text::sha256_hex(wording->text) + '\n';
    code::load_wording(*wording, code, diagnostics);
  }
  if (const Source* const text = resources.text(code.id, code.revision))
    code::load_text(*text, code, diagnostics);
  if (diagnostics.errors() != errors_before) return std::nullopt;
  code.origin = xml.name;
  code.sha256 = text::sha256_hex(hashes);
  return std::move(draft.code);
}

}  // namespace assize
