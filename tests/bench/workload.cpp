// SPDX-License-Identifier: Apache-2.0
#include "workload.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <stdexcept>
#include <utility>

#include "support/content.hpp"
#include "text/fold.hpp"
#include "xml/cursor.hpp"

namespace assize::bench {
namespace {

void refuse(const Diagnostics& diagnostics) {
  if (diagnostics.all().empty()) return;
  std::string all;
  for (const Diagnostic& one : diagnostics.all()) all += to_string(one);
  throw std::runtime_error(all);
}

Form read_form_of(const Source& source) {
  Diagnostics diagnostics;
  auto tree = xml::Tree::parse(source, "assessment", diagnostics);
  refuse(diagnostics);
  const xml::Element root = tree->root();
  for (const char* unused : {"landlord", "name", "period", "asOf"})
    static_cast<void>(root.text(unused));
  Form form;
  for (const xml::Element& element : root.children("response")) {
    const auto part = [&](const char* name) {
      const auto child = element.child(name);
      return child ? child->raw_content() : std::string();
    };
    form.push_back({element.id("id"), part("comply"), part("evidence"), part("commentary")});
  }
  static_cast<void>(tree->finish());
  refuse(diagnostics);
  return form;
}

PlacedText placed(const std::string& words, std::size_t line) {
  PlacedText out;
  out.text = text::fold_space(words);
  if (!out.text.empty()) out.marks = {{0, line}};
  return out;
}

void add(Counts& counts, const std::string& rule) {
  // `bench/r07_...`
  const std::size_t slash = rule.rfind('/');
  ++counts.at(std::stoul(rule.substr(slash + 2, 2)) - 1);
}

}  // namespace

const Code& code() {
  static const Code loaded = test::Codes(test::in_tree("tests/bench/code")).load("bench", "1");
  return loaded;
}

std::shared_ptr<const RuleSet> rules(std::size_t copies) {
  const std::vector<PackFiles> found = test::read_packs(test::in_tree("tests/bench"));
  std::vector<PackFiles> packs;
  for (std::size_t copy = 0; copy < copies; ++copy) {
    PackFiles& pack = packs.emplace_back(found.front());
    if (copy == 0) continue;
    constexpr std::string_view id = "id=\"bench\"";
    std::string& text = pack.manifest.text;
    text.replace(text.find(id), id.size(), "id=\"bench" + std::to_string(copy + 1) + "\"");
  }
  Diagnostics diagnostics;
  const Code* codes[] = {&code()};
  auto loaded = RuleSet::load(std::move(packs), codes, diagnostics);
  refuse(diagnostics);
  return loaded;
}

std::vector<Form> common_forms(const std::string& folder, std::size_t count) {
  std::vector<Form> forms;
  forms.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::string number = std::to_string(i);
    number.insert(0, 5 - std::min<std::size_t>(number.size(), 5), '0');
    forms.push_back(read_form_of(test::read_file(folder + "/xml/a" + number + ".xml")));
  }
  return forms;
}

std::vector<Form> forms(std::size_t count) {
  const char* folder = std::getenv("ASSIZE_BENCH_DATA");
  return folder == nullptr || *folder == '\0' ? invented_forms(count) : common_forms(folder, count);
}

Assessment to_assessment(const Form& form) {
  Assessment assessment;
  assessment.source = assessment.document = "form.xml";
  assessment.code = code().id;
  assessment.revision = code().revision;
  assessment.organisation = "Locks of the invented canal";
  assessment.has_form = true;
  std::set<std::string_view> met;
  for (const Answer& answer : form) {
    Response response;
    const bool is_known = code().row(answer.id) != nullptr && met.insert(answer.id).second;
    response.row = is_known ? answer.id : std::string(elsewhere);
    response.line = assessment.responses.size() + 1;
    response.claim_text = placed(answer.comply, response.line);
    response.claim = response.claim_text.text == "Yes"  ? Claim::yes
                     : response.claim_text.text == "No" ? Claim::no
                                                        : Claim::blank;
    response.evidence = placed(answer.evidence, response.line);
    response.commentary = placed(answer.commentary, response.line);
    assessment.responses.push_back(std::move(response));
  }
  Diagnostics diagnostics;
  conform(assessment, code(), diagnostics);
  refuse(diagnostics);
  return assessment;
}

Counts counts_of(const Run& run) {
  Counts counts{};
  for (const AssessmentResult& result : run.assessments) {
    if (result.manifest.errored + result.manifest.cut_off != 0)
      throw std::runtime_error("a rule ended in error");
    for (const Finding& finding : result.findings) {
      if (finding.outcome != Outcome::fail || finding.kind != "bench") continue;
      add(counts, finding.rule);
      for (const Also& also : finding.also) add(counts, also.rule);
    }
  }
  return counts;
}

}  // namespace assize::bench
