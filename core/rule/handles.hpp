// SPDX-License-Identifier: Apache-2.0
//
// Which of our types cross into Lua by value. Included by whoever registers or reads them.
#pragma once

#include "lua/value.hpp"
#include "rule/host.hpp"

template <>
inline constexpr bool assize::lua::by_value<assize::rule::Words> = true;
template <>
inline constexpr bool assize::lua::by_value<assize::rule::SpanView> = true;
template <>
inline constexpr bool assize::lua::by_value<assize::rule::DateView> = true;
template <>
inline constexpr bool assize::lua::by_value<assize::rule::VerdictView> = true;
