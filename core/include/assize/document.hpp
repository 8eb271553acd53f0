// SPDX-License-Identifier: Apache-2.0
//
// A Document is what a file holds, whatever its format: headings, paragraphs and tables of cells,
// each with its place in the source. A Reader turns one format into Documents and knows nothing of
// forms; core/form knows how people fill forms in and nothing of formats. Plain values, built once.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

namespace assize {

/// From byte `start` of a text on, the words stood on line `line` of the source (from 1).
struct LineMark {
  std::size_t start = 0;
  std::size_t line = 0;
};

/// Where in the source a line stands, for formats that have no lines of their own and count
/// paragraphs, rows or lines of print instead: `page 3, table 1, row 14`.
struct Place {
  std::size_t line = 0;  ///< from here to the next Place
  std::string words;
};

/// A text and where its parts stood. White space is folded to single spaces, mark-up is gone.
struct PlacedText {
  std::string text;             ///< UTF-8
  std::vector<LineMark> marks;  ///< sorted by start; empty: place unknown

  [[nodiscard]] bool empty() const { return text.empty(); }
  /// Line of the byte at `offset`, 0 when unknown.
  [[nodiscard]] std::size_t line_at(std::size_t offset) const;
  /// Adds `more` after a space (no space when either is empty), keeping the marks of both.
  void append(const PlacedText& more);
};

struct Cell : PlacedText {
  std::size_t columns = 1;  ///< spanned, from 1
  std::size_t rows = 1;  ///< spanned, from 1; the cells below that it covers are there, and empty
};

struct Row {
  std::vector<Cell> cells;
  std::size_t line = 0;
  bool rule = false;  ///< a separator drawn with dashes, no data
};

enum class BlockKind { heading, paragraph, table };

struct Block {
  BlockKind kind = BlockKind::paragraph;
  PlacedText text;        ///< of a heading or paragraph
  std::vector<Row> rows;  ///< of a table
  std::size_t line = 0;
};

struct Document {
  std::string name;    ///< of the source
  std::string reader;  ///< which Reader made it
  std::string sha256;  ///< of the source's bytes, 64 hex digits
  std::size_t lines = 0;
  std::vector<Place> places{};  ///< sorted by line; empty: the source's own lines are meant
  std::vector<Block> blocks;
};

/// Turns the bytes of one file format into a Document. Stateless and safe from any thread.
class Reader {
 public:
  virtual ~Reader() = default;
  /// Short name of the format: `text`, `csv`.
  [[nodiscard]] virtual std::string_view name() const = 0;
  /// How sure the content is of this format: 0 (not) to 100. By content, never by file name.
  [[nodiscard]] virtual int recognises(std::string_view bytes) const = 0;
  /// Nothing only when the bytes cannot be read at all; every loss is a diagnostic.
  [[nodiscard]] virtual std::optional<Document> read(const Source& bytes,
                                                     Diagnostics& diagnostics) const = 0;
};

/// The Readers that are built in, best first on a tie. They live as long as the program.
[[nodiscard]] const std::vector<const Reader*>& built_in_readers();

/// Reads with the Reader that recognises the content best.
[[nodiscard]] std::optional<Document> read_document(const Source& bytes, Diagnostics& diagnostics);

}  // namespace assize
