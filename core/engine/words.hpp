// SPDX-License-Identifier: Apache-2.0
//
// The words that a finding points at: which text of the assessment they stand in, in which
// sentence, and whether that text was read without doubt.
#pragma once

#include <string>
#include <string_view>

#include <assize/finding.hpp>

namespace assize::engine {

/// The kind of a finding that praises. It goes the way of a `fail`, since words and a message
/// belong to it, but nothing fails by it.
inline constexpr std::string_view strength_kind = "strength";

/// Kinds whose words are themselves what is to be masked.
inline constexpr std::string_view personal_kinds[] = {"case-reference", "personal-name"};

/// The text that a span lies in, or null when it is in no row and no action.
[[nodiscard]] const PlacedText* text_of(const Assessment& assessment, const Span& span);

/// Gives a span what a rule may leave out: whose field it is (`subject`, the finding's own, when
/// empty; an action is always `action:ID`), file, line and the sentence round the words.
void complete_span(Span& span, std::string_view subject, const Assessment& assessment);

/// The span lies in a field that an import guess touched, or in a row that a guess found.
[[nodiscard]] bool is_doubtful(const Assessment& assessment, const Span& span);

/// The row or action as a whole was recovered by a guess.
[[nodiscard]] bool was_recovered(const Assessment& assessment, std::string_view subject);

}  // namespace assize::engine
