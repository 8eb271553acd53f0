// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <assize/assessment.hpp>

#include "assessment/names.hpp"
#include "text/fold.hpp"
#include "text/number.hpp"
#include "text/sha256.hpp"
#include "xml/cursor.hpp"

namespace assize {
namespace {

using xml::Element;

constexpr int most_lines = 100'000'000;

std::optional<std::string> optional_text(const Element& element, std::string_view attribute) {
  if (!element.has(attribute)) return std::nullopt;
  return element.text(attribute);
}

class Loader {
 public:
  Loader(const Source& source, Diagnostics& diagnostics)
      : source_(source), diagnostics_(diagnostics) {}

  std::optional<Assessment> load() {
    auto tree = xml::Tree::parse(source_, "assessment", diagnostics_);
    if (!tree) return std::nullopt;
    const Element root = tree->root();
    static_cast<void>(root.integer("format", {1, 1}));
    Assessment out;
    out.source = source_.name;
    out.sha256 = text::sha256_hex(source_.text);
    out.code = root.id("code");
    out.revision = root.id("revision", "");
    out.organisation = root.text("organisation", "");
    out.organisation_id = root.text("organisation-id", "");
    out.document = root.text("document", "");
    // Hand-written XML names no document: its own lines are the source's.
    own_lines_ = out.document.empty();
    if (own_lines_) out.document = source_.name;
    if (const auto stated = root.optional_child("stated")) {
      out.stated = {optional_text(*stated, "assessed-on"), optional_text(*stated, "approved-on"),
                    optional_text(*stated, "approved-by"), optional_text(*stated, "period")};
    }
    if (const auto form = root.optional_child("form")) {
      out.has_form = true;
      for (const Element& element : form->children("response")) {
        out.responses.push_back(response(element));
        for (std::size_t i = 0; i + 1 < out.responses.size(); ++i) {
          if (out.responses[i].row == out.responses.back().row) {
            element.error_at("row", "row '" + out.responses[i].row + "' is answered twice");
          }
        }
      }
    }
    if (const auto plan = root.optional_child("plan")) {
      out.has_plan = true;
      out.plan_columns = plan->ids("columns");
      for (const Element& element : plan->children("action"))
        out.actions.push_back(action(element));
    }
    out.earlier = earlier(root);
    account(root, out);
    if (!tree->finish()) return std::nullopt;
    return out;
  }

 private:
  std::size_t line_of(const Element& element) const {
    if (own_lines_ && !element.has("line")) return element.where().line;
    return static_cast<std::size_t>(element.integer("line", {0, most_lines}, 0));
  }

  PlacedText placed(const Element& parent, std::string_view name) const {
    const auto element = parent.optional_child(name);
    if (!element) return {};
    PlacedText out;
    const std::string raw = element->raw_content();
    out.text = text::fold_space(raw);
    if (element->has("lines")) {
      out.marks = marks(*element, element->text("lines"));
    } else if (own_lines_ && !out.text.empty()) {
      out.marks = own_marks(raw, element->where().line);
    }
    return out;
  }

  // White space is folded, so a mark is set at each word that follows a line end.
  static std::vector<LineMark> own_marks(const std::string& raw, std::size_t line) {
    std::vector<LineMark> out;
    std::string folded;
    std::size_t marked = 0;
    for (std::size_t i = 0; i < raw.size();) {
      std::size_t end = raw.find('\n', i);
      if (end == std::string::npos) end = raw.size();
      const std::string part = text::fold_space(std::string_view(raw).substr(i, end - i));
      if (!part.empty()) {
        if (!folded.empty()) folded += ' ';
        if (marked != line) out.push_back({folded.size(), line});
        marked = line;
        folded += part;
      }
      i = end + 1;
      ++line;
    }
    return out;
  }

  static std::vector<LineMark> marks(const Element& element, const std::string& text) {
    std::vector<LineMark> out;
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view word = std::string_view(text).substr(at, end - at);
      const std::size_t colon = word.find(':');
      const auto start = colon == std::string_view::npos ? std::optional<std::int64_t>(0)
                                                         : text::to_integer(word.substr(0, colon));
      const auto line =
          text::to_integer(colon == std::string_view::npos ? word : word.substr(colon + 1));
      if (!start || !line || *start < 0 || *line < 1 ||
          (!out.empty() && static_cast<std::size_t>(*start) <= out.back().start)) {
        element.error_at("lines", "'" + std::string(word) + "' is no line, or not in order",
                         "write the line, or BYTE:LINE for where the next begins");
        return {};
      }
      out.push_back({static_cast<std::size_t>(*start), static_cast<std::size_t>(*line)});
      at = end + 1;
    }
    return out;
  }

  Response response(const Element& element) const {
    Response out;
    out.row = element.id("row");
    out.line = line_of(element);
    answer(element, out);
    out.doubtful = element.choices("doubtful", assessment::field_names());
    out.earlier = earlier(element);
    return out;
  }

  std::vector<EarlierAnswer> earlier(const Element& parent) const {
    std::vector<EarlierAnswer> all;
    for (const Element& element : parent.children("earlier")) {
      EarlierAnswer& one = all.emplace_back();
      one.row = element.id("row");
      one.revision = element.id("revision");
      answer(element, one);
      one.doubtful = element.choices("doubtful", assessment::field_names());
    }
    return all;
  }

  // The cells of a row, of this revision or of an earlier one.
  template <class Answer>
  void answer(const Element& element, Answer& out) const {
    out.claim = element.choice("claim", text::claim_names());
    out.claim_text = placed(element, "claim");
    out.requirement = placed(element, "requirement");
    out.evidence = placed(element, "evidence");
    out.target_date = placed(element, "target-date");
    if (element.boolean("merged", false)) {
      if (const auto commentary = element.optional_child("commentary")) {
        static_cast<void>(commentary->raw_content());
        commentary->error("a response whose columns are merged has no commentary");
      }
    } else {
      out.commentary = placed(element, "commentary");
    }
  }

  Action action(const Element& element) const {
    Action out;
    out.id = element.id("id");
    out.provisions = element.ids("provisions");
    out.line = line_of(element);
    out.requirement = placed(element, "requirement");
    out.improvement = placed(element, "improvement");
    out.due = placed(element, "due");
    out.status = placed(element, "status");
    out.owner = placed(element, "owner");
    out.document = element.text("document", "");
    out.doubtful = element.choices("doubtful", assessment::field_names());
    return out;
  }

  void account(const Element& root, Assessment& out) const {
    for (const Element& element : root.children("heading")) {
      out.headings.push_back({element.id("section"), element.content(), line_of(element)});
    }
    for (const Element& element : root.children("guess")) {
      out.guesses.push_back({element.text("row", ""), element.id("kind"),
                             element.decimal("confidence"), element.optional_content(),
                             line_of(element), element.text("document", "")});
    }
    for (const Element& element : root.children("unplaced")) {
      out.unplaced.push_back({element.content(), line_of(element), element.text("near-row", ""),
                              element.text("document", "")});
    }
    for (const Element& element : root.children("skipped")) {
      out.skipped.push_back({static_cast<std::size_t>(element.integer("from", {0, most_lines})),
                             static_cast<std::size_t>(element.integer("to", {0, most_lines})),
                             element.text("what")});
    }
    for (const Element& element : root.children("places")) {
      DocumentPlaces& of = out.places.emplace_back();
      of.document = element.text("document");
      for (const Element& place : element.children("place")) {
        of.places.push_back({static_cast<std::size_t>(place.integer("line", {1, most_lines})),
                             place.text("words")});
        if (of.places.size() > 1 && of.places.back().line <= of.places.end()[-2].line)
          place.error_at("line", "places stand in the order of their lines");
      }
    }
  }

  const Source& source_;
  Diagnostics& diagnostics_;
  bool own_lines_ = false;
};

}  // namespace

std::optional<Assessment> load_assessment(const Source& xml, Diagnostics& diagnostics) {
  return Loader(xml, diagnostics).load();
}

}  // namespace assize
