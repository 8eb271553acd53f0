// SPDX-License-Identifier: Apache-2.0
// Bytes as a script: in a bare State, and as the one rule of a pack, called for every subject of a
// small assessment.
#include <memory>
#include <string>

#include <assize/rule.hpp>

#include "fuzz.hpp"
#include "lua/state.hpp"
#include "support/content.hpp"

namespace assize::fuzz {
namespace {

// Within sanitizers the host's part is many times slower, and the fuel is to decide.
constexpr std::chrono::milliseconds much_time{700};
constexpr std::size_t slack = std::size_t{64} << 10;  // what the State keeps beside a call

struct Ended {
  std::string how;
  std::uint64_t fuel = 0;
  bool by_backstop = false;
};

void check_memory(const lua::State& state, std::size_t before, std::size_t peak_before) {
  const std::size_t most = before + lua::Limits{}.memory + slack;
  require(state.memory_peak() <= std::max(peak_before, most), "memory stays within its limit",
          std::to_string(state.memory_peak()));
}

Ended end_of(const lua::Outcome& outcome, const lua::Budget& budget) {
  Ended ended{"none", outcome.fuel()};
  require(outcome.fuel() <= budget.fuel, "fuel stays within its budget");
  if (const lua::Stop* stop = outcome.stop()) {
    ended.how = to_string(*stop);
    require(!stop->message.empty(), "a stop says why");
    ended.by_backstop = stop->reason == lua::StopReason::out_of_memory ||
                        stop->reason == lua::StopReason::out_of_time;
  } else {
    ended.how = outcome.value().kind();
    if (const std::string* text = outcome.value().string()) ended.how += *text;
    if (const std::int64_t* number = outcome.value().integer())
      ended.how += std::to_string(*number);
  }
  return ended;
}

Ended run_bare(std::string_view script) {
  lua::Budget budget;
  budget.cpu = much_time;
  lua::State state;
  std::size_t before = state.memory_used(), peak = state.memory_peak();
  const lua::Outcome loaded = state.load({"script.lua", script}, budget);
  check_memory(state, before, peak);
  Ended ended = end_of(loaded, budget);
  if (!loaded || !loaded.value().function()) return ended;
  Ended first;
  for (int i = 0; i < 2; ++i) {
    before = state.memory_used(), peak = state.memory_peak();
    const lua::Outcome called = state.call(*loaded.value().function(), {}, budget);
    check_memory(state, before, peak);
    const Ended each = end_of(called, budget);
    if (i == 0) first = each;
    if (first.by_backstop || each.by_backstop) continue;
    require(first.how == each.how && first.fuel == each.fuel, "a call ends the same way twice",
            first.how + " | " + each.how);
  }
  ended.how += first.how;
  ended.fuel += first.fuel;
  ended.by_backstop = ended.by_backstop || first.by_backstop;
  return ended;
}

PlacedText placed(std::string text, std::size_t line) {
  PlacedText out{std::move(text), {}};
  if (!out.text.empty()) out.marks.push_back({0, line});
  return out;
}

const Assessment& subjects() {
  static const Assessment assessment = [] {
    const Code& code = test::invented_code();
    Assessment out;
    out.source = out.document = "form.txt";
    out.code = code.id;
    out.revision = code.revision;
    out.has_form = out.has_plan = true;
    for (const FormRow& row : code.form.rows) {
      Response& one = out.responses.emplace_back();
      one.row = row.id;
      one.line = out.responses.size();
      one.claim = one.line % 2 == 0 ? Claim::no : Claim::yes;
      one.claim_text = placed(one.line % 2 == 0 ? "No" : "Yes", one.line);
      one.evidence = placed(
          "Caf\u00E9 rota \u2013 section 4.2, https://lido.example/rota.pdf; see "
          "\u201Cthe log\u201D",
          one.line);
      one.commentary = placed(
          "We answer within ten (10) working days of 3 March 2030; 97% (37 of 38) were in time. "
          "It is not yet clear who will tell swimmers. To be confirmed by Mrs Quill.",
          one.line);
    }
    Action& action = out.actions.emplace_back();
    action.id = "1";
    action.provisions = {code.form.rows.front().provisions};
    action.improvement = placed("Write the rota down", 90);
    action.due = placed("June 2030", 90);
    action.status = placed("Not begun", 90);
    action.line = 90;
    return out;
  }();
  return assessment;
}

std::string check_verdicts(std::span<const Verdict> verdicts, bool& by_backstop) {
  std::string out;
  require(!verdicts.empty(), "a call has a verdict");
  for (const Verdict& verdict : verdicts) {
    out += verdict.kind + verdict.reason + verdict.message;
    if (verdict.reason == "out-of-time" || verdict.reason == "out-of-memory") by_backstop = true;
    for (const Span& span : verdict.spans) {
      require(span.start <= span.end && span.end - span.start == span.text.size(),
              "a span is as long as its words", span.text);
      check_utf8(span.text, "of a span");
      out += std::to_string(span.start) + span.text;
    }
  }
  return out;
}

Ended run_rule(const std::string& script) {
  static const Code& code = test::invented_code();
  static const Code* const codes[] = {&code};
  PackFiles pack;
  pack.manifest = {"pack.xml",
                   "<pack format=\"1\" id=\"p\" version=\"1\" title=\"t\" licence=\"l\">"
                   "<code id=\"*\"/></pack>"};
  pack.scripts.push_back({"rule", {"rule.lua", script}});
  Diagnostics diagnostics;
  const auto rules = RuleSet::load({pack}, codes, diagnostics);
  for (const Diagnostic& one : diagnostics.all())
    require(!one.message.empty() && one.where.file == "rule.lua", "a problem names the script",
            to_string(one));
  require(rules->rules().size() == (diagnostics.ok() ? 1U : 0U), "a rule or a problem");
  Ended ended;
  if (rules->rules().empty()) {
    ended.how = to_string(diagnostics.all().front());
    ended.by_backstop = ended.how.find("processor time") != std::string::npos ||
                        ended.how.find("memory") != std::string::npos;
    return ended;
  }
  const std::uint64_t fuel = lua::Budget{}.fuel;
  const auto runner = RuleRunner::make(
      *rules, {Date{std::chrono::year{2030}, std::chrono::month{5}, std::chrono::day{1}}, fuel});
  const Assessment& assessment = subjects();
  runner->begin(assessment, code);
  const auto call = [&](const Subject& subject) {
    ended.how += check_verdicts(runner->call(0, subject), ended.by_backstop) + '\n';
    require(runner->fuel_used() <= fuel, "fuel stays within its budget");
    ended.fuel += runner->fuel_used();
  };
  switch (rules->rules().front().each) {
    case Each::row:
      for (std::size_t i = 0; i < 2; ++i) call({&assessment.responses[i], nullptr, nullptr});
      break;
    case Each::provision:
      call({&assessment.responses.front(),
            code.provision(code.form.rows.front().provisions.front()), nullptr});
      break;
    case Each::action:
      call({nullptr, nullptr, &assessment.actions.front()});
      break;
    case Each::assessment:
      call({});
      break;
  }
  return ended;
}

template <class Run>
void twice(Run run, std::string_view what) {
  const Ended first = run(), second = run();
  if (first.by_backstop || second.by_backstop) return;
  require(first.how == second.how && first.fuel == second.fuel, what,
          first.how + " | " + second.how);
}

}  // namespace
}  // namespace assize::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assize::fuzz;
  const std::string script(bytes_of(data, size));
  twice([&] { return run_bare(script); }, "a script ends the same way twice");
  twice([&] { return run_rule(script); }, "a rule ends the same way twice");
  return 0;
}
