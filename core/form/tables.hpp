// SPDX-License-Identifier: Apache-2.0
//
// The tables of a document that hold a form or a plan, row by row as records.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/document.hpp>

#include "form/columns.hpp"
#include "form/likeness.hpp"
#include "form/prose.hpp"
#include "form/record.hpp"
#include "form/spanned.hpp"

namespace assize::form {

class Tables {
 public:
  /// All must outlive the Tables.
  Tables(const Document& document, const Code& code, const Likeness& likeness)
      : document_(document), code_(code), likeness_(likeness) {}

  /// Adds headings, guesses, skipped lines and the plan's columns to the assessment.
  void read(Assessment& assessment);

  [[nodiscard]] std::vector<Record>& records() { return records_; }
  [[nodiscard]] const Extent& extent() const { return extent_; }
  /// Rows of tables that are neither a form nor a plan.
  [[nodiscard]] const std::vector<const Row*>& left_over() const { return left_over_; }

 private:
  void read_block(Assessment& assessment, const Block& block);
  void read_row(Assessment& assessment, const Block& block, const Row& row, bool& opens);
  void take_header(Assessment& assessment, Layout header, const Row& row);
  void take_record(Assessment& assessment, const Row& row, bool opens);
  bool take_labelled(const Row& row);
  [[nodiscard]] bool belongs(const Row& row, const Block& block) const;
  [[nodiscard]] bool heads_columns(const Row& row) const;
  [[nodiscard]] bool is_banner(const Row& row) const;
  [[nodiscard]] bool has_header() const;
  bool take_heading(Assessment& assessment, const Row& row) const;

  const Document& document_;
  const Code& code_;
  const Likeness& likeness_;
  std::optional<Layout> layout_;
  bool under_header_ = false;  // no record stands between the last header and here
  std::size_t table_ = 0;
  Spanned spanned_;  // of the table that is open
  std::vector<Record> records_;
  std::vector<const Row*> left_over_;
  Extent extent_;
};

}  // namespace assize::form
