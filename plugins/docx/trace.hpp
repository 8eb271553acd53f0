// SPDX-License-Identifier: Apache-2.0
//
// The pieces of a document that words were read from, in the order of reading: what an Annotator
// needs beside the words. A Reader keeps none. Nodes are valid as long as their tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <pugixml.hpp>

namespace assize::docx {

struct Piece {
  pugi::xml_node paragraph;  ///< where it stands
  pugi::xml_node leaf;       ///< a text, or an element of a run that stands for a character
  pugi::xml_node first;      ///< when set, marks stand outside of `first` to `last`, not within
  pugi::xml_node last;
};

class Trace {
 public:
  explicit Trace(bool on) : on_(on) {}

  [[nodiscard]] bool on() const { return on_; }
  [[nodiscard]] std::size_t size() const { return pieces_.size(); }
  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
  /// The pieces that paragraphs begin with, by line from 1.
  [[nodiscard]] const std::vector<std::uint32_t>& paragraphs() const { return paragraphs_; }

  std::uint32_t add(const Piece& piece) {
    if (!on_) return 0;
    pieces_.push_back(piece);
    return static_cast<std::uint32_t>(pieces_.size() - 1);
  }
  std::uint32_t add_paragraph(const pugi::xml_node& paragraph) {
    const std::uint32_t piece = add({paragraph, {}, {}, {}});
    if (on_) paragraphs_.push_back(piece);
    return piece;
  }
  /// Marks at the pieces from `from` on stand outside of these elements.
  void lift(std::size_t from, const pugi::xml_node& first, const pugi::xml_node& last) {
    for (std::size_t i = from; i < pieces_.size(); ++i) {
      pieces_[i].first = first;
      pieces_[i].last = last;
    }
  }
  /// Marks at the pieces from `from` on stand where those of this one do.
  void move(std::size_t from, const Piece& piece) {
    for (std::size_t i = from; i < pieces_.size(); ++i) pieces_[i] = piece;
  }

 private:
  std::vector<Piece> pieces_;
  std::vector<std::uint32_t> paragraphs_;
  bool on_;
};

}  // namespace assize::docx
