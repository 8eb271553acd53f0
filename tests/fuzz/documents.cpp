// SPDX-License-Identifier: Apache-2.0
#include "documents.hpp"

#include "fuzz.hpp"
#include "text/fold.hpp"

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

}  // namespace

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

std::string check_reader(const Reader& reader, const Source& source) {
  Diagnostics diagnostics, again;
  const auto document = reader.read(source, diagnostics);
  if (!document) {
    require(!diagnostics.ok(), "what cannot be read is told");
    return {};
  }
  require(document->reader == reader.name() && document->name == source.name,
          "a document knows where it comes from");
  const std::string words = check_document(*document);
  require(words == check_document(*reader.read(source, again)), "the same twice");
  return words;
}

}  // namespace assize::fuzz
