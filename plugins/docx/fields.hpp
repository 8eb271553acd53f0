// SPDX-License-Identifier: Apache-2.0
//
// Fields that begin in one run and end in another: an instruction, then what it gave. They may
// stand within each other and go over paragraphs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace assize::docx {

struct Field {
  std::string instruction;
  bool result = false;       ///< the instruction is over
  std::size_t line = 0;      ///< of the paragraph in which the result begins
  std::size_t start = 0;     ///< where it begins in the text
  std::size_t piece = 0;     ///< the first piece of the Trace that belongs to it
  pugi::xml_node paragraph;  ///< in which it begins
  pugi::xml_node first;      ///< the run in which it begins
};

class Fields {
 public:
  void begin(Field field);
  void instruct(std::string_view words);
  void separate(std::size_t line, std::size_t start);
  /// The field that ends; nothing when none is open, or its beginning was lost.
  [[nodiscard]] std::optional<Field> end();
  /// An instruction does not go over paragraphs: what ends in the midst of one was damaged, and
  /// words that follow are no part of it.
  void end_of_paragraph();
  /// Words that stand here are a part of another field's instruction.
  [[nodiscard]] bool within_instruction() const;

 private:
  std::vector<Field> open_;
  std::size_t beyond_ = 0;  // fields within fields that are too many to be kept
};

}  // namespace assize::docx
