// SPDX-License-Identifier: Apache-2.0
//
// An invented landlord's whole form against the shipped Code: its rows, their requirements in words
// of ours (so that the official wording tells nothing), and answers with the traps that real ones
// hold: numbers of provisions, labels and answer words in the midst of prose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sheet.hpp"

namespace assize::test {

/// How the answer's column is filled in.
enum class Say { plain, freely };

/// Answers to each row of the shipped Code.
[[nodiscard]] std::vector<Answered> landlord_answers(std::uint32_t seed, Say how = Say::plain);

/// The same with the requirements of the granary's Code, whose wording is known.
[[nodiscard]] std::vector<Answered> miller_answers(std::uint32_t seed, Say how = Say::plain);

/// A form as somebody sets it.
struct Layout {
  const char* name;
  std::string (*print)(const std::vector<Answered>& answers);
  Say how = Say::plain;
  /// What is to be read of an answer that the layout prints; null: what it is.
  Answered (*meant)(Answered one) = nullptr;
  bool full = false;     ///< no cell may be empty
  bool wording = false;  ///< it cannot be told without the official wording
};

/// Evidence and commentary are one.
[[nodiscard]] Answered merged(Answered one);

[[nodiscard]] const std::vector<Layout>& text_layouts();
[[nodiscard]] const std::vector<Layout>& page_layouts();

}  // namespace assize::test
