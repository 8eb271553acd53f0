// SPDX-License-Identifier: Apache-2.0
#include "engine/fingerprint.hpp"

#include "text/fold.hpp"
#include "text/sha256.hpp"

namespace assize::engine {
namespace {

// Stands in no text, so that two lists of parts never read the same.
constexpr char separator = '\x1f';

}  // namespace

Fingerprinter::Fingerprinter(const Assessment& assessment, const Code& code)
    : whose_((assessment.organisation_id.empty() ? text::fold_case(assessment.organisation)
                                                 : assessment.organisation_id) +
             separator + code.id) {}

std::string Fingerprinter::of(const Finding& finding) {
  std::string key = whose_;
  // Other outcomes than failures have a numbering of their own: a rule that begins to pass may not
  // move the numbers of what fails.
  if (finding.outcome != Outcome::fail) (key += separator) += to_string(finding.outcome);
  (key += separator) += finding.kind;
  (key += separator) += finding.subject;
  for (const Span& span : finding.spans) {
    (key += separator) += to_string(span.field);
    (key += separator) += text::fold_case(span.text);
  }
  const std::size_t count = ++seen_[key];
  if (count > 1) (key += separator) += std::to_string(count);
  return text::sha256_hex(key).substr(0, text::fingerprint_length);
}

}  // namespace assize::engine
