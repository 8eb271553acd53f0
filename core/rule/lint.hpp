// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with a rule that loads: problems that its script shows without being run.
#pragma once

#include <assize/rule.hpp>
#include <assize/source.hpp>

namespace assize::rule {

/// Warnings, each with its line and what to do: names and fields that rules do not have,
/// assignments to globals, functions that are not available, a parameter that is not used or not
/// declared, a number that stands for a Code's deadline, words that accuse, a title that is no
/// plain sentence.
void lint(const RuleInfo& rule, const Source& script, Diagnostics& diagnostics);
/// The same of a module of a pack, which has no metadata.
void lint_module(const Source& script, Diagnostics& diagnostics);

}  // namespace assize::rule
