// SPDX-License-Identifier: Apache-2.0
//
// What is loaded before a rule runs: assessments, forms, Codes, rules, profiles.
#include <map>
#include <optional>
#include <string>

#include <assize/document.hpp>
#include <assize/form.hpp>
#include <assize/profile.hpp>
#include <assize/rule.hpp>

#include "benchmarks.hpp"
#include "support/content.hpp"
#include "workload.hpp"

namespace assize::bench {
namespace {

constexpr std::size_t batch = 100;

void native_xml(benchmark::State& state) {
  std::vector<Source> sources;
  std::size_t bytes = 0;
  for (const Form& form : forms(batch)) {
    sources.push_back({"form.xml", to_xml(to_assessment(form))});
    bytes += sources.back().text.size();
  }
  for ([[maybe_unused]] auto unused : state) {
    for (const Source& source : sources) {
      Diagnostics diagnostics;
      auto assessment = load_assessment(source, diagnostics);
      conform(assessment.value(), code(), diagnostics);
      benchmark::DoNotOptimize(assessment);
    }
  }
  state.counters["each"] = time_each(batch);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void document(benchmark::State& state) {
  const Source source = test::read_file(test::in_tree("examples/demo/upper_thimble.txt"));
  for ([[maybe_unused]] auto unused : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(read_document(source, diagnostics));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source.text.size()));
}

void form(benchmark::State& state) {
  Diagnostics diagnostics;
  const Source source = test::read_file(test::in_tree("examples/demo/upper_thimble.txt"));
  const auto read = read_document(source, diagnostics);
  for ([[maybe_unused]] auto unused : state)
    benchmark::DoNotOptimize(read_form(*read, test::shipped_code()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(source.text.size()));
}

void code_xml(benchmark::State& state) {
  const Source source = test::read_file(test::in_tree("codes/hos-chc/2024-04.xml"));
  const test::Codes codes(test::in_tree("codes"));
  Diagnostics diagnostics;
  benchmark::DoNotOptimize(load_code(source, codes, diagnostics));  // reads the lexicon from disk
  for ([[maybe_unused]] auto unused : state)
    benchmark::DoNotOptimize(load_code(source, codes, diagnostics));
}

void rule_set(benchmark::State& state) {
  const std::vector<PackFiles> packs = shipped_packs();
  const Code* codes[] = {&test::shipped_code()};
  std::size_t count = 0;
  for ([[maybe_unused]] auto unused : state) {
    Diagnostics diagnostics;
    const auto set = RuleSet::load(packs, codes, diagnostics);
    count = set->rules().size();
    benchmark::DoNotOptimize(set);
  }
  state.counters["rules"] = static_cast<double>(count);
}

/// A thousand services, each with a landlord of its own between it and the one group.
void profiles(benchmark::State& state) {
  constexpr std::size_t count = 1000;
  const auto name = [](const char* level, std::size_t i) { return level + std::to_string(i); };
  std::map<std::string, std::string> files;
  const std::string head = "<profile format=\"1\" title=\"T\" id=\"";
  std::string many;
  for (int i = 0; i < 20; ++i)
    many += "<param rule=\"common/rule_" + std::to_string(i) + "\" name=\"most\">" +
            std::to_string(i) + "</param>\n";
  const std::string waiver =
      "<waiver rule=\"common/text/placeholder\" row=\"3.3\" authority=\"Panel\" "
      "from=\"2026-01-01\" through=\"2026-12-31\"><reason>Known.</reason></waiver>\n";
  files["group"] =
      head + "group\"><code id=\"hos-chc\" revision=\"2024-04\"/>\n" + many + "</profile>";
  for (std::size_t i = 0; i < count; ++i) {
    files[name("landlord", i)] =
        head + name("landlord", i) + "\" extends=\"group\">\n" + waiver + many + "</profile>";
    files[name("service", i)] = head + name("service", i) + "\" extends=\"" + name("landlord", i) +
                                "\">\n<organisation homes=\"40\"/>\n" + waiver + "</profile>";
  }
  for ([[maybe_unused]] auto unused : state) {
    ProfileLoader loader([&](const std::string&, const std::string& path, Diagnostics&) {
      return std::optional<Source>(Source{path, files.at(path)});
    });
    Diagnostics diagnostics;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string own = name("service", i);
      auto profile = loader.load({own, files.at(own)}, diagnostics);
      if (!profile || profile->files.size() != 3) state.SkipWithError("not resolved");
      benchmark::DoNotOptimize(profile);
    }
  }
  state.counters["each"] = time_each(count);
}

}  // namespace

void add_load_benchmarks() {
  const auto add = [](const char* name, void (*run)(benchmark::State&)) {
    benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond);
  };
  add("load/native_xml", native_xml);
  add("load/read_document", document);
  add("load/read_form", form);
  add("load/code", code_xml);
  add("load/rules", rule_set);
  add("load/profiles", profiles);
}

}  // namespace assize::bench
