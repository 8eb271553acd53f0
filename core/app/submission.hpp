// SPDX-License-Identifier: Apache-2.0
//
// Reading what is handed in: a form as published, native XML, a folder, and what comes beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/engine.hpp>
#include <assize/source.hpp>

#include "app/choose.hpp"

namespace assize::app {

/// A file as read: native XML gives an assessment, everything else a document.
struct Read {
  std::optional<Assessment> native;
  std::optional<Document> document;
};

[[nodiscard]] std::optional<Read> read_input(const std::string& path, Diagnostics& diagnostics);

/// The assessment that a path holds, and the Code that judges it. Nothing, with an error, when it
/// cannot be read, no Code is chosen, or neither a form nor an improvement plan is in it.
[[nodiscard]] std::optional<Input> read_assessment(const std::string& path, Chooser& chooser,
                                                   Diagnostics& diagnostics);

/// Adds what was handed in beside an assessment: a plan's actions, or a text. A second form is an
/// error.
void hand_in(Input& input, const std::string& path, Diagnostics& diagnostics);

}  // namespace assize::app
