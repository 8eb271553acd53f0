// SPDX-License-Identifier: Apache-2.0
//
// Forms whose columns are lost: pages copied as text, where the cells of a row run on with a bar, a
// space, a line end or nothing at all between them. The official wording, known by its hashes,
// tells where a row begins and where its requirement ends; what follows is the answer. Where the
// requirements are in words of the organisation's own, numbers in the Code's order tell the rows,
// and the first answer after each.
#pragma once

#include <optional>

#include <assize/code.hpp>
#include <assize/document.hpp>

#include "form/likeness.hpp"

namespace assize::form {

enum class Told { by_wording, by_numbers };

/// The document with such rows laid out as a table under a header; all else stays as it was.
/// Nothing when it is no such form, or the Code has no wording to tell it by. Where nothing parts
/// evidence and commentary, both are one column.
[[nodiscard]] std::optional<Document> lay_out_running(const Document& document, const Code& code,
                                                      const Likeness& likeness, Told how);

}  // namespace assize::form
