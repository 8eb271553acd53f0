// SPDX-License-Identifier: Apache-2.0
//
// Internal to core/code: the parts of a Code's XML, and where each stood, so that what refers to
// something can be checked, and told with its place, when all of it is known.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <assize/code.hpp>

#include "xml/cursor.hpp"

namespace assize::code {

/// A Code in the making. `at` holds the element of each provision, row and column list, in the
/// order of what was made from them.
struct Draft {
  Code code;
  std::vector<xml::Element> section_at;
  std::vector<xml::Element> provision_at;  ///< one a Provision
  std::vector<xml::Element> row_at;        ///< one a FormRow
};

[[nodiscard]] Provision read_provision(const xml::Element& element, const std::string& section,
                                       Sureness usual);
void read_sections(const xml::Element& root, Sureness usual, Draft& draft);
void read_form(const xml::Element& form, Draft& draft);
/// The columns of a plan or of a check.
void read_plan(const xml::Element& plan, PlanForm& result);
[[nodiscard]] std::vector<Enforcement> read_instruments(const xml::Element& root, Sureness usual);

/// What refers to something, and what must add up.
void check_references(const xml::Element& root, const Draft& draft, bool has_lexicon);

/// Nothing when the text is no lexicon; an id other than `wanted` is an error too.
[[nodiscard]] std::optional<Lexicon> load_lexicon(const Source& source, std::string_view wanted,
                                                  Diagnostics& diagnostics);

/// Fills FormRow::wording.
void load_wording(const Source& source, Code& code, Diagnostics& diagnostics);

/// Fills FormRow::text, held against FormRow::wording.
void load_text(const Source& source, Code& code, Diagnostics& diagnostics);

}  // namespace assize::code
