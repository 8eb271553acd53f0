// SPDX-License-Identifier: Apache-2.0
//
// The facts of a provision as words, and what differs between those of two. Stateless.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <assize/code.hpp>

namespace assize::code {

/// `deadline`: `10 working days` before, `8 working days` after; empty: not there.
struct FactChange {
  std::string what;
  std::string before, after;
};

/// `10 working days`, `1 year`
[[nodiscard]] std::string amount_in_words(int amount, DurationUnit unit);

/// What the two ask for: modality, deadlines, limits, items.
[[nodiscard]] std::vector<FactChange> changed_duties(const Provision& before,
                                                     const Provision& after);

/// The same of several on either side, with points, grounds, role and tags, by which rules select.
[[nodiscard]] std::vector<FactChange> changed_facts(const std::vector<const Provision*>& before,
                                                    const std::vector<const Provision*>& after);

}  // namespace assize::code
