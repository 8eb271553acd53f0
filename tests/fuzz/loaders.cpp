// SPDX-License-Identifier: Apache-2.0
// Bytes as XML. The first says of what: `c`ode, `a`ssessment, `l`exicon, `d`ays of a calendar,
// `p`ack, `w`ording, `r`eview; with any other byte the whole is tried as each.
#include <functional>
#include <optional>
#include <string>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/review.hpp>

#include "code/parts.hpp"
#include "fuzz.hpp"
#include "rule/pack.hpp"
#include "support/content.hpp"
#include "xml/cursor.hpp"

namespace assize::fuzz {
namespace {

// What a Code may name: the lexicons and calendars of the shipped Code and of the invented one.
class Resources final : public CodeResources {
 public:
  const Source* lexicon(std::string_view id) const override {
    if (id == "uk-housing") return shipped_.lexicon(id);
    return id == "lido" ? invented_.lexicon(id) : nullptr;
  }
  const Source* wording(std::string_view, std::string_view) const override { return nullptr; }
  bool has_calendar(std::string_view id) const override {
    return id == "england" || id == "harbour";
  }

 private:
  test::Codes shipped_{test::in_tree("codes")};
  test::Codes invented_{test::in_tree("tests/data/codes")};
};

// A value or an error, not both, and the same twice.
void load(const Source& source, const std::function<bool(Diagnostics&)>& loads) {
  Diagnostics first, second;
  const bool loaded = loads(first);
  check_places(source, first);
  if (loaded != first.ok())
    fail("a loader gives a value or an error", loaded ? to_string(first.all().front()) : "none");
  for (const Diagnostic& one : first.all())
    require(one.where.line >= 1 && one.where.column >= 1, "a problem has its place",
            to_string(one));
  require(loads(second) == loaded, "the same twice");
  require(first.all().size() == second.all().size(), "the same problems twice");
  for (std::size_t i = 0; i < first.all().size(); ++i)
    require(to_string(first.all()[i]) == to_string(second.all()[i]), "the same problems twice");
}

/// What is written of a review is read again, and one more judgement can be added to any of them.
bool load_one_review(const Source& source, Diagnostics& diagnostics) {
  const auto read = load_review(source, diagnostics);
  if (!read) return false;
  const std::string xml = to_xml(*read);
  Diagnostics problems;
  const auto back = load_review({"written", xml}, problems);
  if (!back) fail("what was written can be read", to_string(problems.all().front()) + xml);
  require(to_xml(*back) == xml, "what was read is written again", xml);
  Disposition more;
  more.finding = "0f1e2d3c4b5a6978";
  more.reason = "r";
  more.by = "b";
  more.on = std::chrono::year{2026} / 11 / 22;
  for (const Disposition& each : read->dispositions)
    if (each.finding == more.finding) return true;
  const auto added = with_dispositions(source, {&more, 1});
  require(added.has_value(), "a judgement can be added", source.text);
  const auto again = load_review({"added", *added}, problems);
  require(again && again->dispositions.size() == read->dispositions.size() + 1,
          "what was added is there, with the rest", *added);
  return true;
}

void load_all(const Source& source, char what) {
  static const Resources resources;
  static const Code& shipped = test::shipped_code();
  const auto wanted = [&](char letter) {
    return what == letter || std::string_view("caldpwr").find(what) == std::string_view::npos;
  };
  (void)xml::root_name(source.text);
  if (wanted('c')) {
    load(source, [&](Diagnostics& diagnostics) {
      const auto code = load_code(source, resources, diagnostics);
      if (!code) return false;
      for (const FormRow& row : code->form.rows)
        for (const std::string& id : row.provisions)
          require(code->provision(id) != nullptr, "a row answers provisions of its Code", id);
      for (const Provision& one : code->provisions)
        require(one.twin.empty() || code->provision(one.twin) != nullptr, "a twin exists", one.id);
      return true;
    });
  }
  if (wanted('r'))
    load(source, [&](Diagnostics& diagnostics) { return load_one_review(source, diagnostics); });
  if (wanted('a')) {
    load(source, [&](Diagnostics& diagnostics) {
      auto read = load_assessment(source, diagnostics);
      if (!read) return false;
      for (const Action& action : read->actions) (void)due_dates(action);
      const std::string xml = to_xml(*read);
      Diagnostics problems;
      auto back = load_assessment({"written", xml}, problems);
      if (!back) fail("what was written can be read", to_string(problems.all().front()) + xml);
      back->document = read->document;
      require(to_xml(*back) == xml, "what was written is read as it was", xml + to_xml(*back));
      Diagnostics unfit;
      conform(*read, shipped, unfit);
      require(!read->has_form || read->responses.size() == shipped.form.rows.size(),
              "a form has each row of its Code");
      return true;
    });
  }
  if (wanted('l')) {
    load(source, [&](Diagnostics& diagnostics) {
      const bool invented = source.text.find("id=\"lido\"") != std::string::npos;
      return code::load_lexicon(source, invented ? "lido" : "uk-housing", diagnostics).has_value();
    });
  }
  if (wanted('d')) {
    load(source, [&](Diagnostics& diagnostics) {
      const auto calendar = load_calendar(source, diagnostics);
      if (!calendar) return false;
      require(calendar->first.ok() && calendar->last.ok() && calendar->first <= calendar->last,
              "a calendar's days are in order");
      (void)calendar->is_working_day(calendar->first);
      return true;
    });
  }
  if (wanted('p')) {
    load(source, [&](Diagnostics& diagnostics) {
      PackFiles files;
      files.manifest = source;
      const auto pack = rule::load_pack(files, diagnostics);
      if (pack) (void)pack->supports(shipped);
      return pack.has_value();
    });
  }
  if (wanted('w')) {
    load(source, [&](Diagnostics& diagnostics) {
      Code code;
      code.id = shipped.id;
      code.revision = shipped.revision;
      code.form.rows = shipped.form.rows;
      for (FormRow& row : code.form.rows) row.wording.clear();
      code::load_wording(source, code, diagnostics);
      return diagnostics.ok();
    });
  }
}

}  // namespace
}  // namespace assize::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes = assize::fuzz::bytes_of(data, size);
  const bool chosen = std::string_view("caldpwr").find(bytes[0]) != std::string_view::npos;
  assize::fuzz::load_all({"bytes.xml", std::string(bytes.substr(chosen ? 1 : 0))}, bytes[0]);
  return 0;
}
