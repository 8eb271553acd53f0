// SPDX-License-Identifier: Apache-2.0
//
// The text of a part beside its tree, and what is set into it: all that stood there stays byte for
// byte, so that a document comes back as its author's program wrote it. Offsets are of the text.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace assize::docx {

class XmlText {
 public:
  /// The very text that `load_xml` parsed; it must outlive this.
  explicit XmlText(std::string_view text) : text_(text) {}

  [[nodiscard]] std::string_view text() const { return text_; }
  /// Of `<`.
  [[nodiscard]] static std::size_t begin(const pugi::xml_node& element);
  /// Behind the `>` of the first tag.
  [[nodiscard]] std::size_t end_of_tag(const pugi::xml_node& element) const;
  [[nodiscard]] bool is_closed(const pugi::xml_node& element) const;  ///< `<w:p/>`
  /// Behind the `>` of the last tag.
  [[nodiscard]] std::size_t end(const pugi::xml_node& element) const;
  /// Where the byte at `offset` of a text's value stands. Nothing when it cannot be told.
  [[nodiscard]] std::optional<std::size_t> place(const pugi::xml_node& leaf,
                                                 std::size_t offset) const;
  /// The tags and all between them.
  [[nodiscard]] std::string_view whole(const pugi::xml_node& element) const;

 private:
  [[nodiscard]] std::size_t end_of_tag_at(std::size_t at) const;

  std::string_view text_;
};

/// What is set into a text at one place, in the order of its members.
struct Insertion {
  std::size_t erased = 0;  ///< bytes there that it stands for
  std::string close;
  std::string ends;
  std::string points;
  std::string begins;
  std::string open;
};
using Insertions = std::map<std::size_t, Insertion>;

/// The bytes of a part with insertions at places of its text, which is what the bytes are decoded
/// to. Bytes that are no UTF-8 are written anew as such.
[[nodiscard]] std::string inserted(std::string_view bytes, std::string_view text,
                                   const Insertions& insertions);

/// To set `words` as the last into an element.
[[nodiscard]] Insertions appended(const XmlText& text, const pugi::xml_node& element,
                                  const std::string& words);

/// A name with which something new can be set into a part, and what that has to declare.
struct Names {
  std::string prefix;       ///< `w`
  std::string declaration;  ///< ` xmlns:w="..."`, or "" where the part declares it
  std::string space;        ///< the namespace
};
[[nodiscard]] Names names_of(const pugi::xml_node& root);

/// As it stands in a text or between quotation marks. What XML cannot hold becomes U+FFFD.
[[nodiscard]] std::string escaped(std::string_view words);

}  // namespace assize::docx
