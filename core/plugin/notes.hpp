// SPDX-License-Identifier: Apache-2.0
//
// What stands in the margin of an assessment, as the notes that an Annotator sets.
#pragma once

#include <vector>

#include <assize/engine.hpp>
#include <assize/plugin.hpp>
#include <assize/rule.hpp>

namespace assize::plugin {

/// Where the comments on the run's one assessment stand in `document`, in their order (see
/// report/comments.hpp). To be taken before personal details are masked: the words are sought.
[[nodiscard]] std::vector<Note> note_places(const Run& run, const RuleSet& rules);

/// What they say. The run may be masked by then.
void write_notes(const Run& run, const RuleSet& rules, std::vector<Note>& notes);

}  // namespace assize::plugin
