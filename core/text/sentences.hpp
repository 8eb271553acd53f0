// SPDX-License-Identifier: Apache-2.0
//
// Sentences and clauses of English prose as people type it into forms: missing full stops, bullets,
// abbreviations, file names and figures with points in them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace assize::text {

/// The sentences, without the white space between them, in order; together they hold every
/// character that is no white space. A bullet begins a sentence.
[[nodiscard]] std::vector<Range> sentences(std::string_view text);

/// The sentence in which the byte `at` stands.
[[nodiscard]] Range sentence_at(std::string_view text, std::size_t at);

/// The same, among the sentences of a text of `size` bytes.
[[nodiscard]] Range sentence_at(std::span<const Range> sentences, std::size_t size, std::size_t at);

/// The clause in which the byte `at` stands: part of a sentence between commas, colons, dashes,
/// semicolons or brackets, joined with its neighbour where it would be under 20 bytes.
[[nodiscard]] Range clause_at(std::string_view text, std::size_t at);

/// The same, within a sentence that is known.
[[nodiscard]] Range clause_at(std::string_view text, const Range& sentence, std::size_t at);

/// The first clause; at most 120 bytes, cut at a word.
[[nodiscard]] Range opening(std::string_view text);

}  // namespace assize::text
