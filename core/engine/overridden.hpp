// SPDX-License-Identifier: Apache-2.0
//
// What the settings of a profile take the place of, beyond the profiles that it extends.
#pragma once

#include <assize/profile.hpp>
#include <assize/rule.hpp>

namespace assize::engine {

/// Adds, as the last that lost, the Code's deadlines and the rules' own severities and parameters.
/// `code` is the one that the profile is for, untailored; a name that is not there adds nothing.
void add_overridden(Profile& profile, const Code& code, const RuleSet& rules);

}  // namespace assize::engine
