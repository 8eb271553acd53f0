// SPDX-License-Identifier: Apache-2.0
#include <assize/report.hpp>

#include "report/run_json.hpp"
#include "report/text_report.hpp"

namespace assize {

const std::vector<const Reporter*>& built_in_reporters() {
  static const report::TextReporter text;
  static const report::JsonReporter json;
  static const std::vector<const Reporter*> reporters{&text, &json};
  return reporters;
}

}  // namespace assize
