// SPDX-License-Identifier: Apache-2.0
//
// References in English prose: to places in documents ("Section 5.2", "pp 3-5", "Appendix B"), to
// versions of them, and to files, links and e-mail addresses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace assize::text {

enum class ReferenceKind {
  section,
  paragraph,
  page,
  point,
  clause,
  appendix,   ///< annexes too
  provision,  ///< "provision NUMBER", "Code NUMBER"
  version,
  link,  ///< with a scheme, with "www." or a bare host with a well-known ending
  file,  ///< with the words of its name that are capitalised or joined
  e_mail
};

struct Reference {
  ReferenceKind kind = ReferenceKind::section;
  /// As written: "4.1 - 4.3", "5a", "iii". Empty for links, files and addresses.
  std::string number;
  Range range;
};

/// In order, not overlapping. "Sections 2, 3 and 7" are three. Case references, amounts and words
/// without a number ("the page", "a point of contact") are left out. Bytes of UTF-8.
[[nodiscard]] std::vector<Reference> find_references(std::string_view text);

/// `section`, ..., `e_mail`
[[nodiscard]] std::string_view to_string(ReferenceKind kind);

}  // namespace assize::text
