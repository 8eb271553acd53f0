// SPDX-License-Identifier: Apache-2.0
#include "engine/judge.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "engine/asked.hpp"
#include "engine/assurance.hpp"
#include "engine/dispositions.hpp"
#include "engine/fingerprint.hpp"
#include "engine/folding.hpp"
#include "engine/waivers.hpp"
#include "engine/words.hpp"
#include "text/dates.hpp"

namespace assize::engine {
namespace {

Verdict verdict_of(Outcome outcome, std::string reason, std::string message) {
  Verdict verdict;
  verdict.outcome = outcome;
  verdict.reason = std::move(reason);
  verdict.message = std::move(message);
  return verdict;
}

Verdict missing(std::string_view reason) {
  return verdict_of(Outcome::not_evaluable, std::string(reason),
                    reason == "no-form" ? "What was handed in holds no form"
                                        : "No improvement plan was handed in");
}

/// The reason of a verdict that gives none.
std::string_view usual_reason(Outcome outcome) {
  switch (outcome) {
    case Outcome::pass:
      return "holds";
    case Outcome::fail:
      return "matched";
    case Outcome::error:
      return "script-error";
    case Outcome::cut_off:
      return "out-of-fuel";
    case Outcome::not_applicable:
    case Outcome::not_evaluable:
    case Outcome::waived:
      break;
  }
  return "not-said";
}

class Judge {
 public:
  Judge(AssessmentResult& result, const Terms& terms, const RuleSet& rules, RuleRunner& runner,
        const EvaluateOptions& options)
      : result_(result),
        assessment_(result.assessment),
        terms_(terms),
        code_(terms.code),
        rules_(rules),
        runner_(runner),
        options_(options),
        assurer_(result.assessment, terms.code, options.as_of),
        fingerprinter_(result.assessment, terms.code),
        waivers_(terms.profile, options.as_of),
        dispositions_(terms.review, rules, terms.code, options.as_of, terms.only != nullptr) {}

  void run() {
    if (terms_.profile != nullptr) result_.profile = terms_.profile->id();
    runner_.tailor(terms_.profile != nullptr ? &terms_.profile->tailoring : nullptr);
    runner_.begin(assessment_, code_);
    for (const Scope& scope : terms_.scopes) call(scope);
    check_revision();
    result_.sections = code_.sections;
    result_.rows = assurer_.results();
    attest();
    check_profile();
    check_review();
    result_.findings = folded(std::move(failures_));
    append(not_evaluable_merged(std::move(not_evaluable_)));
    append(std::move(others_));
    put_in_order(result_.findings, code_);
  }

 private:
  void call(const Scope& scope) {
    const RuleInfo& rule = rules_.rules()[scope.rule];
    const Calls calls = calls_of(rule, scope, code_, assessment_, terms_.only);
    if (!calls.missing.empty()) {
      const Verdict verdict = missing(calls.missing);
      take(scope.rule, {{}, "assessment", {}}, {&verdict, 1});
    }
    for (const Call& each : calls.calls) {
      if (passes_over(rule, each.subject)) {
        const Verdict verdict =
            verdict_of(Outcome::not_applicable, "row-absent", "The form has no such row");
        take(scope.rule, each, {&verdict, 1});
        continue;
      }
      const std::span<const Verdict> verdicts = runner_.call(scope.rule, each.subject);
      const Verdict silent =
          verdict_of(Outcome::error, "no-verdict", "The rule came to no verdict");
      take(scope.rule, each, verdicts.empty() ? std::span<const Verdict>{&silent, 1} : verdicts);
    }
  }

  void take(std::size_t number, const Call& call, std::span<const Verdict> verdicts) {
    const RuleInfo& rule = rules_.rules()[number];
    count(verdicts);
    for (const Verdict& verdict : verdicts) {
      Finding finding = to_finding(number, call, verdict);
      if (is_judgement(verdict.outcome)) asked_.add(number, call.name);
      waivers_.apply(number, finding);
      dispositions_.apply(finding);
      if (rule.maturity == Maturity::stable) note(rule, call, verdict, finding);
      if (is_wanted(rule, finding)) keep(std::move(finding));
    }
  }

  static bool is_judgement(Outcome outcome) {
    return outcome == Outcome::fail || outcome == Outcome::pass ||
           outcome == Outcome::not_applicable;
  }

  void note(const RuleInfo& rule, const Call& call, const Verdict& verdict,
            const Finding& finding) {
    Verdict counted = verdict;
    counted.outcome = finding.outcome;
    // What is wrong bears nothing out.
    if (finding.disposition != nullptr && finding.disposition->judgement == Judgement::wrong)
      counted.marks.supports = false;
    assurer_.note(rule, counted, finding.effect, wanted_of(rule, finding), call.subject.action);
  }

  /// The provisions that a verdict counts for: all that a finding which is shown speaks of, else
  /// those that are selected. One row borne out says nothing of another that nobody asked about.
  [[nodiscard]] std::vector<std::string> wanted_of(const RuleInfo& rule,
                                                   const Finding& finding) const {
    std::vector<std::string> provisions = finding.provisions;
    if (terms_.only != nullptr && (finding.outcome != Outcome::fail || !is_wanted(rule, finding)))
      std::erase_if(provisions, [&](const std::string& id) {
        return !wants_any(terms_.only, rule, code_, {id});
      });
    return provisions;
  }

  /// Rows for which somebody's word stands are worked out again.
  void attest() {
    if (terms_.profile == nullptr) return;
    std::vector<std::shared_ptr<const Attestation>> given;
    for (const RowResult& row : result_.rows) {
      given.push_back(waivers_.attestation(row));
      if (given.back() != nullptr) assurer_.attest(row.row);
    }
    result_.rows = assurer_.results();
    for (std::size_t i = 0; i < given.size(); ++i) result_.rows[i].attestation = given[i];
  }

  /// Waivers and attestations of the profile that are there in vain. No rule says so, and the
  /// manifest does not count it.
  void check_profile() {
    for (Finding& finding : waivers_.in_vain(asked_, assessment_, result_.rows))
      keep_own(std::move(finding));
  }

  /// What a review says of findings that are not there, the same way.
  void check_review() {
    result_.review = dispositions_.result(asked_, assessment_);
    for (Finding& finding : dispositions_.notes(result_.review)) keep_own(std::move(finding));
  }

  /// A finding of no rule, which comes without a fingerprint.
  void keep_own(Finding finding) {
    if (const FormRow* row = code_.row(finding.subject)) finding.provisions = row->provisions;
    finding.fingerprint = fingerprinter_.of(finding);
    dispositions_.apply(finding);
    keep(std::move(finding));
  }

  /// A rule about the whole was called for what it may find in the rows that are selected; what it
  /// finds elsewhere was not asked for.
  [[nodiscard]] bool is_wanted(const RuleInfo& rule, const Finding& finding) const {
    if (terms_.only == nullptr || rule.each != Each::assessment ||
        finding.outcome == Outcome::error || finding.outcome == Outcome::cut_off)
      return true;
    return finding.provisions.empty() ? terms_.only->wants(rule, code_, {})
                                      : wants_any(terms_.only, rule, code_, finding.provisions);
  }

  /// One outcome for each rule and subject: the gravest, when there are several verdicts.
  void count(std::span<const Verdict> verdicts) {
    const auto any = [&](Outcome outcome) {
      return std::any_of(verdicts.begin(), verdicts.end(),
                         [&](const Verdict& verdict) { return verdict.outcome == outcome; });
    };
    Manifest& manifest = result_.manifest;
    ++manifest.selected;
    if (any(Outcome::error))
      ++manifest.errored;
    else if (any(Outcome::cut_off))
      ++manifest.cut_off;
    else if (any(Outcome::fail) || any(Outcome::pass) || any(Outcome::waived))
      ++manifest.ran;
    else
      ++manifest.skipped;
  }

  Finding to_finding(std::size_t number, const Call& call, const Verdict& verdict) {
    const RuleInfo& rule = rules_.rules()[number];
    Finding finding;
    finding.rule = rule.id;
    finding.kind = !verdict.kind.empty() || rule.kinds.empty() ? verdict.kind : rule.kinds.front();
    finding.tags = rule.tags;
    finding.subject = call.name;
    finding.strand = rule.strand;
    finding.outcome = verdict.outcome;
    finding.severity = severity_of(number, finding.kind, verdict);
    finding.maturity = rule.maturity;
    finding.reason = verdict.reason.empty() ? usual_reason(verdict.outcome) : verdict.reason;
    finding.message = verdict.message.empty() ? rule.title : verdict.message;
    finding.remedy = rule.remedy;
    finding.spans = verdict.spans;
    finding.details = verdict.details;
    for (Span& span : finding.spans) complete_span(span, call.name, assessment_);
    finding.provisions = provisions_of(rule, call, finding);
    finding.effect = Effect::notes;
    if (verdict.outcome == Outcome::fail) {
      if (rests_on_doubt(call, finding))
        finding.certainty = Certainty::check;
      else
        finding.effect = verdict.effect.value_or(rule.effect);
      finding.fingerprint = fingerprinter_.of(finding);
    } else if (verdict.outcome == Outcome::error || verdict.outcome == Outcome::cut_off) {
      finding.fingerprint = fingerprinter_.of(finding);
    }
    return finding;
  }

  Severity severity_of(std::size_t number, std::string_view kind, const Verdict& verdict) const {
    if (terms_.profile != nullptr)
      if (const Severity* local = terms_.profile->weight(number, kind)) return *local;
    return verdict.severity.value_or(rules_.rules()[number].severity);
  }

  /// What a finding acts on. One about the whole speaks of the rows that its words stand in;
  /// without words, of what its rule was written for.
  std::vector<std::string> provisions_of(const RuleInfo& rule, const Call& call,
                                         const Finding& finding) const {
    if (rule.each != Each::assessment) return call.provisions;
    std::vector<std::string> provisions;
    const auto add = [&](const std::vector<std::string>& more) {
      for (const std::string& id : more)
        if (std::find(provisions.begin(), provisions.end(), id) == provisions.end())
          provisions.push_back(id);
    };
    for (const Span& span : finding.spans) {
      if (const FormRow* row = code_.row(span.subject)) add(row->provisions);
      for (const Action& action : assessment_.actions)
        if (span.subject == "action:" + action.id) add(action.provisions);
    }
    return provisions.empty() ? call.provisions : provisions;
  }

  bool rests_on_doubt(const Call& call, const Finding& finding) const {
    const Provision* provision = call.subject.provision;
    if (provision != nullptr &&
        (provision->sure == Sureness::recalled || provision->sure == Sureness::inferred))
      return true;
    return was_recovered(assessment_, call.name) ||
           std::any_of(finding.spans.begin(), finding.spans.end(),
                       [this](const Span& span) { return is_doubtful(assessment_, span); });
  }

  void keep(Finding finding) {
    switch (finding.outcome) {
      case Outcome::fail:
        failures_.push_back(std::move(finding));
        break;
      case Outcome::not_evaluable:
        not_evaluable_.push_back(std::move(finding));
        break;
      case Outcome::pass:
      case Outcome::not_applicable:
        if (options_.keep_all) others_.push_back(std::move(finding));
        break;
      case Outcome::error:
      case Outcome::cut_off:
      case Outcome::waived:
        others_.push_back(std::move(finding));
        break;
    }
  }

  /// As-of never changes which revision judges; that it would choose another is said. No rule, so
  /// the manifest does not count it.
  void check_revision() {
    const Date as_of = options_.as_of;
    const bool is_early = code_.applicable && as_of < *code_.applicable;
    const bool is_late = code_.withdrawn && *code_.withdrawn <= as_of;
    if (!is_early && !is_late) return;
    Finding finding;
    finding.rule = "engine/revision";
    finding.kind = "revision";
    finding.subject = "assessment";
    finding.severity = Severity::advice;
    finding.effect = Effect::notes;
    finding.reason = is_early ? "not-yet-in-force" : "no-longer-in-force";
    finding.message = "Held against " + code_.name() + ", which " +
                      (is_early ? "applies only from " + text::to_iso(*code_.applicable)
                                : "was withdrawn on " + text::to_iso(*code_.withdrawn)) +
                      "; the day of this run is " + text::to_iso(as_of);
    finding.remedy = "Name the revision that is meant with --code, or the day with --as-of.";
    keep_own(std::move(finding));
  }

  void append(std::vector<Finding> findings) {
    std::move(findings.begin(), findings.end(), std::back_inserter(result_.findings));
  }

  AssessmentResult& result_;
  const Assessment& assessment_;
  const Terms& terms_;
  const Code& code_;
  const RuleSet& rules_;
  RuleRunner& runner_;
  const EvaluateOptions& options_;
  Assurer assurer_;
  Fingerprinter fingerprinter_;
  Asked asked_;
  Waivers waivers_;
  Dispositions dispositions_;
  std::vector<Finding> failures_, not_evaluable_, others_;
};

}  // namespace

void judge(AssessmentResult& result, const Terms& terms, const RuleSet& rules, RuleRunner& runner,
           const EvaluateOptions& options) {
  Judge(result, terms, rules, runner, options).run();
}

}  // namespace assize::engine
