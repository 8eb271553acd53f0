// SPDX-License-Identifier: Apache-2.0
//
// Changes to a text at places of its Tree. What is not named stays as it stands, byte for byte:
// comments, order, white space. Collected first and made in one go; used by one thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

#include "xml/cursor.hpp"

namespace assize::xml {

class Edits {
 public:
  /// `source` is what the Elements are of, and must outlive this.
  explicit Edits(const Source& source);

  /// The value of an attribute; one that is not there comes behind the element's name.
  void set(const Element& element, std::string_view attribute, std::string_view value);
  /// All that stands between the tags, as text.
  void set_content(const Element& element, std::string_view text);
  /// Puts the element into another, which `open` begins and `</NAME>` ends.
  void wrap(const Element& element, std::string_view open, std::string_view name);
  /// Puts XML on a line of its own behind the start tag of an element.
  void put_first(const Element& element, std::string_view xml);

  [[nodiscard]] std::string text() const;

 private:
  struct Edit {
    std::size_t from, to;
    std::string text;
  };

  const std::string& bytes_;
  std::size_t shift_;  // of a byte order mark, which places do not count
  std::vector<Edit> edits_;
};

}  // namespace assize::xml
