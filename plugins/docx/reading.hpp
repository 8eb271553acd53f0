// SPDX-License-Identifier: Apache-2.0
//
// What a document's parts share while they are read, and what was met on the way that is told at
// the end: in one sentence a kind, however often it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

#include "docx/controls.hpp"
#include "docx/fields.hpp"
#include "docx/numbering.hpp"
#include "docx/styles.hpp"
#include "docx/trace.hpp"

namespace assize::docx {

constexpr std::size_t most_paragraphs = 100000;
constexpr std::size_t most_cells = 50000;
constexpr std::size_t most_words = 8U << 20U;  ///< bytes
constexpr std::size_t most_notes = 20000;      ///< footnotes and endnotes

struct Tally {
  std::size_t changes = 0;   ///< tracked, whichever way
  std::size_t hidden = 0;    ///< passages that do not show on the page
  std::size_t pictures = 0;  ///< diagrams and charts, which may hold words
  std::size_t objects = 0;   ///< controls and files embedded in the text
  std::size_t chunks = 0;    ///< files that Word reads in when it opens the document
  std::size_t remarks = 0;   ///< comments beside the text
  std::size_t unlinked = 0;  ///< addresses left out, since all of them together are too long

  void tell(std::string_view source, Diagnostics& diagnostics) const;
};

struct NoteReference {
  bool end = false;  ///< an endnote, else a footnote
  std::string id;
  std::uint32_t piece = 0;  ///< of the Trace, where it is referred to
};

using Targets = std::map<std::string, std::string, std::less<>>;  ///< of links, by id

struct Reading {
  const Styles& styles;
  Counter& counter;
  Trace& trace;
  Tally& tally;
  const Targets* targets = nullptr;  ///< of the part that is read
  Fields fields{};
  std::vector<NoteReference> notes{};
  std::size_t line = 0;     ///< of the last paragraph
  std::size_t page = 1;     ///< as far as the document says
  bool paged = false;       ///< it says where its pages end
  Controls controls{};      ///< those around
  std::size_t covered = 0;  ///< how many enclosing cells are covered by one above
  std::size_t added = 0;    ///< bytes of words that do not stand in the text itself
  std::size_t words = 0;    ///< bytes of all
  std::size_t cells = 0;

  /// Whether so many bytes may be added yet: what is short where it is said may be meant again and
  /// again. When not, it is counted as left out.
  [[nodiscard]] bool may_add(std::size_t bytes);
  /// The document is larger than any that somebody wrote.
  [[nodiscard]] bool full() const {
    return line > most_paragraphs || cells > most_cells || words > most_words;
  }
};

}  // namespace assize::docx
