// SPDX-License-Identifier: Apache-2.0
//
// The view for people at a terminal: whose form and what judged it, counts, the findings that
// matter most with their words underlined, the rest in short, how the form was read, and what to
// type next.
#pragma once

#include <assize/report.hpp>

namespace assize::report {

class TextReporter final : public Reporter {
 public:
  [[nodiscard]] std::string_view name() const override { return "text"; }
  [[nodiscard]] std::string_view doc() const override { return "for people"; }
  void write(const Run& run, const ReportOptions& options, std::ostream& out) const override;
};

}  // namespace assize::report
