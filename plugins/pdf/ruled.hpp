// SPDX-License-Identifier: GPL-2.0-or-later
//
// Tables with ruling lines: the words of each cell as text.
#pragma once

#include "pdf/passage.hpp"
#include "pdf/piece.hpp"
#include "pdf/sheet.hpp"

namespace assize::pdf {

[[nodiscard]] Piece read_ruled(const Sheet& sheet, const RuledTable& table, const Lexicon& lexicon);

}  // namespace assize::pdf
