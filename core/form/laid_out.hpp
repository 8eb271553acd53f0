// SPDX-License-Identifier: Apache-2.0
//
// Forms that are set in no table: told, and laid out as the rows that they mean.
#pragma once

#include <optional>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/document.hpp>

#include "form/likeness.hpp"

namespace assize::form {

struct LaidOut {
  Document document;  ///< its rows in a table under a header; all else as it was
  Guess guess;        ///< how that was told
};

/// Nothing when the document is no such form.
[[nodiscard]] std::optional<LaidOut> lay_out(const Document& document, const Code& code,
                                             const Likeness& likeness);

}  // namespace assize::form
