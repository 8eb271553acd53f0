// SPDX-License-Identifier: Apache-2.0
// Bytes to a Document, by the Reader that takes them for its own and by every other that would.
#include <algorithm>
#include <string>

#include <assize/document.hpp>

#include "fuzz.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::fuzz {
namespace {

void check_text(const PlacedText& placed, const Document& document) {
  check_utf8(placed.text, "of a document");
  require(placed.text == text::fold_space(placed.text), "white space is folded", placed.text);
  const LineMark* before = nullptr;
  for (const LineMark& mark : placed.marks) {
    require(mark.start < placed.text.size(), "a mark stands within its text", placed.text);
    require(is_boundary(placed.text, mark.start), "a mark stands before a code point", placed.text);
    require(mark.line >= 1 && mark.line <= document.lines, "a mark's line is one of the source",
            placed.text);
    require(before == nullptr || before->start < mark.start, "marks are sorted", placed.text);
    before = &mark;
  }
  require(placed.empty() || !placed.marks.empty(), "a text has its place", placed.text);
}

std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z') out += c;
  }
  return out;
}

std::string check_document(const Document& document) {
  std::string all;
  for (const Block& block : document.blocks) {
    check_text(block.text, document);
    require(block.line >= 1 && block.line <= document.lines, "a block stands on a line");
    if (block.kind == BlockKind::table) {
      require(block.text.empty(), "a table has rows alone");
    } else {
      require(block.rows.empty() && !block.text.empty(), "a paragraph has words alone");
    }
    all += block.text.text + '\n';
    for (const Row& row : block.rows) {
      require(!row.cells.empty(), "a row has cells");
      for (const Cell& cell : row.cells) {
        check_text(cell, document);
        require(cell.columns >= 1, "a cell has its column");
        all += cell.text + '\t';
      }
    }
  }
  require(document.sha256.size() == 64, "a document has its hash");
  return all;
}

void read(const Reader& reader, const Source& source) {
  const int sure = reader.recognises(source.text);
  require(sure >= 0 && sure <= 100, "a Reader is sure to 0 to 100");
  if (sure == 0) return;
  Diagnostics diagnostics, again;
  const auto document = reader.read(source, diagnostics);
  check_places(source, diagnostics);
  if (!document) return require(!diagnostics.ok(), "what cannot be read is told");
  require(document->reader == reader.name() && document->name == source.name,
          "a document knows where it comes from");
  const std::string words = check_document(*document);
  require(words == check_document(*reader.read(source, again)), "the same twice");

  // Without mark-up every letter is kept, in order.
  const text::Decoded decoded = text::decode(source.text);
  if (decoded.text.find_first_of("<&") != std::string::npos) return;
  require(letters(words) == letters(decoded.text), "no word is lost", words);
}

}  // namespace
}  // namespace assize::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assize;
  const Source source{"bytes", std::string(fuzz::bytes_of(data, size))};
  for (const Reader* reader : built_in_readers()) fuzz::read(*reader, source);
  Diagnostics diagnostics;
  const auto document = read_document(source, diagnostics);
  fuzz::require(document || !diagnostics.ok(), "what cannot be read is told");
  return 0;
}
