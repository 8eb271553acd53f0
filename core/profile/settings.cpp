// SPDX-License-Identifier: Apache-2.0
#include "profile/settings.hpp"

#include <algorithm>

#include "text/dates.hpp"

namespace assize::profile {
namespace {

std::string after(std::string_view label, std::string_view name) {
  return name.empty() ? std::string() : " " + std::string(label) + std::string(name);
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) (text += text.empty() ? "" : "; ") += word;
  return text;
}

std::string days(const Validity& valid) {
  return text::to_iso(valid.from) + " through " + text::to_iso(valid.through);
}

template <class T>
void add(std::vector<ProfileSetting>& settings, const std::vector<T>& all) {
  for (const T& each : all) settings.push_back({what(each), value(each), each.origin});
}

}  // namespace

std::string what(const CodeChoice&) { return "code"; }
std::string what(const PackChoice& pack) { return "pack " + pack.id; }
std::string what(const RuleChoice&) { return "select"; }
std::string what(const ParameterSetting& param) { return "param " + param.rule + " " + param.name; }
std::string what(const SeveritySetting& severity) {
  return "severity " + severity.rule + after("", severity.kind);
}
std::string what(const DeadlineSetting& deadline) {
  return "deadline " + deadline.provision + " " + deadline.kind +
         (deadline.stage ? " of stage " + std::to_string(*deadline.stage) : "");
}
std::string what(const LocalProvision& local) { return "provision " + local.provision.id; }
std::string what(const Waiver& waiver) {
  return "waiver " + waiver.rule + " at " + waiver.row +
         (waiver.words.empty() ? "" : " of \"" + joined(waiver.words) + "\"") +
         after("finding ", waiver.fingerprint);
}
std::string what(const Attestation& attestation) { return "attestation at " + attestation.row; }

std::string value(const CodeChoice& code) {
  return code.id + (code.revision.empty() ? "" : "@" + code.revision);
}
std::string value(const PackChoice& pack) {
  if (pack.from.empty() && pack.to.empty()) return "any version";
  std::string text = pack.from.empty() ? "" : "from " + pack.from;
  if (!pack.to.empty()) text += (text.empty() ? "to " : " to ") + pack.to;
  return text;
}
std::string value(const RuleChoice& select) { return select.expression; }
std::string value(const ParameterSetting& param) { return param.value; }
std::string value(const SeveritySetting& severity) { return severity.severity; }
std::string value(const DeadlineSetting& deadline) {
  return in_words(deadline.amount, deadline.unit);
}
std::string value(const LocalProvision& local) {
  return local.provision.summary + " (section " + local.provision.section + ")";
}
std::string value(const Waiver& waiver) {
  return days(waiver.valid) + ", by " + waiver.authority + ": " + waiver.reason;
}
std::string value(const Attestation& attestation) {
  return days(attestation.valid) + ", by " + attestation.by + ", " + attestation.role + ": " +
         attestation.statement;
}

std::string in_words(int amount, DurationUnit unit) {
  std::string words = std::to_string(amount) + " " + std::string(to_string(unit));
  std::replace(words.begin(), words.end(), '-', ' ');
  return amount == 1 ? words : words + "s";
}

std::string fact(const Organisation& organisation, std::string_view name) {
  if (name == "name") return organisation.name;
  if (name == "parent") return organisation.parent;
  if (name == "year-end") return organisation.year_end;
  if (name == "homes") return organisation.homes ? std::to_string(*organisation.homes) : "";
  return joined(organisation.covers);
}

}  // namespace assize::profile

namespace assize {

std::vector<ProfileSetting> settings_of(const Profile& profile) {
  using namespace profile;  // NOLINT: the room's own words
  std::vector<ProfileSetting> settings;
  if (profile.code)
    settings.push_back({what(*profile.code), value(*profile.code), profile.code->origin});
  add(settings, profile.packs);
  if (profile.select)
    settings.push_back({what(*profile.select), value(*profile.select), profile.select->origin});
  add(settings, profile.params);
  add(settings, profile.severities);
  add(settings, profile.deadlines);
  add(settings, profile.provisions);
  for (const auto& [name, origin] : profile.facts)
    settings.push_back({"organisation " + name, fact(profile.organisation, name), origin});
  add(settings, profile.waivers);
  add(settings, profile.attestations);
  return settings;
}

}  // namespace assize
