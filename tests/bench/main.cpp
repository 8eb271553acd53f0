// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include <assize/document.hpp>
#include <assize/form.hpp>
#include <assize/rule.hpp>

#include "benchmarks.hpp"
#include "support/content.hpp"

namespace assize::bench {

const std::vector<Assessment>& demo_forms() {
  static const std::vector<Assessment> all = [] {
    std::vector<Assessment> out;
    Diagnostics diagnostics;
    for (const char* name : {"nettlewick.txt", "upper_thimble.txt"}) {
      const Source source = test::read_file(test::in_tree(std::string("examples/demo/") + name));
      const auto document = read_document(source, diagnostics);
      out.push_back(read_form(document.value(), test::shipped_code()));
    }
    const char* native = "examples/demo/marmalade_wharf.xml";
    auto form = load_assessment(test::read_file(test::in_tree(native)), diagnostics);
    conform(form.value(), test::shipped_code(), diagnostics);
    out.push_back(std::move(*form));
    if (!diagnostics.ok()) throw std::runtime_error(to_string(diagnostics.all().front()));
    return out;
  }();
  return all;
}

std::vector<PackFiles> shipped_packs() { return test::read_packs(test::in_tree("scripts")); }

benchmark::Counter time_each(std::size_t count) {
  return {static_cast<double>(count),
          benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert};
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

}  // namespace assize::bench

int main(int count, char** arguments) {
  using namespace assize::bench;
  const char* data = std::getenv("ASSIZE_BENCH_DATA");
  benchmark::AddCustomContext("workload", data != nullptr && *data != '\0' ? "common" : "invented");
  add_evaluate_benchmarks();
  add_load_benchmarks();
  add_shipped_benchmarks();
  add_text_benchmarks();
  benchmark::Initialize(&count, arguments);
  if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
