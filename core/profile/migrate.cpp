// SPDX-License-Identifier: Apache-2.0
#include "profile/migrate.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "profile/read.hpp"
#include "profile/settings.hpp"
#include "xml/cursor.hpp"
#include "xml/edit.hpp"
#include "xml/writer.hpp"

namespace assize::profile {
namespace {

using code::Fate;
using xml::Element;

std::string joined(const std::vector<std::string>& ids, std::string_view between) {
  std::string out;
  for (const std::string& id : ids) (out += out.empty() ? "" : std::string(between)) += id;
  return out;
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("._-@:/*?").find(c) != std::string_view::npos;
}

class Migrator {
 public:
  Migrator(const Source& xml, const Element& root, const code::Route& route)
      : root_(root),
        own_(own_of(xml)),
        route_(route),
        from_(*route.front().from),
        to_(*route.back().to),
        edits_(xml) {}

  ProfileMigration run() {
    code();
    sections();
    const auto deadlines = root_.children("deadline");
    for (std::size_t i = 0; i < deadlines.size(); ++i)
      move(deadlines[i], "provision", own_.deadlines[i], &code::fate_of_provision);
    const auto waivers = root_.children("waiver");
    for (std::size_t i = 0; i < waivers.size(); ++i)
      move(waivers[i], "row", own_.waivers[i], &code::fate_of_row);
    const auto attestations = root_.children("attestation");
    for (std::size_t i = 0; i < attestations.size(); ++i)
      move(attestations[i], "row", own_.attestations[i], &code::fate_of_row);
    if (const auto select = root_.optional_child("select")) expression(*select);
    const auto params = root_.children("param");
    for (std::size_t i = 0; i < params.size(); ++i) parameter(params[i], own_.params[i]);
    out_.unchanged += own_.packs.size() + own_.severities.size() + own_.facts.size();
    out_.xml = edits_.text();
    return std::move(out_);
  }

 private:
  static Profile own_of(const Source& xml) {
    Diagnostics told_before;
    return read_file(xml, told_before).own;
  }

  void code() {
    const auto element = root_.optional_child("code");
    if (element)
      edits_.set(*element, "revision", to_.revision);
    else
      edits_.put_first(root_, "<code id=\"" + xml::escaped(to_.id) + "\" revision=\"" +
                                  xml::escaped(to_.revision) + "\"/>");
    out_.renamed.push_back(
        {"code", from_.revision, to_.revision, (element ? *element : root_).where()});
  }

  void leave(const Element& element, std::string what, std::string why) {
    edits_.wrap(element,
                "<unsettled revision=\"" + xml::escaped(from_.revision) + "\" why=\"" +
                    xml::escaped(why) + "\">",
                "unsettled");
    out_.unsettled.push_back({std::move(what), std::move(why), element.where()});
  }

  void rename(const Element& element, std::string_view attribute, std::string what,
              const std::string& from, const std::string& to) {
    if (from == to) {
      ++out_.unchanged;
      return;
    }
    edits_.set(element, attribute, to);
    out_.renamed.push_back({std::move(what), from, to, element.where()});
  }

  /// What the id stands for is the Code's, and no local provision or whole assessment.
  [[nodiscard]] bool is_of_code(const std::string& id) const {
    return from_.provision(id) != nullptr || from_.row(id) != nullptr;
  }

  static std::string why(const Fate& fate, const std::string& id) {
    return code::why_not_carried(fate, id) +
           (fate.now.empty() ? "" : " Asked now in " + joined(fate.now, ", ") + ".");
  }

  static std::string fingerprint(const Waiver& waiver) { return waiver.fingerprint; }
  template <class T>
  static std::string fingerprint(const T&) {
    return {};
  }

  template <class T>
  void move(const Element& element, std::string_view attribute, const T& setting,
            Fate (*fate_of)(const code::Route&, std::string_view)) {
    const std::string id = element.text(attribute);
    if (unsettled_.contains(id))
      return leave(element, what(setting), "The provision " + id + " of this file is not settled.");
    if (!is_of_code(id)) {
      ++out_.unchanged;
      return;
    }
    const Fate fate = fate_of(route_, id);
    if (fate.carried.empty()) return leave(element, what(setting), why(fate, id));
    if (fate.carried != id && !fingerprint(setting).empty())
      return leave(element, what(setting),
                   "The row is " + fate.carried + " now, and a fingerprint goes by the row.");
    rename(element, attribute, what(setting), id, fate.carried);
  }

  void sections() {
    for (const Element& section : root_.children("section")) {
      const std::vector<Element> provisions = section.children("provision");
      std::vector<std::string> ids;
      for (const Element& one : provisions) ids.push_back(one.id("id"));
      const std::string name = "provision " + joined(ids, ", ");
      if (std::string clash = clash_of(section, provisions); !clash.empty()) {
        unsettled_.insert(ids.begin(), ids.end());
        leave(section, name, std::move(clash));
        continue;
      }
      for (const Element& one : provisions) {
        refer(one, "twin", name);
        for (const Element& deadline : one.children("deadline")) refer(deadline, "extends", name);
      }
      out_.unchanged += ids.size();
    }
  }

  /// Why a section of one's own cannot stand in the new revision as it is; empty: it can.
  [[nodiscard]] std::string clash_of(const Element& section,
                                     const std::vector<Element>& provisions) const {
    const std::string number = section.id("number");
    const Section* const now = to_.section(number);
    const Section* const was = from_.section(number);
    if (section.has("title") && now != nullptr)
      return to_.name() + " has a section " + number + " of its own.";
    if (!section.has("title") && (now == nullptr || (was != nullptr && was->title != now->title)))
      return now == nullptr
                 ? to_.name() + " has no section " + number + "."
                 : "Section " + number + " was '" + was->title + "' and is '" + now->title + "'.";
    for (const Element& one : provisions) {
      const std::string id = one.id("id");
      if (to_.provision(id) != nullptr || to_.row(id) != nullptr)
        return to_.name() + " has a " + id + " of its own.";
      std::vector<std::string> named{one.id("twin", "")};
      for (const Element& deadline : one.children("deadline"))
        named.push_back(deadline.id("extends", ""));
      for (const std::string& other : named) {
        if (!is_of_code(other)) continue;
        const Fate fate = code::fate_of_provision(route_, other);
        if (fate.carried.empty()) return "It names " + other + ". " + why(fate, other);
      }
    }
    return {};
  }

  void refer(const Element& element, std::string_view attribute, const std::string& name) {
    const std::string id = element.id(attribute, "");
    if (!is_of_code(id)) return;
    const std::string now = code::fate_of_provision(route_, id).carried;
    if (now == id) return;
    edits_.set(element, attribute, now);
    out_.renamed.push_back({name + " (" + std::string(attribute) + ")", id, now, element.where()});
  }

  /// A word of an expression as it is now; nothing when it can no longer be said.
  std::optional<std::string> word(std::string_view word, std::vector<std::string>& look) const {
    constexpr std::string_view prefix = "provision:";
    const std::string_view label = word.starts_with(prefix) ? prefix : "";
    const std::string id(word.substr(label.size()));
    if (id.find_first_of("*?") != std::string::npos && id.front() >= '0' && id.front() <= '9')
      look.push_back("'" + id + "' goes by numbers.");
    if (from_.provision(id) == nullptr) return std::string(word);
    const Fate fate = code::fate_of_provision(route_, id);
    if (!fate.carried.empty()) return std::string(label) + fate.carried;
    if (fate.now.empty()) return std::nullopt;
    look.push_back(why(fate, id));
    std::vector<std::string> all;
    for (const std::string& now : fate.now) all.push_back(std::string(label) + now);
    return all.size() == 1 ? all.front() : "(" + joined(all, " or ") + ")";
  }

  void expression(const Element& select) {
    const std::string& old = own_.select->expression;
    std::string now;
    std::vector<std::string> look;
    for (std::size_t at = 0; at < old.size();) {
      std::size_t end = at;
      while (end < old.size() && is_name(old[end])) ++end;
      if (end == at) {
        now += old[at++];
        continue;
      }
      const std::string_view one = std::string_view(old).substr(at, end - at);
      const auto said = word(one, look);
      if (!said)
        return leave(select, "select",
                     std::string(one) +
                         " is asked nowhere now. Until this is put right, every "
                         "rule that takes part is called.");
      now += *said;
      at = end;
    }
    if (!look.empty()) out_.in_force.push_back({"select", joined(look, " "), select.where()});
    if (now == old) {
      ++out_.unchanged;
      return;
    }
    edits_.set_content(select, now);
    out_.renamed.push_back({"select", old, now, select.where()});
  }

  /// A value that lists rows or provisions, `5.1; 5.6`. One alone may be a number, and is told.
  void parameter(const Element& element, const ParameterSetting& setting) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= setting.value.size();) {
      const std::size_t to = std::min(setting.value.find(';', from), setting.value.size());
      std::string part = setting.value.substr(from, to - from);
      part.erase(0, part.find_first_not_of(' '));
      part.erase(part.find_last_not_of(' ') + 1);
      parts.push_back(std::move(part));
      from = to + 1;
    }
    const bool are_ids = std::all_of(parts.begin(), parts.end(),
                                     [&](const std::string& part) { return is_of_code(part); });
    std::vector<std::string> now;
    std::string reasons;
    for (const std::string& part : parts) {
      if (!are_ids) break;
      const bool is_row = from_.row(part) != nullptr;
      const Fate fate =
          is_row ? code::fate_of_row(route_, part) : code::fate_of_provision(route_, part);
      if (fate.carried.empty()) (reasons += reasons.empty() ? "" : " ") += why(fate, part);
      now.push_back(fate.carried);
    }
    if (!reasons.empty() && parts.size() > 1) return leave(element, what(setting), reasons);
    if (are_ids && parts.size() == 1 && now.front() != parts.front())
      out_.in_force.push_back({what(setting),
                               "'" + parts.front() + "' may be a provision, which is " +
                                   (now.front().empty() ? "another" : now.front()) + " now.",
                               element.where()});
    const std::string list = joined(now, "; ");
    if (!are_ids || parts.size() == 1 || list == joined(parts, "; ")) {
      ++out_.unchanged;
      return;
    }
    edits_.set_content(element, list);
    out_.renamed.push_back({what(setting), setting.value, list, element.where()});
  }

  const Element root_;
  const Profile own_;
  const code::Route& route_;
  const Code& from_;
  const Code& to_;
  xml::Edits edits_;
  std::set<std::string> unsettled_;  // provisions of the file that were left
  ProfileMigration out_;
};

}  // namespace

ProfileMigration migrate(const Source& xml, const code::Route& route) {
  Diagnostics told_before;
  const auto tree = xml::Tree::parse(xml, "profile", told_before);
  if (!tree) return {xml.text, {}, {}, {}, 0};
  return Migrator(xml, tree->root(), route).run();
}

}  // namespace assize::profile
