// SPDX-License-Identifier: Apache-2.0
//
// How enumerators are spelled, the same in XML, Lua and JSON: one table a type, read both ways.
#pragma once

#include <span>
#include <string_view>

#include <assize/code.hpp>

namespace assize::text {

/// An enumerator and its spelling.
template <class T>
struct Name {
  std::string_view text;
  T value;
};

/// The spelling in a table; empty when the table lacks the value.
template <class T>
[[nodiscard]] constexpr std::string_view name_of(std::span<const Name<T>> names, T value) {
  for (const Name<T>& name : names)
    if (name.value == value) return name.text;
  return {};
}

/// The tables of the vocabulary of assize/code.hpp.
[[nodiscard]] std::span<const Name<Sureness>> sureness_names();
[[nodiscard]] std::span<const Name<Modality>> modality_names();
[[nodiscard]] std::span<const Name<Strand>> strand_names();
[[nodiscard]] std::span<const Name<Claim>> claim_names();
[[nodiscard]] std::span<const Name<DurationUnit>> duration_unit_names();
[[nodiscard]] std::span<const Name<ColumnRole>> column_role_names();
[[nodiscard]] std::span<const Name<CodeStatus>> code_status_names();

}  // namespace assize::text
