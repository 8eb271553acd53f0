// SPDX-License-Identifier: Apache-2.0
#include "docx/docx_annotator.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "docx/comments.hpp"
#include "docx/contents.hpp"
#include "docx/marker.hpp"
#include "docx/note_finder.hpp"
#include "docx/xml_text.hpp"
#include "ooxml/package.hpp"
#include "ooxml/xml.hpp"
#include "text/utf8.hpp"

namespace assize::docx {
namespace {

bool is_placed(const Piece& piece) { return piece.paragraph || piece.first; }

// The beginning of a paragraph, or of the first one when there is no such line.
std::optional<Stretch> beginning(std::size_t line, const Trace& trace) {
  const auto& paragraphs = trace.paragraphs();
  std::vector<std::uint32_t> candidates;
  if (line != 0 && line <= paragraphs.size()) candidates.push_back(paragraphs[line - 1]);
  candidates.insert(candidates.end(), paragraphs.begin(), paragraphs.end());
  const auto found =
      std::find_if(candidates.begin(), candidates.end(),
                   [&](std::uint32_t candidate) { return is_placed(trace.pieces()[candidate]); });
  if (found == candidates.end()) return std::nullopt;
  return Stretch{{*found, 0}, {*found, 0}};
}

// Sets each note's marks. The comments that are to be written.
std::vector<Comment> set_marks(std::span<const Note> notes, const NoteFinder& finder,
                               const Trace& trace, CommentsPart& part, Marker& marker,
                               const std::string& source, Diagnostics& diagnostics) {
  std::vector<Comment> out;
  for (const Note& note : notes) {
    auto stretch = finder.find(note);
    if (!stretch && !note.words.empty()) {
      diagnostics.warning({source, note.first_line},
                          "the words of a remark do not stand here; it is set beside what does",
                          note.words);
      stretch = finder.line(note.first_line);
    }
    if (!stretch) stretch = beginning(note.first_line, trace);
    if (!stretch) {
      diagnostics.warning({source, note.first_line},
                          "the document has no paragraph that a remark could stand at");
      continue;
    }
    const std::size_t id = part.next_id();
    marker.mark(*stretch, id);
    out.push_back({id, note.text});
  }
  return out;
}

}  // namespace

std::optional<std::string> DocxAnnotator::annotate(const Source& bytes, std::span<const Note> notes,
                                                   std::string_view author, std::string_view date,
                                                   Diagnostics& diagnostics) const {
  const auto package = ooxml::Package::open(bytes, diagnostics);
  if (!package) return std::nullopt;
  // What the Reader warns of has been told by it.
  Diagnostics reading;
  const auto parts = load_parts(*package, reading);
  Trace trace(true);
  const auto contents =
      parts ? read_contents(*parts, trace, bytes.name, reading) : std::optional<Contents>();
  for (const Diagnostic& each : reading.all())
    if (each.level == Level::error) diagnostics.add(each);
  if (!contents) return std::nullopt;
  auto part = CommentsPart::open(*package, *parts, diagnostics);
  const auto main = package->part(parts->main, diagnostics);
  if (!part || !main) return std::nullopt;
  const std::string decoded = text::decode(*main).text;
  const XmlText text(decoded);
  const Names names = names_of(parts->document.root());
  Marker marker(text, names, trace);
  const std::vector<Comment> comments =
      set_marks(notes, NoteFinder(contents->texts), trace, *part, marker, bytes.name, diagnostics);
  if (comments.empty()) return bytes.text;
  std::map<std::string, std::string> changed;
  changed[parts->main] = inserted(*main, decoded, marker.insertions());
  if (!ooxml::load_xml(changed[parts->main], bytes.name, parts->main, diagnostics) ||
      !part->write(*package, comments, {author, date}, names.space, changed, diagnostics))
    return std::nullopt;
  return ooxml::Package::rewritten(bytes, changed, diagnostics);
}

}  // namespace assize::docx
