// SPDX-License-Identifier: Apache-2.0
//
// Where the links of a document lead. Their words stay; the address follows in brackets where the
// words do not hold it already.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assize::docx {

constexpr std::size_t longest_address = 2048;  ///< bytes; browsers take no longer ones either

/// ` (https://x.org/p.pdf)`, or "" when it adds nothing: no words, words that hold it, an address
/// of mail or telephone, a place in the document itself.
[[nodiscard]] std::string address_behind(std::string_view words, std::string_view target);

/// The target of a HYPERLINK field's instruction; "" for another field.
[[nodiscard]] std::string target_of_field(std::string_view instruction);

}  // namespace assize::docx
