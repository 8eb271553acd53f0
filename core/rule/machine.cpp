// SPDX-License-Identifier: Apache-2.0
#include "rule/machine.hpp"

#include <algorithm>
#include <utility>

#include "rule/bindings.hpp"
#include "rule/handles.hpp"
#include "rule/steps.hpp"
#include "text/article.hpp"

namespace assize::rule {
namespace {

std::string reason_code(lua::StopReason reason) {
  std::string code(lua::to_string(reason));
  std::replace(code.begin(), code.end(), '_', '-');
  return code;
}

std::string line_of(const std::string& text, int wanted) {
  std::size_t start = 0;
  for (int line = 1; line < wanted && start != std::string::npos; ++line) {
    start = text.find('\n', start);
    if (start != std::string::npos) ++start;
  }
  if (start == std::string::npos || wanted < 1) return {};
  return text.substr(start, std::min(text.find('\n', start), text.size()) - start);
}

/// What a script that does not compile most likely lacks.
std::string missing_in(std::string_view message) {
  const auto says = [&](std::string_view words) {
    return message.find(words) != std::string_view::npos;
  };
  if (says("'}' expected")) return "is a comma missing on the line before?";
  if (says("'end' expected") || says("near '}'"))
    return "each function, if, for and while needs its own end";
  if (says("unfinished string")) return "close the quotation mark";
  if (says("'then' expected") || says("'do' expected")) return "or is = written where == is meant?";
  return {};
}

std::string returned(std::string_view kind) {
  return "check returned " + text::with_article(kind) +
         "; it returns pass(), fail { ... }, not_applicable(...), not_evaluable(...), or a list of "
         "fail";
}

lua::Value handle_on(const Words& words) {
  return lua::Handle(lua::type_key<Words>(), "phrases or pattern", &words, sizeof words);
}

lua::Value plain(const decltype(ParameterValue::value)& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* part = std::get_if<double>(&value)) return *part;
  return std::get<std::string>(value);
}

}  // namespace

Machine::Machine() {
  add_declarations(state_);
  add_facts(state_);
  add_outcomes(state_);
  add_texts(state_);
  add_subjects(state_);
  host_.words_of_code = [this]() -> const CodeVocabulary& { return words_of_code(); };
  state_.set_host(host_);
  context_reference_ = state_.keep_object(context_);
}

void Machine::begin_load(Script& script, Vocabulary* making) {
  host_.making = making;
  if (making != nullptr) {
    script.first_phrases = static_cast<std::uint32_t>(making->phrases.lists());
    script.first_pattern = static_cast<std::uint32_t>(making->patterns.size());
  }
  host_.next_phrases = script.first_phrases;
  host_.next_pattern = script.first_pattern;
  host_.declared.reset();
  host_.declared_twice = false;
  host_.pack = script.pack->id;
  host_.required.clear();
  host_.wanted.clear();
}

void Machine::complain(const lua::Stop& stop, const Source& source,
                       Diagnostics& diagnostics) const {
  if (!host_.wanted.empty()) return;
  diagnostics.error({source.name, static_cast<std::size_t>(std::max(stop.line, 0)), 0},
                    stop.message, line_of(source.text, stop.line), missing_in(stop.message));
}

bool Machine::load_module(Script& script, Vocabulary* making, Diagnostics& diagnostics) {
  begin_load(script, making);
  Module& module = host_.modules[script.id];
  module.status = Module::loading;
  const Source& source = script.source;
  lua::Module loaded = state_.load_module({source.name, source.text, script.compiled});
  host_.making = nullptr;
  if (!host_.wanted.empty()) return false;
  module.status = Module::failed;
  if (!loaded.outcome) {
    complain(*loaded.outcome.stop(), source, diagnostics);
    return false;
  }
  if (loaded.outcome.value().table() == nullptr || host_.declared) {
    diagnostics.error(
        {source.name, 1, 1}, "a module returns a table of what it has", {},
        host_.declared ? "rules do not stand below lib/" : "end it with: return { ... }");
    return false;
  }
  module = {Module::loaded, loaded.value};
  return true;
}

std::optional<Declaration> Machine::load(Script& script, Vocabulary* making,
                                         Diagnostics& diagnostics) {
  begin_load(script, making);
  const Source& source = script.source;
  const lua::Outcome outcome = state_.load({source.name, source.text, script.compiled});
  host_.making = nullptr;
  if (!outcome) {
    complain(*outcome.stop(), source, diagnostics);
    return std::nullopt;
  }
  const lua::Token* token = outcome.value().token();
  if (!host_.declared || token == nullptr || *token != declared_token) {
    diagnostics.error({source.name, 1, 1}, "the file does not return a rule", {},
                      "end it with: return rule { ... }");
    return std::nullopt;
  }
  if (host_.declared_twice) {
    diagnostics.error({source.name, static_cast<std::size_t>(host_.declared->line), 1},
                      "the file declares two rules", {}, "put each in a file of its own");
    return std::nullopt;
  }
  host_.declared->modules = host_.required;
  return std::move(host_.declared);
}

void Machine::add(const RuleInfo& info, const Metadata& metadata) {
  rules_.push_back({&info,
                    metadata.applies,
                    metadata.check,
                    metadata.applies_line,
                    metadata.check_line,
                    metadata.params,
                    state_.keep(metadata.params),
                    {}});
}

void Machine::tailor(const Tailoring* tailoring) {
  if (tailoring == tailoring_) return;
  for (Loaded& loaded : rules_) {
    if (loaded.tailored) state_.release(loaded.tailored);
    loaded.tailored = {};
  }
  tailored_words_.reset();
  tailoring_ = tailoring;
}

void Machine::make_tailored_params() {
  for (const ParameterValue& param : tailoring_->params) {
    Loaded& loaded = rules_.at(param.rule);
    if (!loaded.tailored)
      loaded.tailored = state_.keep(tailored_table(loaded.defaults, param.rule));
  }
}

lua::Value Machine::tailored_table(const lua::Value& defaults, std::size_t rule) {
  lua::Table table = *defaults.table();
  for (const ParameterValue& param : tailoring_->params) {
    if (param.rule != rule) continue;
    for (auto& [name, value] : table.fields) {
      if (name != param.name) continue;
      const auto* phrases = std::get_if<std::vector<std::string>>(&param.value);
      value = phrases != nullptr ? handle_on(words_of_code().of(*phrases)) : plain(param.value);
    }
  }
  return lua::Value(std::move(table));
}

void Machine::let_go() {
  for (const Kept& kept : kept_) state_.release(kept.reference);
  kept_.clear();
  state_.expire();
  view_.reset();
}

void Machine::begin(const Assessment& assessment, const Code& code, const Date& as_of) {
  let_go();
  view_.emplace(assessment, code);
  host_.assessment = &*view_;
  host_.of_code = nullptr;
  host_.as_of = DateView(as_of);
  host_.organisation = tailoring_ != nullptr ? &tailoring_->organisation : &unknown_;
  if (tailoring_ == nullptr) return;
  // A rule may look for a parameter's phrases before it asks for any of the Code's.
  (void)words_of_code();
  make_tailored_params();
}

const CodeVocabulary& Machine::words_of_code() {
  if (host_.of_code == nullptr) {
    auto& words = tailoring_ != nullptr ? tailored_words_ : code_words_[view_->code->sha256];
    if (!words) words = std::make_unique<CodeVocabulary>(*view_->code, tailoring_);
    host_.of_code = words.get();
  }
  return *host_.of_code;
}

template <class T>
lua::Reference Machine::reference_to(const T& object) {
  // Subjects come in order, so the one before is the likeliest.
  for (auto kept = kept_.rbegin(); kept != kept_.rend(); ++kept) {
    if (kept->object == &object) return kept->reference;
  }
  kept_.push_back({&object, state_.keep_object(object)});
  return kept_.back().reference;
}

const ProvisionView& Machine::view_of(const Provision& provision) {
  for (const ProvisionView& view : view_->provisions) {
    if (view.provision == &provision) return view;
  }
  ProvisionView& view = view_->provisions.emplace_back();
  view.provision = &provision;
  for (const Item& item : provision.items) {
    view.items.push_back({item.id, item.summary, words_of_code().of(item.words)});
  }
  for (const Point& point : provision.points) {
    view.points.push_back({point.id, point.summary, words_of_code().of(point.words)});
  }
  return view;
}

lua::Reference Machine::subject_of(Each each, const Subject& subject) {
  switch (each) {
    case Each::row:
    case Each::provision:
      for (const RowView& row : view_->rows) {
        if (row.response == subject.response) return reference_to(row);
      }
      break;
    case Each::action:
      for (const ActionView& action : view_->actions) {
        if (action.action == subject.action) return reference_to(action);
      }
      break;
    case Each::assessment:
      return reference_to(*view_);
  }
  return {};
}

// Of the answers that a rule is called for.
std::size_t Machine::bytes_of(Each each, const Subject& subject) const {
  std::size_t bytes = 0;
  if (each == Each::assessment)
    for (const RowView& row : view_->rows) bytes += row.evidence.size() + row.commentary.size();
  if (subject.response != nullptr)
    bytes += subject.response->evidence.text.size() +
             subject.response->field(Field::commentary).text.size();
  return bytes;
}

// What is usual covers a long answer, and an assessment of long answers; more text takes more.
lua::Budget Machine::budget_for(Each each, std::size_t bytes, std::uint64_t fuel) {
  constexpr std::size_t row_bytes = 8U << 10U;
  constexpr std::size_t assessment_bytes = 128U << 10U;
  const std::size_t share = 1 + bytes / (each == Each::assessment ? assessment_bytes : row_bytes);
  lua::Budget budget;
  if (fuel != 0) budget.fuel = fuel;
  budget.fuel *= share;
  budget.cpu *= static_cast<int>(share);
  return budget;
}

std::span<const Verdict> Machine::call(std::size_t rule, const Subject& subject,
                                       std::uint64_t fuel) {
  const Loaded& loaded = rules_.at(rule);
  result_.clear();
  host_.verdicts.clear();
  ++host_.call;
  host_.rule = loaded.info;
  host_.params = loaded.tailored ? loaded.tailored : loaded.params;
  host_.provision = subject.provision != nullptr ? &view_of(*subject.provision) : nullptr;
  host_.subject.clear();
  if (subject.response != nullptr) host_.subject = subject.response->row;
  if (subject.action != nullptr) host_.subject = subject.action->id;
  const std::size_t bytes = bytes_of(loaded.info->each, subject);
  const lua::Budget budget = budget_for(loaded.info->each, bytes, fuel);
  const lua::Reference about = subject_of(loaded.info->each, subject);
  fuel_used_ = 0;
  fuel_allowed_ = budget.fuel;
  if (loaded.applies) {
    const lua::Outcome asked =
        state_.call_for_two(loaded.applies, {about, context_reference_}, budget);
    fuel_used_ = asked.fuel();
    if (!is_applicable(asked, loaded.applies_line)) {
      explain_cut_off(budget, bytes);
      return result_;
    }
  }
  const lua::Outcome outcome = state_.call(loaded.check, {about, context_reference_}, budget);
  fuel_used_ += outcome.fuel();
  read_result(outcome, loaded.check_line);
  explain_cut_off(budget, bytes);
  return result_;
}

void Machine::listen(StepListener listener) {
  if (!listener) return state_.listen({});
  state_.listen([this, listener = std::move(listener)](const lua::Asked& asked) {
    if (const auto step = to_step(asked, host_)) listener(*step);
  });
}

void Machine::trace(LineListener listener) {
  if (!listener) return state_.trace({});
  state_.trace([listener = std::move(listener)](std::string_view script, int line) {
    listener(script, static_cast<std::size_t>(line));
  });
}

void Machine::bad_result(std::size_t line, std::string message) {
  Verdict verdict;
  verdict.outcome = Outcome::error;
  verdict.reason = reason_code(lua::StopReason::bad_result);
  verdict.message = host_.rule->where.file + ":" + std::to_string(line) + ": " + std::move(message);
  result_.assign(1, std::move(verdict));
}

void Machine::read_stop(const lua::Stop& stop) {
  Verdict verdict;
  verdict.outcome = stop.cut_off() ? Outcome::cut_off : Outcome::error;
  verdict.reason = reason_code(stop.reason);
  verdict.message = to_string(stop);
  result_.push_back(std::move(verdict));
}

// Whoever wrote the rule may never have heard of fuel.
void Machine::explain_cut_off(const lua::Budget& budget, std::size_t bytes) {
  for (Verdict& verdict : result_)
    if (verdict.outcome == Outcome::cut_off)
      verdict.message += " of " + std::to_string(budget.fuel) + " units, at answers of " +
                         std::to_string(bytes) +
                         " bytes, and was stopped there, so that nothing is concluded: a loop that "
                         "does not end, or too many searches; scripts/README.md, \"Fuel\", says "
                         "what to do";
}

// What `applies` said; anything but true leaves the verdict in its place.
bool Machine::is_applicable(const lua::Outcome& outcome, std::size_t line) {
  if (!outcome) {
    read_stop(*outcome.stop());
    return false;
  }
  const std::vector<lua::Value>& both = outcome.value().table()->list;
  const bool* applies = both[0].boolean();
  const std::string* why = both[1].string();
  if (applies == nullptr || (!*applies && (why == nullptr || why->empty()))) {
    bad_result(line, "applies returned " + text::with_article(both[0].kind()) +
                         (applies != nullptr ? " without a reason" : "") +
                         "; it returns true, or false and why: return false, \"...\"");
    return false;
  }
  if (!*applies) {
    Verdict verdict;
    verdict.outcome = Outcome::not_applicable;
    verdict.reason = "does-not-arise";
    verdict.message = *why;
    result_.push_back(std::move(verdict));
  }
  return *applies;
}

void Machine::read_result(const lua::Outcome& outcome, std::size_t line) {
  if (!outcome) return read_stop(*outcome.stop());
  const lua::Value& value = outcome.value();
  if (const lua::Token* token = value.token(); token != nullptr && *token == pass_token) {
    result_.emplace_back();
    return;
  }
  const auto take = [&](const lua::Value& item) {
    const auto* view = item.object<VerdictView>();
    if (view == nullptr || view->call != host_.call) return false;
    result_.push_back(host_.verdicts.at(view->index));
    return true;
  };
  if (const lua::Table* table = value.table(); table != nullptr) {
    if (table->list.empty() || !table->fields.empty() || table->other_keys) {
      return bad_result(line, returned("table that is no list of fail"));
    }
    for (const lua::Value& item : table->list) {
      if (!take(item) || result_.back().outcome != Outcome::fail) {
        return bad_result(line, returned("list with something else than fail in it"));
      }
    }
    return;
  }
  if (!take(value)) bad_result(line, returned(value.kind()));
}

}  // namespace assize::rule
