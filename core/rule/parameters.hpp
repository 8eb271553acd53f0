// SPDX-License-Identifier: Apache-2.0
//
// The parameters of a rule: what a declaration says of one, and which values it takes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/rule.hpp>

#include "lua/value.hpp"

namespace assize::rule {

/// Reads `{ type = ..., default = ..., doc = ..., min, max, one_of }`.
[[nodiscard]] Parameter read_parameter(const std::string& name, const lua::Value& declaration,
                                       std::vector<std::string>& complaints);

/// Why a parameter does not take a value, after `it`: `is no integer`, `is above 30`; empty when it
/// does.
[[nodiscard]] std::string refusal(const Parameter& parameter, const lua::Value& value);

/// A value that a test sets, phrases as a list of strings; nothing, and what `problem` says after
/// its name, when the parameter does not take it.
[[nodiscard]] std::optional<decltype(ParameterValue::value)> parameter_value(
    const Parameter& parameter, const lua::Value& value, std::string& problem);

/// An integer is a number too.
[[nodiscard]] std::optional<double> as_number(const lua::Value& value);

/// As Lua writes it; of phrases no more than that they are some.
[[nodiscard]] std::string written(const lua::Value& value);

}  // namespace assize::rule
