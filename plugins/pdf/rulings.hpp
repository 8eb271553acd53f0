// SPDX-License-Identifier: GPL-2.0-or-later
//
// The lines and shaded boxes that a page's content stream paints, with those of the form XObjects
// that it calls.
#pragma once

#include <cstddef>

#include "pdf/canvas.hpp"
#include "pdf/page.hpp"
#include "pdf/qpdf.hpp"

namespace assize::pdf {

/// What may still be spent on a document: a small file can unpack to a great deal.
struct Budget {
  std::size_t bytes = 512U << 20U;  ///< of unpacked streams
  std::size_t calls = 200'000;      ///< of form XObjects
};

/// Paints `page` into the drawing. `to_page` maps its coordinates to those of Page; `area` is the
/// page as it is shown in the latter, and `paper` what it is cropped from. A stream that is damaged
/// gives what stands before the damage.
void trace(QPDFObjectHandle page, const Matrix& to_page, const Box& area, const Box& paper,
           Budget& budget, Drawing& drawing);

}  // namespace assize::pdf
