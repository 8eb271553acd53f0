// SPDX-License-Identifier: Apache-2.0
//
// What was judged of an assessment's findings, as the same of the assessment in another revision.
#pragma once

#include <string>

#include <assize/review.hpp>

#include "assessment/migrate.hpp"

namespace assize::app {

struct MigratedReview {
  Review review;
  std::string account;  ///< lines: how many are as they were, which are others and which are kept
};

/// A judgement at a row that is carried over under another number is given the fingerprint that
/// the finding has there. One whose row is to be answered anew, or whose words do not give its
/// fingerprint (they were masked, or somebody changed them), is kept as it is, and told.
[[nodiscard]] MigratedReview migrate_review(const Review& review,
                                            const assessment::Migration& migration,
                                            const Assessment& old, const Code& from,
                                            const Code& to);

}  // namespace assize::app
