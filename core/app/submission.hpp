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
#include "plugin/plugins.hpp"

namespace assize::app {

/// A file as read: native XML gives an assessment, everything else a document.
struct Read {
  std::optional<Assessment> native;
  std::optional<Document> document;
  std::string_view likely_format;  ///< of a document, see file_format.hpp
};

[[nodiscard]] std::optional<Read> read_input(const std::string& path,
                                             const plugin::Plugins& plugins,
                                             Diagnostics& diagnostics);

/// An assessment, the Code that judges it, and what it was made from.
struct Submission {
  Input input;
  std::string imported;                ///< the file that was imported; empty: it was native XML
  std::vector<std::string> reviews{};  ///< files of what was judged of it, found beside it
};

/// The assessment that a path holds. Nothing, with an error, when it cannot be read, no Code is
/// chosen, or neither a form nor an improvement plan is in it. Files of a folder in a format that
/// cannot be read are told and left out. What was judged of it comes with it, from the file that is
/// named, else from beside it; a review that cannot be read is an error, and gives nothing.
[[nodiscard]] std::optional<Submission> read_assessment(const std::string& path, Chooser& chooser,
                                                        Diagnostics& diagnostics,
                                                        const std::string& review = {});

/// Whether the bytes are no text, so that plugins are asked about them.
[[nodiscard]] bool is_foreign(std::string_view bytes);

/// Says that what was read holds neither a form nor a plan. `likely_format` may be empty.
void tell_nothing_found(const std::string& path, std::string_view likely_format,
                        Diagnostics& diagnostics);

/// Adds what was handed in beside an assessment: a plan's actions, or a text. A second form is an
/// error.
void hand_in(Input& input, const std::string& path, const plugin::Plugins& plugins,
             Diagnostics& diagnostics);

}  // namespace assize::app
