// SPDX-License-Identifier: Apache-2.0
//
// `eval --judge`: what somebody says of findings, written into the review that is read the next
// time.
#pragma once

#include <optional>
#include <string>

#include <assize/engine.hpp>

#include "app/options.hpp"

namespace assize::app {

/// `0123456789abcdef=wrong:the reason`, without who said it and when. Nothing, and `problem` says
/// why, when it is not that.
[[nodiscard]] std::optional<Disposition> read_judgement(const std::string& text,
                                                        std::string& problem);

enum class Judged { written, wrong_usage, not_written };

/// Adds what the options judge to the review of an assessment: the one it has, the one that the
/// options name, or a new one beside it. Every other byte of an old file stays. `run` is of all
/// rules on the assessment alone. Nothing is written, and that is told, when one of the
/// fingerprints is no finding's or is judged already.
[[nodiscard]] Judged write_judgements(const Options& options, const Run& run,
                                      const std::shared_ptr<const Review>& before,
                                      std::string& file);

}  // namespace assize::app
