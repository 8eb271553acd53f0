// SPDX-License-Identifier: Apache-2.0
//
// The catalogue of rules: what each is for, and what it says of its sample. Made of the rules'
// metadata and samples alone, so that it is the same wherever they stand.
#pragma once

#include <string>

#include "app/rulebook.hpp"

namespace assize::app {

[[nodiscard]] std::string catalogue_markdown(const Rulebook& book);
/// One page that needs nothing else.
[[nodiscard]] std::string catalogue_html(const Rulebook& book);

}  // namespace assize::app
