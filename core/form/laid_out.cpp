// SPDX-License-Identifier: Apache-2.0
#include "form/laid_out.hpp"

#include <utility>

#include "form/running.hpp"
#include "form/upright.hpp"

namespace assize::form {

std::optional<LaidOut> lay_out(const Document& document, const Code& code,
                               const Likeness& likeness) {
  if (auto flat = lay_flat(document, code))
    return LaidOut{
        std::move(*flat),
        {{}, "upright-form", 0.8, "the form is set as labels and values; read as rows", 0}};
  if (auto flat = lay_out_running(document, code, likeness, Told::by_wording))
    return LaidOut{std::move(*flat),
                   {{},
                    "running-text",
                    0.8,
                    "the cells of the form run on; told apart by the Code's wording",
                    0}};
  if (auto flat = lay_out_running(document, code, likeness, Told::by_numbers))
    return LaidOut{std::move(*flat),
                   {{},
                    "running-text",
                    0.6,
                    "the cells of the form run on; told apart by its numbers and answers",
                    0}};
  return std::nullopt;
}

}  // namespace assize::form
