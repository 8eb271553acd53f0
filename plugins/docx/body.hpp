// SPDX-License-Identifier: Apache-2.0
//
// The blocks of one part of a document: paragraphs, headings, tables, what stands in text boxes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <assize/document.hpp>
#include <pugixml.hpp>

#include "docx/folder.hpp"
#include "docx/grid.hpp"
#include "docx/paragraph.hpp"
#include "docx/reading.hpp"
#include "docx/tables.hpp"

namespace assize::docx {

struct PagedPlace {
  std::size_t line = 0;
  std::size_t page = 0;
  std::string words;
};

struct Blocks {
  std::vector<Block> blocks;
  std::vector<PagedPlace> places;
  std::vector<Text> texts;  ///< of blocks and cells, in order; only when they are traced
  std::size_t paragraphs = 0;
  std::size_t tables = 0;
};

class Body {
 public:
  Body(Reading& reading, Blocks& out) : reading_(reading), out_(out), words_(reading.trace.on()) {}

  /// Reads what stands in `parent`. `place` says where its paragraphs stand; by their count when it
  /// is empty.
  void read(const pugi::xml_node& parent, const std::string& place = {});

 private:
  struct CellWords;
  struct Row;

  void walk(const pugi::xml_node& parent, CellWords* cell);
  void control(const pugi::xml_node& node, CellWords* cell);
  void walk_within(const Controls& controls, const pugi::xml_node& parent, CellWords* cell);
  void paragraph(const pugi::xml_node& node, CellWords* cell);
  void text_boxes(const Paragraph& paragraph, const pugi::xml_node& node, CellWords* cell);
  void finish_paragraph();
  void table(const pugi::xml_node& node, CellWords* cell);
  void table_block(const pugi::xml_node& node);
  bool read_row(const Found& found, std::vector<Span>& covers, Row& row);
  void read_cell(const Found& found, const std::vector<Span>& covers, Row& row);
  void add_row(Block& block, Row row, const std::vector<std::size_t>& columns);
  static void count_rows(Block& block, const std::vector<bool>& covered);
  void keep(const Text& text);

  Reading& reading_;
  Blocks& out_;
  std::string place_;
  Folder words_;          // of the paragraph that is read, outside of tables
  Paragraph opening_;     // where it began
  bool goes_on_ = false;  // the one before is not over
};

}  // namespace assize::docx
