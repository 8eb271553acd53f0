// SPDX-License-Identifier: Apache-2.0
//
// Findings and the words that show them, as the JSON of a run has them.
#pragma once

#include <string>

#include <assize/finding.hpp>

#include "report/json_writer.hpp"

namespace assize::report {

/// The span's subject is left out where it is `subject`.
void write_span(JsonWriter& json, const Assessment& assessment, const Span& span,
                const std::string& subject);
void write_finding(JsonWriter& json, const Assessment& assessment, const Finding& finding);

}  // namespace assize::report
