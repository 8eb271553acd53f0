// SPDX-License-Identifier: Apache-2.0
#include "report/caution.hpp"

namespace assize::report {

std::string_view caution(std::string_view status) {
  if (status == to_string(CodeStatus::draft))
    return "A DRAFT: nobody has reviewed this description of the Code yet";
  if (status == to_string(CodeStatus::example)) return "AN EXAMPLE, which nobody published";
  return {};
}

std::string_view caution(const Run& run, const Assessment& assessment) {
  for (const Ingredient& code : run.codes)
    if (code.id == assessment.code && code.version == assessment.revision)
      return caution(code.status);
  return {};
}

}  // namespace assize::report
