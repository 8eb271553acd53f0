// SPDX-License-Identifier: GPL-2.0-or-later
//
// What one page shows of a table's columns another page may lack: the pages of a document are
// looked at together before any of them is read.
#pragma once

#include <vector>

#include "pdf/columns.hpp"

namespace assize::pdf {

struct Sample {
  Run* run = nullptr;
  const std::vector<Line>* lines = nullptr;
};

/// Gives the runs that are parts of one table the columns that they show together. A run whose
/// words stand across these keeps its own.
void pool_columns(const std::vector<Sample>& samples);

}  // namespace assize::pdf
