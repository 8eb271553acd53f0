// SPDX-License-Identifier: Apache-2.0
//
// Verb groups of English prose: an auxiliary with what it governs ("has not yet been published",
// "will be added", "are reviewing", "there is no record"). They tell what is denied, when it holds
// and how far somebody commits to it. Grammar only: what the verbs mean is for others to say.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/pattern.hpp"

namespace assize::text {

enum class Tense { past, present, future };

/// How far the group commits whoever speaks.
enum class Mood {
  fact,       ///< says how it is, was or will be
  intention,  ///< plans, aims, hopes, is due or going to
  need,       ///< must, should, needs to, has to, is required to
  chance      ///< may, might, can, could, would
};

struct VerbGroup {
  Range range;  ///< from the first auxiliary to the head
  Range
      head;  ///< the word that carries the meaning: verb, adjective or, after "no" and "is a", noun
  std::optional<Range> negation;   ///< "not", "n't", "no", "never", and the "yet" of "yet to"
  std::optional<Range> adverb;     ///< the first within the group, or the one right before it
  std::optional<Range> condition;  ///< what makes it hold in some cases only: "if", "where", "once"
  Range before;                    ///< the clause up to the group, its subject too; may be empty
  Range after;                     ///< the clause from the head's end; may be empty
  Tense tense = Tense::present;
  Mood mood = Mood::fact;
  bool progressive = false;  ///< "is being reviewed", "are reviewing"
  bool passive = false;      ///< "is reviewed", "will be added"
  bool perfect = false;      ///< "has been added", "had added"
};

/// In order of their first byte, not overlapping. Groups without an auxiliary are left out, but for
/// a bare "not", and so are questions with the subject after it. Bytes of UTF-8; a few microseconds
/// a kilobyte.
[[nodiscard]] std::vector<VerbGroup> find_verbs(std::string_view text);

[[nodiscard]] std::string_view to_string(Tense tense);
[[nodiscard]] std::string_view to_string(Mood mood);

}  // namespace assize::text
