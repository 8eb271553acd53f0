// SPDX-License-Identifier: Apache-2.0
//
// Forms set upright, as web pages do: each provision a list of labels and values ("Comply: Yes",
// "Evidence: ..."), in paragraphs, in tables of two columns or in one column of a table.
#pragma once

#include <optional>

#include <assize/code.hpp>
#include <assize/document.hpp>

namespace assize::form {

/// The document with its labels and values laid out as the rows of a table under a header. Nothing
/// when it is no such form.
[[nodiscard]] std::optional<Document> lay_flat(const Document& document, const Code& code);

}  // namespace assize::form
