// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables whose columns no line draws.
#pragma once

#include "pdf/passage.hpp"
#include "pdf/piece.hpp"
#include "pdf/survey.hpp"

namespace assize::pdf {

/// The table that a stretch of lines makes. Its rows end at lines that are drawn
/// across it, at the edges of shaded stripes, or where rows.hpp finds their ends.
[[nodiscard]] Piece read_columns(const Sheet& sheet, const Stretch& stretch,
                                 const Lexicon& lexicon);

}  // namespace assize::pdf
