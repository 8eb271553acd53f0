// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/bound_profile.hpp"
#include "engine/scope.hpp"
#include "text/fold.hpp"
#include "text/number.hpp"
#include "text/suggest.hpp"

namespace assize {
namespace {

using Names = std::vector<std::string>;

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

/// `1.10.0` is later than `1.9.2`; parts that are no numbers go by their letters.
bool is_before(std::string_view a, std::string_view b) {
  while (!a.empty() || !b.empty()) {
    const std::string_view left = a.substr(0, a.find('.'));
    const std::string_view right = b.substr(0, b.find('.'));
    a.remove_prefix(std::min(left.size() + 1, a.size()));
    b.remove_prefix(std::min(right.size() + 1, b.size()));
    const auto x = text::to_integer(left.empty() ? "0" : left);
    const auto y = text::to_integer(right.empty() ? "0" : right);
    if (x && y ? *x != *y : left != right) return x && y ? *x < *y : left < right;
  }
  return false;
}

Names split_phrases(std::string_view list) {
  Names phrases;
  for (std::size_t from = 0; from <= list.size();) {
    const std::size_t to = std::min(list.find(';', from), list.size());
    std::string phrase = text::fold_space(list.substr(from, to - from));
    if (!phrase.empty()) phrases.push_back(std::move(phrase));
    from = to + 1;
  }
  return phrases;
}

/// Why a parameter does not take a value of its type, after `it`; empty when it does.
std::string refusal(const Parameter& param, const decltype(ParameterValue::value)& value) {
  const auto* whole = std::get_if<std::int64_t>(&value);
  const auto* part = std::get_if<double>(&value);
  if (whole != nullptr || part != nullptr) {
    const double number = whole != nullptr ? static_cast<double>(*whole) : *part;
    if (param.min && number < *param.min) return "is below what the rule allows for it";
    if (param.max && number > *param.max) return "is above what the rule allows for it";
  }
  const auto* text = std::get_if<std::string>(&value);
  if (text == nullptr || param.one_of.empty() ||
      std::find(param.one_of.begin(), param.one_of.end(), *text) != param.one_of.end())
    return {};
  std::string known;
  for (const std::string& each : param.one_of) (known += known.empty() ? "" : ", ") += each;
  return "is none of " + known;
}

/// The text as a value of a parameter's type; nothing when it is none.
std::optional<decltype(ParameterValue::value)> value_of(const std::string& text,
                                                        std::string_view type) {
  if (type == "string") return text;
  if (type == "phrases") return split_phrases(text);
  if (type == "boolean") {
    if (text == "true") return true;
    if (text == "false") return false;
    return std::nullopt;
  }
  if (type == "integer") {
    if (const auto whole = text::to_integer(text)) return *whole;
    return std::nullopt;
  }
  if (const auto part = text::to_decimal(text)) return *part;
  return std::nullopt;
}

class Binder {
 public:
  Binder(const Profile& profile, const Code& code, const RuleSet& rules, Diagnostics& diagnostics)
      : profile_(profile),
        code_(code),
        rules_(rules),
        diagnostics_(diagnostics),
        scopes_(engine::scopes_of(code, rules)) {}

  std::shared_ptr<const BoundProfile> run() {
    const std::size_t errors = diagnostics_.errors();
    for (const ProfileFile& file : profile_.files)
      add_ingredient({file.id, {}, file.sha256, file.name, file.title});
    bound_->ingredient.sha256 = profile_.sha256();
    packs();
    select();
    for (const ParameterSetting& param : profile_.params) parameter(param);
    for (const SeveritySetting& severity : profile_.severities) weight(severity);
    for (const Waiver& waiver : profile_.waivers) leave(waiver);
    for (const Attestation& attestation : profile_.attestations) attest(attestation);
    bound_->tailoring.organisation = profile_.organisation;
    bound_->params = profile_.params;
    bound_->severities = profile_.severities;
    bound_->deadlines = profile_.deadlines;
    if (diagnostics_.errors() != errors) return nullptr;
    return bound_;
  }

 private:
  void error(const Origin& origin, std::string_view attribute, std::string message,
             std::string suggestion = {}) {
    profile_.tell(diagnostics_, Level::error, origin.at(attribute), std::move(message),
                  std::move(suggestion));
  }

  void add_ingredient(Ingredient file) {
    if (bound_->ingredient.id.empty())
      bound_->ingredient = std::move(file);
    else
      bound_->ingredient.extends.push_back(std::move(file));
  }

  void packs() {
    bound_->takes.assign(rules_.rules().size(), profile_.packs.empty());
    Names known;
    for (const PackInfo& pack : rules_.packs()) known.push_back(pack.id);
    for (const PackChoice& choice : profile_.packs) {
      const auto pack = std::find_if(rules_.packs().begin(), rules_.packs().end(),
                                     [&](const PackInfo& each) { return each.id == choice.id; });
      if (pack == rules_.packs().end()) {
        const std::string meant = text::did_you_mean(choice.id, known);
        error(choice.origin, "id", "there is no pack " + quoted(choice.id),
              meant.empty() ? "name the folder that it is in with --rules" : meant);
        continue;
      }
      const bool is_early = !choice.from.empty() && is_before(pack->version, choice.from);
      const bool is_late = !choice.to.empty() && is_before(choice.to, pack->version);
      if (is_early || is_late)
        error(choice.origin, is_early ? "from" : "to",
              "the pack " + quoted(choice.id) + " is of version " + pack->version +
                  ", which the profile leaves out (" +
                  (is_early ? "from " + choice.from : "to " + choice.to) + ")");
      for (std::size_t i = 0; i < rules_.rules().size(); ++i)
        if (rules_.rules()[i].pack == choice.id) bound_->takes[i] = true;
    }
  }

  void select() {
    if (!profile_.select) return;
    const std::array<const Code*, 1> codes{&code_};
    Diagnostics own;
    auto selection = Selection::parse(profile_.select->expression, rules_, codes, own);
    for (const Diagnostic& each : own.all())
      error(profile_.select->origin, "", "select: " + each.message, each.suggestion);
    if (selection) bound_->select = std::move(*selection);
  }

  std::optional<std::size_t> rule(const std::string& id, const Origin& origin) {
    if (id.empty()) return std::nullopt;  // told when it was read
    Names known;
    for (std::size_t i = 0; i < rules_.rules().size(); ++i) {
      if (rules_.rules()[i].id == id) return i;
      known.push_back(rules_.rules()[i].id);
    }
    std::string meant = text::did_you_mean(id, known);
    for (const std::string& name : known)
      if (meant.empty() && name.ends_with("/" + id)) meant = "did you mean " + quoted(name) + "?";
    error(origin, "rule", "there is no rule " + quoted(id), std::move(meant));
    return std::nullopt;
  }

  void parameter(const ParameterSetting& setting) {
    const auto number = rule(setting.rule, setting.origin);
    if (!number) return;
    const RuleInfo& info = rules_.rules()[*number];
    Names known;
    for (const Parameter& param : info.params) {
      known.push_back(param.name);
      if (param.name != setting.name) continue;
      auto value = value_of(setting.value, param.type);
      const std::string refused = value ? refusal(param, *value) : std::string();
      if (!refused.empty())
        error(setting.origin, "", quoted(setting.value) + " " + refused);
      else if (value)
        bound_->tailoring.params.push_back({*number, setting.name, std::move(*value)});
      else
        error(setting.origin, "",
              quoted(setting.value) + " is no " + param.type + ", which " + setting.name + " of " +
                  setting.rule + " is");
      return;
    }
    if (setting.name.empty()) return;
    error(setting.origin, "name",
          "the rule " + quoted(setting.rule) + " has no parameter " + quoted(setting.name) +
              (known.empty() ? "; it has none" : ""),
          text::did_you_mean(setting.name, known));
  }

  void weight(const SeveritySetting& setting) {
    const auto number = rule(setting.rule, setting.origin);
    const Names names{"major", "minor", "advice"};
    const auto severity = std::find(names.begin(), names.end(), setting.severity);
    if (severity == names.end() && !setting.severity.empty())
      error(setting.origin, "value",
            quoted(setting.severity) + " is no severity: major, minor or advice",
            text::did_you_mean(setting.severity, names));
    if (!number) return;
    const Names& kinds = rules_.rules()[*number].kinds;
    if (!setting.kind.empty() && std::find(kinds.begin(), kinds.end(), setting.kind) == kinds.end())
      error(setting.origin, "kind",
            "the rule " + quoted(setting.rule) + " reports no kind " + quoted(setting.kind),
            text::did_you_mean(setting.kind, kinds));
    if (severity != names.end())
      bound_->weights.push_back(
          {*number, setting.kind, static_cast<Severity>(severity - names.begin())});
  }

  /// Whether a row of the Code has that name; told when not.
  bool is_row(const std::string& row, const Origin& origin) {
    if (code_.row(row) != nullptr) return true;
    if (row.empty()) return false;  // told when it was read
    Names known;
    for (const FormRow& each : code_.form.rows) known.push_back(each.id);
    error(origin, "row", code_.name() + " has no form row " + quoted(row),
          text::did_you_mean(row, known));
    return false;
  }

  /// Whether the rule may say something at the subject; told when not. Actions are known only when
  /// a plan is.
  bool is_asked(const RuleInfo& info, std::size_t number, const Waiver& waiver) {
    const auto refuse = [&](const std::string& what) {
      error(waiver.origin, "row",
            info.id + " looks at " + what + ", and never at " + quoted(waiver.row));
      return false;
    };
    if (info.each == Each::assessment)
      return waiver.row == "assessment" || refuse("the whole: row=\"assessment\"");
    if (info.each == Each::action)
      return waiver.row.starts_with("action:") || refuse("actions: row=\"action:1\"");
    if (!is_row(waiver.row, waiver.origin)) return false;
    const auto scope = std::find_if(scopes_.begin(), scopes_.end(),
                                    [&](const auto& each) { return each.rule == number; });
    const bool is_in = scope != scopes_.end() &&
                       (scope->everything || scope->has_any(code_.row(waiver.row)->provisions));
    std::string provisions;
    for (const std::string& each : info.provisions) provisions += " " + each;
    return is_in || refuse("rows of" + provisions);
  }

  void leave(const Waiver& waiver) {
    const auto number = rule(waiver.rule, waiver.origin);
    if (!number) return;
    const RuleInfo& info = rules_.rules()[*number];
    if (!is_asked(info, *number, waiver)) return;
    const FormRow* row = code_.row(waiver.row);
    if (!bound_->takes[*number] ||
        (row != nullptr && !bound_->select.wants(info, code_, row->provisions)))
      profile_.tell(diagnostics_, Level::warning, waiver.origin.where,
                    "the profile does not select " + waiver.rule +
                        " here, so that there is nothing to waive");
    bound_->leaves.push_back({*number, std::make_shared<const Waiver>(waiver)});
  }

  void attest(const Attestation& attestation) {
    if (is_row(attestation.row, attestation.origin))
      bound_->attestations.push_back(std::make_shared<const Attestation>(attestation));
  }

  const Profile& profile_;
  const Code& code_;
  const RuleSet& rules_;
  Diagnostics& diagnostics_;
  const std::vector<engine::Scope> scopes_;
  std::shared_ptr<BoundProfile> bound_ = std::make_shared<BoundProfile>();
};

}  // namespace

const Severity* BoundProfile::weight(std::size_t rule, std::string_view kind) const {
  const Severity* of_rule = nullptr;
  for (const Weight& each : weights) {
    if (each.rule != rule) continue;
    if (each.kind == kind) return &each.severity;
    if (each.kind.empty()) of_rule = &each.severity;
  }
  return of_rule;
}

std::shared_ptr<const BoundProfile> bind(const Profile& profile, const Code& code,
                                         const RuleSet& rules, Diagnostics& diagnostics) {
  return Binder(profile, code, rules, diagnostics).run();
}

}  // namespace assize
