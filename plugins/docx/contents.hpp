// SPDX-License-Identifier: Apache-2.0
//
// A Word document's parts, and what stands in them: the main one, the notes that it refers to, the
// head of its first page.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/document.hpp>
#include <assize/source.hpp>
#include <pugixml.hpp>

#include "docx/body.hpp"
#include "docx/numbering.hpp"
#include "docx/reading.hpp"
#include "docx/styles.hpp"
#include "docx/trace.hpp"
#include "ooxml/package.hpp"

namespace assize::docx {

struct Part {
  std::unique_ptr<pugi::xml_document> tree;  ///< null: there is none
  Targets targets;

  [[nodiscard]] pugi::xml_node root() const {
    return tree ? tree->document_element() : pugi::xml_node();
  }
};

struct Parts {
  std::string main;                                ///< the name of the main one
  std::vector<ooxml::Relationship> relationships;  ///< of the main one
  Styles styles;
  Numbering numbering;
  Part document;
  Part footnotes;
  Part endnotes;
  Part header;  ///< of the first page
  std::size_t remarks = 0;

  [[nodiscard]] pugi::xml_node body() const;
  /// The name of the part of a kind (`comments`) that the main one refers to; "" for none.
  [[nodiscard]] std::string related(std::string_view kind) const;
};

/// Nothing when the main part cannot be read: an error. Any other is told as a warning.
[[nodiscard]] std::optional<Parts> load_parts(const ooxml::Package& package,
                                              Diagnostics& diagnostics);

struct Contents {
  std::vector<Block> blocks;
  std::vector<Place> places;
  std::vector<Text> texts;  ///< of blocks and cells, in order, when they are traced
  std::size_t lines = 0;
};

/// Nothing when there is more than anybody wrote: an error.
[[nodiscard]] std::optional<Contents> read_contents(const Parts& parts, Trace& trace,
                                                    std::string_view source,
                                                    Diagnostics& diagnostics);

}  // namespace assize::docx
