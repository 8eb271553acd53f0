// SPDX-License-Identifier: Apache-2.0
//
// The file with what people judged of an assessment's findings: where it stands, and reading it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <assize/review.hpp>

namespace assize::app {

/// Where the review of an assessment stands by itself: `FORM.review.xml` beside `FORM.docx`,
/// `review.xml` in a folder, which may call it otherwise.
[[nodiscard]] std::string review_beside(const std::string& path);

/// Whether the bytes are a review, by its root.
[[nodiscard]] bool is_review(std::string_view bytes);

/// Reads one. Null, with an error, when that cannot be done. A review of another organisation or
/// Code is warned of.
[[nodiscard]] std::shared_ptr<const Review> read_review(const std::string& path,
                                                        const Assessment& assessment,
                                                        Diagnostics& diagnostics);

}  // namespace assize::app
