// SPDX-License-Identifier: Apache-2.0
//
// What a defect is recognised by from one run to the next: whose it is, of which Code and kind, at
// which subject and in which words. No position, rule, message, revision or path takes part, so
// that a baseline survives an edited row, a reworded message and a new print of the Code.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include <assize/finding.hpp>

namespace assize::engine {

/// Gives the findings of one assessment their fingerprints, in the order of the calls.
class Fingerprinter {
 public:
  Fingerprinter(const Assessment& assessment, const Code& code);

  /// 16 hex digits. The second of the same defect is numbered, and so is each further one.
  [[nodiscard]] std::string of(const Finding& finding);

 private:
  std::string whose_;
  std::map<std::string, std::size_t, std::less<>> seen_;
};

}  // namespace assize::engine
