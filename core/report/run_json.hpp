// SPDX-License-Identifier: Apache-2.0
//
// The JSON of a run, `assize-run/1`, for programs to read.
#pragma once

#include <assize/report.hpp>

namespace assize::report {

inline constexpr std::string_view run_schema = "assize-run/1";

class JsonReporter final : public Reporter {
 public:
  [[nodiscard]] std::string_view name() const override { return "json"; }
  [[nodiscard]] std::string_view doc() const override { return "for programs (assize-run/1)"; }
  void write(const Run& run, const ReportOptions& options, std::ostream& out) const override;
};

}  // namespace assize::report
