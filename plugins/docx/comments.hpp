// SPDX-License-Identifier: Apache-2.0
//
// The parts of a package that comments need beside their marks: the comments themselves, and that
// they are there.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

#include "docx/contents.hpp"
#include "docx/xml_text.hpp"
#include "ooxml/package.hpp"

namespace assize::docx {

struct Comment {
  std::size_t id = 0;
  std::string_view text;  ///< paragraphs parted by line ends
};

struct Signature {
  std::string_view author;
  std::string_view date;  ///< `2026-01-31`
};

class CommentsPart {
 public:
  /// Nothing when the comments that are there cannot be read: an error.
  [[nodiscard]] static std::optional<CommentsPart> open(const ooxml::Package& package,
                                                        const Parts& parts,
                                                        Diagnostics& diagnostics);

  /// The least number that no comment of the document has; it is taken from now on.
  [[nodiscard]] std::size_t next_id();
  /// Adds to `changed` the parts by which the comments are in the document. `space` is the main
  /// part's namespace. False when one of them cannot be read: an error.
  [[nodiscard]] bool write(const ooxml::Package& package, const std::vector<Comment>& comments,
                           const Signature& signature, std::string_view space,
                           std::map<std::string, std::string>& changed,
                           Diagnostics& diagnostics) const;

 private:
  std::string name_;  // of the part
  std::string main_;  // of the one that refers to it
  bool exists_ = false;
  bool related_ = false;  // the main part refers to it already
  std::set<std::size_t> ids_;
  std::size_t next_ = 0;
};

}  // namespace assize::docx
