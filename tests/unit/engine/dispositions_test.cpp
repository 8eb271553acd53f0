// SPDX-License-Identifier: Apache-2.0
//
// A review at work: what was judged is found again by its words, counts or does not, and is told
// where nothing is found any more.
#include <memory>
#include <string>
#include <vector>

#include "fakes.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::fakes;

namespace {

using std::chrono::year;

const Date day = year{2026} / 11 / 22;
const Code base = orchard();

/// pack/slip, major, contradicts, finds "shed"; pack/loose, minor, of another kind, finds "the
/// shed".
const Rules& rules() {
  static const std::unique_ptr<const Rules> made = [] {
    auto both = std::make_unique<Rules>();
    RuleInfo slip = rule_info("pack/slip");
    slip.severity = Severity::major;
    slip.effect = Effect::contradicts;
    both->add(slip, finds("shed"));
    RuleInfo loose = rule_info("pack/loose");
    loose.kinds = {"loose"};
    both->add(loose, finds("the shed"));
    return both;
  }();
  return *made;
}

Disposition judged(const std::string& finding, Judgement judgement) {
  Disposition one;
  one.finding = finding;
  one.judgement = judgement;
  one.reason = "Looked at.";
  one.by = "the reviewer";
  one.on = year{2026} / 11 / 1;
  one.rule = "pack/slip";
  one.kind = "slip";
  one.row = "A1";
  one.words = {{Field::evidence, "shed"}};
  one.where = {"review.xml", 3, 3};
  return one;
}

/// By its fingerprint alone.
Disposition judged_alone(const std::string& finding, Judgement judgement) {
  Disposition one = judged(finding, judgement);
  one.row.clear();
  one.words.clear();
  return one;
}

std::shared_ptr<const Review> review_of(std::vector<Disposition> dispositions) {
  auto review = std::make_shared<Review>();
  review->source = "review.xml";
  review->dispositions = std::move(dispositions);
  return review;
}

Run run_with(std::shared_ptr<const Review> review, Assessment assessment = form(),
             const Options& options = {}) {
  return run_input(rules(), {std::move(assessment), &base, nullptr, std::move(review)}, options);
}

const Finding& at(const Run& run, std::string_view subject, std::string_view kind) {
  for (const Finding& finding : run.assessments.front().findings)
    if (finding.subject == subject && finding.kind == kind) return finding;
  FAIL("nothing of kind " << kind << " at " << subject);
  return run.assessments.front().findings.front();
}

bool has(const Run& run, std::string_view kind) {
  for (const Finding& finding : run.assessments.front().findings)
    if (finding.kind == kind) return true;
  return false;
}

/// The fingerprint of what pack/slip finds at A1.
std::string slip() { return at(run_with(nullptr), "A1", "slip").fingerprint; }

const ReviewResult& result(const Run& run) { return run.assessments.front().review; }
Assurance assurance(const Run& run) { return run.assessments.front().rows.front().assurance; }

}  // namespace

TEST_CASE("what was judged wrong stays in the result and counts for nothing") {
  const Run before = run_with(nullptr);
  const Run after = run_with(review_of({judged(slip(), Judgement::wrong)}));
  const Finding& finding = at(after, "A1", "slip");
  CHECK(finding.outcome == Outcome::waived);
  CHECK(finding.reason == "judged-wrong");
  REQUIRE(finding.disposition);
  CHECK(finding.disposition->reason == "Looked at.");
  CHECK(before.summary.fail[0] == 3);
  CHECK(after.summary.fail[0] == 2);
  CHECK(assurance(before) == Assurance::contradicted);
  CHECK(result(after).matched == std::vector<std::string>{slip()});
  CHECK_FALSE(has(after, "review"));
  CHECK(plan_needs(before.assessments.front(), base).size() == 3);
}

TEST_CASE("a judgement whose row or words are not the finding's is told") {
  const auto told = [](auto change) {
    Disposition one = judged(slip(), Judgement::agreed);
    change(one);
    const Run run = run_with(review_of({one}));
    return has(run, "review") ? at(run, one.row.empty() ? "assessment" : one.row, "review").message
                              : std::string();
  };
  const std::vector<Span> spans = at(run_with(nullptr), "A1", "slip").spans;
  CHECK(told([](Disposition& one) { one.row = "A1"; }).empty());
  CHECK(told([&](Disposition& one) {
          one.words = {{spans.front().field, spans.front().text}};
        }).empty());
  CHECK(told([](Disposition& one) { one.row = "A2"; }).ends_with(" of a finding with the row A1"));
  CHECK(told([&](Disposition& one) {
          one.words = {{spans.front().field, "other words"}};
        }).ends_with(" of a finding with other words"));
}

TEST_CASE("the next strongest at the same words takes the place of what was judged wrong") {
  const Run before = run_with(nullptr);
  REQUIRE(at(before, "A1", "slip").also.size() == 1);
  const Run after = run_with(review_of({judged(slip(), Judgement::wrong)}));
  CHECK(at(after, "A1", "loose").outcome == Outcome::fail);
  CHECK(at(after, "A1", "loose").severity == Severity::minor);
  CHECK(assurance(after) == Assurance::unsupported);
  CHECK(after.summary.fail[1] == 1);

  Disposition loose = judged(at(before, "A1", "slip").also.front().fingerprint, Judgement::wrong);
  const Run other = run_with(review_of({loose}));
  CHECK(at(other, "A1", "slip").outcome == Outcome::fail);
  CHECK(at(other, "A1", "slip").also.empty());
}

TEST_CASE("with all that is found judged wrong nothing fails any more") {
  std::vector<Disposition> all;
  const Run before = run_with(nullptr);
  for (const Finding& finding : before.assessments.front().findings) {
    all.push_back(judged_alone(finding.fingerprint, Judgement::wrong));
    for (const Also& also : finding.also)
      all.push_back(judged_alone(also.fingerprint, Judgement::wrong));
  }
  const Run run = run_with(review_of(all));
  CHECK(fails(before, Severity::advice));
  CHECK_FALSE(fails(run, Severity::advice));
  CHECK(assurance(run) == Assurance::unchallenged);
  CHECK(run.manifest.ran == before.manifest.ran);
}

TEST_CASE("other words bring it back, and what was judged is told to be gone") {
  Assessment changed = form();
  row(changed, "A1").evidence = placed("Kept in the shed, and a shedload more");
  Rules wide;
  wide.add(rule_info("pack/slip"), finds("shed, and"));
  const Run run =
      run_input(wide, {changed, &base, nullptr, review_of({judged(slip(), Judgement::wrong)})});
  CHECK(at(run, "A1", "slip").outcome == Outcome::fail);
  CHECK(at(run, "A1", "slip").disposition == nullptr);
  const Finding& note = at(run, "A1", "review");
  CHECK(note.reason == "disposition-unmatched");
  CHECK(note.severity == Severity::advice);
  CHECK(note.message == "What was judged wrong on 2026-11-01 is no longer found: \"shed\" (slip)");
  CHECK(note.remedy == "Look at what is found there now, and take it out of review.xml, line 3.");
  CHECK(result(run).unmatched == std::vector<std::string>{slip()});
}

TEST_CASE("what is said to be fixed and is still there counts and says so") {
  const Run run = run_with(review_of({judged(slip(), Judgement::fixed)}));
  const Finding& finding = at(run, "A1", "slip");
  CHECK(finding.outcome == Outcome::fail);
  CHECK(finding.message == "It slips; said to be fixed on 2026-11-01, and still there");
  CHECK(finding.fingerprint == slip());
  CHECK(run.summary.fail[0] == 3);

  Assessment mended = form();
  row(mended, "A1").evidence = placed("Kept in the book");
  const Run gone = run_with(review_of({judged(slip(), Judgement::fixed)}), mended);
  CHECK(result(gone).fixed == std::vector<std::string>{slip()});
  CHECK_FALSE(has(gone, "review"));
}

TEST_CASE("what was agreed with counts, alone or folded into something stronger") {
  const Run before = run_with(nullptr);
  const std::string loose = at(before, "A1", "slip").also.front().fingerprint;
  const Run run = run_with(
      review_of({judged(slip(), Judgement::agreed), judged_alone(loose, Judgement::agreed)}));
  const Finding& finding = at(run, "A1", "slip");
  CHECK(finding.outcome == Outcome::fail);
  CHECK(finding.message == "It slips");
  REQUIRE(finding.disposition);
  REQUIRE(finding.also.front().disposition);
  CHECK(run.summary.fail == before.summary.fail);
}

TEST_CASE("what was not looked for is not missed") {
  Diagnostics diagnostics;
  const std::vector<const Code*> codes{&base};
  const auto only = Selection::parse("A2", rules(), codes, diagnostics);
  REQUIRE(only);
  const auto review = review_of({judged("0123456789abcdef", Judgement::wrong)});
  const Run part = run_with(review, form(), {.as_of = day, .only = &*only});
  CHECK(result(part).not_asked.size() == 1);
  CHECK_FALSE(has(part, "review"));
  CHECK(result(run_with(review)).unmatched.size() == 1);

  Disposition elsewhere = judged("0123456789abcdef", Judgement::wrong);
  elsewhere.row = "Z9";
  const Run gone = run_with(review_of({elsewhere}), form(), {.as_of = day, .only = &*only});
  CHECK(at(gone, "assessment", "review").reason == "disposition-unmatched");
}

TEST_CASE("a judgement after the day of the run is told, and holds") {
  Disposition later = judged(slip(), Judgement::wrong);
  later.on = year{2026} / 11 / 23;
  const Run run = run_with(review_of({later}));
  CHECK(at(run, "A1", "slip").outcome == Outcome::waived);
  const Finding& note = at(run, "A1", "review");
  CHECK(note.reason == "disposition-later");
  CHECK(note.message ==
        "The judgement of \"shed\" (slip) is dated 2026-11-23, after the day of this run, "
        "2026-11-22");
  later.on = day;
  CHECK_FALSE(has(run_with(review_of({later})), "review"));
}

TEST_CASE("a strength that was judged wrong bears nothing out") {
  Rules praise;
  RuleInfo good = rule_info("pack/good");
  good.kinds = {"strength"};
  praise.add(good, [](const Assessment&, const Subject& subject) {
    Verdict verdict = fail({span(*subject.response, Field::evidence, "shed")}, "It is shown");
    verdict.effect = Effect::notes;
    verdict.marks.supports = true;
    return std::vector<Verdict>{verdict};
  });
  const Run before = run_input(praise, {form(), &base});
  CHECK(assurance(before) == Assurance::supported);
  const std::string mark = at(before, "A1", "strength").fingerprint;
  const Run after =
      run_input(praise, {form(), &base, nullptr, review_of({judged(mark, Judgement::wrong)})});
  CHECK(assurance(after) == Assurance::unchallenged);
  CHECK(at(after, "A1", "strength").outcome == Outcome::waived);
}

TEST_CASE("how many jobs there are changes nothing of what was judged") {
  const auto review = review_of({judged(slip(), Judgement::wrong)});
  const Run one = run_with(review);
  const Run four = run_with(review, form(), {.as_of = day, .jobs = 4});
  REQUIRE(one.assessments.front().findings.size() == four.assessments.front().findings.size());
  for (std::size_t i = 0; i < one.assessments.front().findings.size(); ++i) {
    CHECK(one.assessments.front().findings[i].fingerprint ==
          four.assessments.front().findings[i].fingerprint);
    CHECK(one.assessments.front().findings[i].outcome ==
          four.assessments.front().findings[i].outcome);
  }
}
