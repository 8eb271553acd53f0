// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <assize/engine.hpp>

#include "profile/settings.hpp"
#include "text/suggest.hpp"

namespace assize {
namespace {

using Names = std::vector<std::string>;

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

class Tailor {
 public:
  Tailor(const Code& code, const Profile& profile, Diagnostics& diagnostics)
      : base_(code), code_(code), profile_(profile), diagnostics_(diagnostics) {}

  std::optional<Code> run() {
    if (profile_.code && profile_.code->id != base_.id) {
      tell(Level::error, profile_.code->origin, "id",
           "the profile is for " + quoted(profile_.code->id) + ", not for " + base_.name());
      return std::nullopt;
    }
    for (const DeadlineSetting& setting : profile_.deadlines) shorten(setting);
    for (const LocalProvision& local : profile_.provisions) add(local);
    for (const LocalProvision& local : profile_.provisions) check_references(local);
    return std::move(code_);
  }

 private:
  void tell(Level level, const Origin& origin, std::string_view attribute, std::string message,
            std::string suggestion = {}) {
    profile_.tell(diagnostics_, level, origin.at(attribute), std::move(message),
                  std::move(suggestion));
  }
  void error(const Origin& origin, std::string_view attribute, std::string message,
             std::string suggestion = {}) {
    tell(Level::error, origin, attribute, std::move(message), std::move(suggestion));
  }

  Provision* provision(const std::string& id) {
    for (Provision& each : code_.provisions)
      if (each.id == id) return &each;
    return nullptr;
  }

  [[nodiscard]] Names provision_ids() const {
    Names ids;
    for (const Provision& each : code_.provisions) ids.push_back(each.id);
    return ids;
  }

  /// The one deadline that is meant; null, and told, when there is none or more than one.
  Deadline* deadline(const DeadlineSetting& setting, Provision& owner) {
    std::vector<Deadline*> found;
    Names kinds;
    for (Deadline& each : owner.deadlines) {
      kinds.push_back(each.kind);
      if (each.kind == setting.kind && (!setting.stage || each.stage == *setting.stage))
        found.push_back(&each);
    }
    if (found.size() == 1) return found.front();
    if (found.size() > 1)
      error(setting.origin, "kind",
            owner.id + " has a deadline " + quoted(setting.kind) +
                " for several stages: say which with stage=\"...\"");
    else
      error(setting.origin, kinds.empty() ? "provision" : "kind",
            owner.id + (kinds.empty()
                            ? " has no deadline"
                            : " has no deadline " + quoted(setting.kind) + " of that stage"),
            text::did_you_mean(setting.kind, kinds));
    return nullptr;
  }

  void shorten(const DeadlineSetting& setting) {
    if (setting.provision.empty() || setting.kind.empty()) return;  // told when it was read
    Provision* owner = provision(setting.provision);
    if (owner == nullptr)
      return error(setting.origin, "provision",
                   base_.name() + " has no provision " + quoted(setting.provision),
                   text::did_you_mean(setting.provision, provision_ids()));
    Deadline* found = deadline(setting, *owner);
    if (found == nullptr) return;
    const std::string of_code = profile::in_words(found->amount, found->unit);
    if (setting.unit != found->unit)
      return error(setting.origin, "unit", "the Code counts this deadline otherwise: " + of_code);
    if (setting.amount > found->amount)
      return error(setting.origin, "amount",
                   "a profile can only shorten a deadline, and the Code gives " + of_code +
                       " for " + owner->id);
    if (setting.amount == found->amount)
      return tell(Level::warning, setting.origin, "amount",
                  "that is the Code's own deadline: " + of_code);
    found->amount = setting.amount;
    found->is_local = true;
  }

  /// The section that a provision is to stand in; null, and told, when it is not clear.
  Section* section(const LocalProvision& local) {
    const std::string& number = local.provision.section;
    Names numbers;
    for (Section& each : code_.sections) {
      numbers.push_back(each.number);
      if (each.number != number) continue;
      if (local.title.empty() || base_.section(number) == nullptr) return &each;
      error(local.origin, "", base_.name() + " has a section " + quoted(number) + " already",
            "leave its title out, or take another number");
      return nullptr;
    }
    if (local.title.empty()) {
      error(local.origin, "", base_.name() + " has no section " + quoted(number),
            "give the section a title to make it, or name one of the Code's");
      return nullptr;
    }
    code_.sections.push_back({number, local.title, {}, {}});
    return &code_.sections.back();
  }

  void add(const LocalProvision& local) {
    const Provision& one = local.provision;
    if (one.id.empty() || one.section.empty()) return;  // told when it was read
    if (provision(one.id) != nullptr || code_.row(one.id) != nullptr)
      return error(local.origin, "id", base_.name() + " has " + quoted(one.id) + " already");
    Section* home = section(local);
    if (home == nullptr) return;
    home->provisions.push_back(one.id);
    code_.provisions.push_back(one);
    if (one.modality == Modality::narrative) return;
    FormRow row;
    row.id = one.id;
    row.section = one.section;
    row.provisions = {one.id};
    row.keywords = one.keywords;
    code_.form.rows.push_back(std::move(row));
  }

  void check_class(const LocalProvision& local, std::string_view attribute, const std::string& id) {
    if (id.empty() || code_.lexicon.find(id) != nullptr) return;
    Names known;
    for (const LexiconClass& each : code_.lexicon.classes) known.push_back(each.id);
    error(local.origin, attribute,
          "the lexicon " + quoted(code_.lexicon.id) + " has no class " + quoted(id),
          text::did_you_mean(id, known));
  }

  void check_references(const LocalProvision& local) {
    const Provision& one = local.provision;
    if (!one.twin.empty() && provision(one.twin) == nullptr)
      error(local.origin, "twin", "there is no provision " + quoted(one.twin) + " to be its twin",
            text::did_you_mean(one.twin, provision_ids()));
    check_class(local, "role", one.role);
    for (const Deadline& each : one.deadlines) {
      for (const std::string& id : {each.from, each.to, each.unless}) check_class(local, "", id);
      for (const std::string& need : each.needs) check_class(local, "", need);
    }
  }

  const Code& base_;
  Code code_;
  const Profile& profile_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Code> tailored(const Code& code, const Profile& profile, Diagnostics& diagnostics) {
  return Tailor(code, profile, diagnostics).run();
}

}  // namespace assize
