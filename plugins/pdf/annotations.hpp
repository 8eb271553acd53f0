// SPDX-License-Identifier: GPL-2.0-or-later
//
// What lies on a page as annotations: links to the web, and the values of form fields.
#pragma once

#include "pdf/canvas.hpp"
#include "pdf/page.hpp"
#include "pdf/qpdf.hpp"

namespace assize::pdf {

/// Adds the page's links and filled fields to the drawing. `to_page` maps its coordinates to those
/// of Page. Links within the document, to mail and to scripts are left out.
void read_annotations(QPDFObjectHandle page, const Matrix& to_page, Drawing& drawing);

/// An annotation that shows a form field's value.
[[nodiscard]] bool is_field(QPDFObjectHandle annotation);

}  // namespace assize::pdf
