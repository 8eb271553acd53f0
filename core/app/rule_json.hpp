// SPDX-License-Identifier: Apache-2.0
//
// Packs and rules as JSON: `assize rule list` and `assize rule show`.
#pragma once

#include <assize/rule.hpp>

#include "report/json_writer.hpp"

namespace assize::app {

/// One object each.
void write_json(report::JsonWriter& json, const PackInfo& pack);
void write_json(report::JsonWriter& json, const RuleInfo& rule);

}  // namespace assize::app
