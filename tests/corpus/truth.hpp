// SPDX-License-Identifier: Apache-2.0
//
// A careful reader's account of real documents, read from the corpus. Nothing of it is kept here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assize::test {

struct TrueRow {
  std::string provision, comply, evidence, commentary;
};

struct TrueAction {
  std::vector<std::string> provisions, due;
  std::string improvement, status;
};

struct TrueDefect {
  std::string id, document, provision, severity, machine, quote, cell;
  std::vector<std::string> related, kinds;
};

struct Trap {
  std::string document, provision, text;
  std::vector<std::string> not_kinds;
};

struct Defects {
  std::string as_of;
  std::vector<TrueDefect> defects;
  std::vector<Trap> traps;
};

/// Nothing when there is no corpus.
[[nodiscard]] std::optional<std::vector<TrueRow>> true_rows(std::string_view number);
[[nodiscard]] std::optional<std::vector<TrueAction>> true_actions(std::string_view number);
[[nodiscard]] std::optional<Defects> true_defects();

/// The corpus's document of that number, below the corpus.
[[nodiscard]] std::string document_path(std::string_view number);

}  // namespace assize::test
