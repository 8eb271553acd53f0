// SPDX-License-Identifier: Apache-2.0
#include "engine/mutants.hpp"

#include <iterator>

namespace assize::engine {

std::vector<RowEdit> mutants_of(const Response& response, const Code& code, const Date& as_of) {
  const EditGround ground{code, nullptr, as_of, {}};
  std::vector<RowEdit> mutants;
  for (const Edit kind : {Edit::blank, Edit::turn_claim, Edit::add_days, Edit::drop_working,
                          Edit::negate_verb, Edit::drop_link, Edit::date_past}) {
    std::vector<RowEdit> edits = edits_of(kind, response, ground);
    std::move(edits.begin(), edits.end(), std::back_inserter(mutants));
  }
  return mutants;
}

}  // namespace assize::engine
