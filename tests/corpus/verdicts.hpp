// SPDX-License-Identifier: Apache-2.0
//
// What became of findings in real documents when they were read one by one beside their rows, as
// kept in verdicts.tsv: by hashes, without the documents' words.
#pragma once

#include <map>
#include <string>
#include <utility>

namespace assize::test {

enum class Verdict { listed, defensible, wrong };

struct Judged {
  Verdict verdict = Verdict::wrong;
  std::string reason;
};

/// By fingerprint and rule.
using Verdicts = std::map<std::pair<std::string, std::string>, Judged>;

/// Throws std::runtime_error, with the line, where the file is not as its head says.
[[nodiscard]] Verdicts read_verdicts(const std::string& path);

}  // namespace assize::test
