// SPDX-License-Identifier: Apache-2.0
//
// Real documents evaluated with the shipped rules and held against what a careful reader found in
// them: defects found, traps stepped into, findings in rows that the reader left alone, and what
// became of each finding of weight when it was judged by itself.
#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include <assize/engine.hpp>
#include <assize/form.hpp>

#include "corpus/truth.hpp"
#include "corpus/verdicts.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"
#include "text/fold.hpp"
#include "text/number.hpp"
#include "text/pattern.hpp"

namespace assize::test {
namespace {

// The kinds whose rules are held to the floor below; the rest are told with their figures.
const std::set<std::string> firm_kinds = {"case-reference",
                                          "comply-blank",
                                          "drafting-question",
                                          "no-needs-date",
                                          "percent-does-not-compute",
                                          "placeholder",
                                          "plan-no-status",
                                          "plan-overdue",
                                          "row-empty",
                                          "twin-mismatch",
                                          "yes-admits-gap",
                                          "yes-no-evidence",
                                          "yes-not-applicable"};
constexpr double floor_of_firm = 95;  // in a hundred
// Of all findings of minor and above, how many are on the reader's list or defensible.
constexpr std::size_t floor_of_judged = 90;  // in a hundred

struct Evaluated {
  std::string number, path;
  Run run;
  const AssessmentResult& result() const { return run.assessments.front(); }
};

const std::vector<Evaluated>& evaluated(const Date& as_of) {
  static const std::vector<Evaluated> all = [&] {
    std::vector<Evaluated> out;
    Diagnostics diagnostics;
    const auto rules = load_packs(in_tree("scripts"), diagnostics);
    REQUIRE(diagnostics.ok());
    for (const char* number : {"001", "003", "004"}) {
      const auto document = read_document(*corpus(document_path(number)), diagnostics);
      REQUIRE(document);
      std::vector<Input> inputs;
      inputs.push_back({read_form(*document, shipped_code()), &shipped_code()});
      EvaluateOptions options;
      options.as_of = as_of;
      out.push_back({number, document_path(number), evaluate(std::move(inputs), *rules, options)});
    }
    return out;
  }();
  return all;
}

// Where the words of `quote` stand in a text, by words alone.
std::optional<text::Range> place(std::string_view quote, std::string_view whole) {
  const auto wanted = text::words(quote);
  const auto words = text::words(whole);
  const auto same = [](const text::Word& a, const text::Word& b) { return a.folded == b.folded; };
  const auto found = std::search(words.begin(), words.end(), wanted.begin(), wanted.end(), same);
  if (wanted.empty() || found == words.end()) return std::nullopt;
  return text::Range{found->start, (found + static_cast<std::ptrdiff_t>(wanted.size()) - 1)->end};
}

std::string_view text_of(const Assessment& assessment, const Span& span) {
  for (const Action& action : assessment.actions) {
    if ("action:" + action.id != span.subject) continue;
    switch (span.field) {
      case Field::improvement:
        return action.improvement.text;
      case Field::due:
        return action.due.text;
      case Field::status:
        return action.status.text;
      default:
        return action.requirement.text;
    }
  }
  const Response* response = assessment.response(span.subject);
  return response != nullptr ? std::string_view(response->field(span.field).text)
                             : std::string_view(span.text);
}

bool shows(const Assessment& assessment, const std::vector<Span>& spans, std::string_view quote) {
  if (quote.empty() || spans.empty()) return true;
  return std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
    const auto found = place(quote, text_of(assessment, span));
    return found && found->overlaps({span.start, span.end}) && span.text.size() <= 3 * quote.size();
  });
}

// What one finding says, folded findings included: a kind and the words it points at.
struct Said {
  const Finding* finding;
  std::string rule, kind, fingerprint, message;
  Severity severity;
  const std::vector<Span>* spans;
  bool used = false;
};

std::vector<Said> all_said(const AssessmentResult& result) {
  std::vector<Said> out;
  for (const Finding& finding : result.findings) {
    if (finding.outcome != Outcome::fail || finding.kind == "strength") continue;
    out.push_back({&finding, finding.rule, finding.kind, finding.fingerprint, finding.message,
                   finding.severity, &finding.spans});
    for (const Also& also : finding.also) {
      out.push_back({&finding, also.rule, also.kind, also.fingerprint, also.message, also.severity,
                     also.spans.empty() ? &finding.spans : &also.spans});
    }
  }
  return out;
}

bool is_at(const Finding& finding, const std::string& provision) {
  return provision == "document" || finding.subject == provision ||
         std::find(finding.provisions.begin(), finding.provisions.end(), provision) !=
             finding.provisions.end();
}

bool credits(const Assessment& assessment, const Said& said, const TrueDefect& defect,
             bool related) {
  const bool kind =
      std::find(defect.kinds.begin(), defect.kinds.end(), said.kind) != defect.kinds.end();
  if (said.used || !kind) return false;
  bool there = is_at(*said.finding, defect.provision);
  for (const std::string& other : defect.related) {
    there = there || (related && is_at(*said.finding, other));
  }
  return there && shows(assessment, *said.spans, defect.quote);
}

bool is_of(const TrueDefect& defect, const Evaluated& one) {
  return defect.document == one.path.substr(one.path.find('/') + 1);
}

// Whether the reader has it, whatever else was said of the same defect.
bool is_listed(const Evaluated& one, const Defects& truth, const Said& said) {
  return std::any_of(truth.defects.begin(), truth.defects.end(), [&](const TrueDefect& defect) {
    return is_of(defect, one) && credits(one.result().assessment, said, defect, true);
  });
}

struct Tally {
  std::size_t real = 0, found = 0, said = 0, credited = 0;
};

// Each defect takes one finding, its own provision's first.
std::map<std::string, Tally> hold(const Evaluated& one, const Defects& truth,
                                  std::vector<Said>& said) {
  std::map<std::string, Tally> tallies;
  std::set<std::string> hit;
  for (const bool related : {false, true}) {
    for (const TrueDefect& defect : truth.defects) {
      if (!is_of(defect, one) || hit.contains(defect.id)) continue;
      for (Said& each : said) {
        if (!credits(one.result().assessment, each, defect, related)) continue;
        each.used = true;
        hit.insert(defect.id);
        break;
      }
    }
  }
  for (const TrueDefect& defect : truth.defects) {
    if (!is_of(defect, one)) continue;
    Tally& tally = tallies[defect.kinds.front()];
    ++tally.real;
    tally.found += hit.contains(defect.id) ? 1U : 0U;
  }
  for (const Said& each : said) {
    Tally& tally = tallies[each.kind];
    ++tally.said;
    tally.credited += each.used ? 1U : 0U;
  }
  return tallies;
}

}  // namespace

TEST_CASE("defects that a careful reader found are found") {
  const auto truth = true_defects();
  if (!truth) return;
  const Date as_of = *text::to_date(truth->as_of);
  std::map<std::string, Tally> total;
  for (const Evaluated& one : evaluated(as_of)) {
    auto said = all_said(one.result());
    for (const auto& [kind, tally] : hold(one, *truth, said)) {
      Tally& sum = total[kind];
      sum.real += tally.real;
      sum.found += tally.found;
      sum.said += tally.said;
      sum.credited += tally.credited;
    }
    std::size_t first = 0, real = 0;
    for (const Finding& finding : one.result().findings) {
      if (finding.outcome != Outcome::fail || finding.kind == "strength" || first == 10) continue;
      ++first;
      real += std::any_of(said.begin(), said.end(),
                          [&](const Said& each) { return each.finding == &finding && each.used; })
                  ? 1U
                  : 0U;
    }
    std::printf("%s: of the first %zu findings %zu are real\n", one.number.c_str(), first, real);
  }
  Tally firm, all;
  for (const auto& [kind, tally] : total) {
    std::printf("  %-26s real %3zu found %3zu; said %3zu credited %3zu\n", kind.c_str(), tally.real,
                tally.found, tally.said, tally.credited);
    all.real += tally.real;
    all.found += tally.found;
    all.said += tally.said;
    all.credited += tally.credited;
    if (!firm_kinds.contains(kind)) continue;
    firm.real += tally.real;
    firm.found += tally.found;
  }
  std::printf("  all: found %zu of %zu; credited %zu of %zu said\n", all.found, all.real,
              all.credited, all.said);
  CHECK(100.0 * static_cast<double>(firm.found) >= floor_of_firm * static_cast<double>(firm.real));
}

TEST_CASE("no trap is stepped into") {
  const auto truth = true_defects();
  if (!truth) return;
  for (const Evaluated& one : evaluated(*text::to_date(truth->as_of))) {
    for (const Said& said : all_said(one.result())) {
      for (const Trap& trap : truth->traps) {
        const bool here = trap.document == "all" || one.path.ends_with(trap.document);
        const bool kind = std::find(trap.not_kinds.begin(), trap.not_kinds.end(), said.kind) !=
                          trap.not_kinds.end();
        if (!here || !kind || (trap.provision != "all" && !is_at(*said.finding, trap.provision))) {
          continue;
        }
        for (const Span& span : *said.spans) {
          const auto found = place(trap.text, text_of(one.result().assessment, span));
          INFO(one.number << " " << said.finding->subject << ": " << said.finding->message);
          CHECK_FALSE((found && found->overlaps({span.start, span.end})));
        }
      }
    }
  }
}

TEST_CASE("rows that the reader left alone carry nothing of weight") {
  const auto truth = true_defects();
  if (!truth) return;
  for (const Evaluated& one : evaluated(*text::to_date(truth->as_of))) {
    std::set<std::string> touched;
    for (const TrueDefect& defect : truth->defects) {
      if (!one.path.ends_with(defect.document)) continue;
      touched.insert(defect.provision);
      touched.insert(defect.related.begin(), defect.related.end());
    }
    for (const Finding& finding : one.result().findings) {
      if (finding.outcome != Outcome::fail || finding.severity == Severity::advice) continue;
      if (finding.maturity == Maturity::trial || finding.subject == "assessment") continue;
      INFO(one.number << " " << finding.subject << " " << finding.kind << ": " << finding.message);
      CHECK(std::any_of(finding.provisions.begin(), finding.provisions.end(),
                        [&](const std::string& id) { return touched.contains(id); }));
    }
  }
}

TEST_CASE("each finding of weight is judged, and nine in ten are listed or defensible") {
  const Verdicts verdicts = read_verdicts(in_tree("tests/corpus/verdicts.tsv"));
  const auto truth = true_defects();
  if (!truth) return;
  std::set<Verdicts::key_type> met;
  std::map<std::string, std::map<Verdict, std::size_t>> figures;
  std::size_t all = 0, stand = 0;
  for (const Evaluated& one : evaluated(*text::to_date(truth->as_of))) {
    for (const Said& said : all_said(one.result())) {
      if (said.severity == Severity::advice || said.finding->maturity == Maturity::trial) continue;
      ++all;
      INFO(one.number << ": " << said.rule << ", row " << said.finding->subject << ", "
                      << said.fingerprint << ": " << said.message);
      const Verdicts::key_type key(said.fingerprint, said.rule);
      const auto judged = verdicts.find(key);
      if (judged == verdicts.end()) {
        FAIL_CHECK("no verdict: read the row and judge it in tests/corpus/verdicts.tsv");
        continue;
      }
      const Verdict verdict = judged->second.verdict;
      ++figures[one.number][verdict];
      stand += verdict == Verdict::wrong ? 0U : 1U;
      CHECK(met.insert(key).second);  // one verdict may not speak of two findings
      // "Listed" is no matter of opinion.
      if (verdict == Verdict::listed) CHECK(is_listed(one, *truth, said));
    }
  }
  for (auto& [number, of] : figures) {
    std::printf("%s: listed %zu, defensible %zu, wrong %zu\n", number.c_str(), of[Verdict::listed],
                of[Verdict::defensible], of[Verdict::wrong]);
  }
  std::printf("  all: %zu of %zu of minor and above are listed or defensible\n", stand, all);
  for (const auto& [key, judged] : verdicts) {
    if (met.contains(key)) continue;
    std::printf("  no such finding any more: %s %s: %s\n", key.first.c_str(), key.second.c_str(),
                judged.reason.c_str());
  }
  CHECK(100 * stand >= floor_of_judged * all);
}

}  // namespace assize::test
