// SPDX-License-Identifier: GPL-2.0-or-later
//
// A PDF as its objects (qpdf): what is drawn on each page beside words, the links and form fields
// that lie on it, and whether its fonts can be read. Every look into damaged objects may fail; what
// fails is left out.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/page.hpp"
#include "pdf/qpdf.hpp"
#include "pdf/rulings.hpp"

namespace assize::pdf {

class Skeleton {
 public:
  /// Nothing when qpdf cannot make objects of the bytes, which must outlive the Skeleton.
  [[nodiscard]] static std::optional<Skeleton> open(std::string_view bytes);

  [[nodiscard]] std::size_t pages() const { return pages_.size(); }
  /// Of the page with that index, with its size as it is shown.
  [[nodiscard]] Drawing draw(std::size_t index, double& width, double& height);

  /// The form is of the kind (XFA) that only Adobe's programs can lay out.
  [[nodiscard]] bool is_dynamic() const { return dynamic_; }
  [[nodiscard]] bool has_fields() const { return fields_; }
  /// Makes the pages wider on both sides: tables may run over the edge of the paper.
  void widen();
  /// The file again without the looks of its form fields, which show the fields' values cut off or
  /// not at all. Empty when that fails.
  [[nodiscard]] std::string without_field_looks();

 private:
  std::unique_ptr<QPDF> file_;
  std::vector<QPDFObjectHandle> pages_;
  Budget budget_;
  bool dynamic_ = false;
  bool fields_ = false;
};

}  // namespace assize::pdf
