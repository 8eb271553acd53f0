// SPDX-License-Identifier: Apache-2.0
//
// What a rule may call and read. scripts/README.md is the manual of what is registered here.
#pragma once

#include "lua/state.hpp"

namespace assize::rule {

/// rule, phrases, pattern.
void add_declarations(lua::State& state);
/// pass, fail, not_applicable, not_evaluable.
void add_outcomes(lua::State& state);
/// text, span, date, date fact, ratio, phrases or pattern.
void add_texts(lua::State& state);
/// duration, reference, verb group, wording.
void add_facts(lua::State& state);
/// row, action, assessment, ctx, code, provision and its parts.
void add_subjects(lua::State& state);

}  // namespace assize::rule
