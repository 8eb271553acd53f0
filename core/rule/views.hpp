// SPDX-License-Identifier: Apache-2.0
//
// An assessment as rules see it: views of its rows, actions and provisions that refer to each
// other. Built for one assessment and gone with it; nothing is copied but addresses.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>

#include "rule/texts.hpp"
#include "rule/vocabulary.hpp"

namespace assize::rule {

struct RowView {
  const Response* response = nullptr;
  const FormRow* row = nullptr;
  const Code* code = nullptr;
  const Provision* first = nullptr;  ///< of its provisions
  const RowView* twin = nullptr;
  TextView claim_text, requirement, evidence, commentary, target_date;

  RowView(const Response& answered, const FormRow& form_row, const Code& of);
};

struct ActionView {
  const Action* action = nullptr;
  TextView requirement, improvement, due, status, owner;

  explicit ActionView(const Action& planned);
};

/// A section's heading as the document prints it.
struct HeadingView {
  const Section* section = nullptr;
  TextView text;
};

/// A point or an item of a provision.
struct PartView {
  std::string_view id, summary;
  Words words;
};

struct ProvisionView {
  const Provision* provision = nullptr;
  std::vector<PartView> items, points;
};

struct AssessmentView {
  const Assessment* assessment = nullptr;
  const Code* code = nullptr;
  std::vector<RowView> rows;  ///< in the Code's order
  std::vector<ActionView> actions;
  std::deque<ProvisionView> provisions;  ///< made when first asked for
  std::vector<HeadingView> headings;
  std::deque<PlacedText> heading_texts;

  AssessmentView(const Assessment& given, const Code& against);
  [[nodiscard]] const RowView* row(std::string_view id) const;
};

/// `ctx`: what of it changes from call to call stands in the Host.
struct ContextView {
  char unused = 0;  // an object needs an address of its own
};

}  // namespace assize::rule
