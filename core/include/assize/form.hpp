// SPDX-License-Identifier: Apache-2.0
//
// How people fill forms in: builds an Assessment (and the actions of an improvement plan) out of a
// Document, whatever format it came from, and lists every guess. Nothing is invented and no word is
// lost. Stateless; safe from any thread.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/document.hpp>

namespace assize {

/// How well a document fits a Code's form or plan.
struct Detection {
  const Code* code = nullptr;
  double score = 0;  ///< 0 to 1; below `detection_threshold` nothing is to be believed
};

inline constexpr double detection_threshold = 0.5;

/// Every Code by how well the document fits it, best first; ties in the order given.
[[nodiscard]] std::vector<Detection> detect_code(const Document& document,
                                                 std::span<const Code* const> codes);

/// Reads the form and the plan, either or both, that the document holds. A document with neither
/// gives `has_form` and `has_plan` false and all its text in `unplaced`.
[[nodiscard]] Assessment read_form(const Document& document, const Code& code);

}  // namespace assize
