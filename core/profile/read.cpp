// SPDX-License-Identifier: Apache-2.0
#include "profile/read.hpp"

#include <algorithm>

#include "code/parts.hpp"
#include "profile/settings.hpp"
#include "text/fold.hpp"
#include "text/names.hpp"
#include "text/number.hpp"
#include "text/sha256.hpp"
#include "xml/cursor.hpp"

namespace assize::profile {
namespace {

using xml::Element;

constexpr int most_homes = 10'000'000;

Origin origin_of(const Element& element) {
  return {element.where(), {}, element.attribute_places()};
}

/// Two settings of one thing stand beside each other only where each has days of its own.
template <class T>
bool are_apart(const T& one, const T& other) {
  if constexpr (requires { one.valid; })
    return one.valid.through < other.valid.from || other.valid.through < one.valid.from;
  else
    return false;
}

/// Adds a setting, unless the file has it already.
template <class T>
void add_once(std::vector<T>& all, const Element& element, T setting) {
  setting.origin = origin_of(element);
  const std::string name = what(setting);
  const auto first = std::find_if(all.begin(), all.end(), [&](const T& each) {
    return what(each) == name && !are_apart(each, setting);
  });
  if (first != all.end())
    element.error(name + " stands twice, first on line " +
                  std::to_string(first->origin.where.line));
  else
    all.push_back(std::move(setting));
}

Validity read_validity(const Element& element) {
  const Validity valid{element.date("from"), element.date("through")};
  if (valid.from.ok() && valid.through.ok() && valid.through < valid.from)
    element.error_at("through", "it ends before it begins");
  return valid;
}

Waiver read_waiver(const Element& element) {
  Waiver waiver;
  waiver.rule = element.text("rule");
  waiver.row = element.text("row");
  waiver.authority = element.text("authority");
  waiver.valid = read_validity(element);
  if (const auto reason = element.child("reason")) waiver.reason = reason->content();
  for (const Element& words : element.children("words"))
    waiver.words.push_back(text::fold_case(words.content()));
  waiver.fingerprint = element.text("fingerprint", "");
  if (!waiver.fingerprint.empty() && !text::is_fingerprint(waiver.fingerprint))
    element.error_at("fingerprint",
                     "a fingerprint is 16 figures of 0-9 and a-f, as the JSON of a "
                     "run has it");
  return waiver;
}

Attestation read_attestation(const Element& element) {
  return {element.text("row"), element.text("by"),     element.text("role"),
          element.content(),   read_validity(element), {}};
}

DeadlineSetting read_deadline(const Element& element) {
  DeadlineSetting deadline;
  deadline.provision = element.id("provision");
  deadline.kind = element.id("kind");
  if (element.has("stage")) deadline.stage = element.integer("stage", {0, 9});
  deadline.amount = element.integer("amount", {1, 9999});
  deadline.unit = element.choice("unit", text::duration_unit_names());
  return deadline;
}

void read_provisions(const Element& root, Profile& profile) {
  for (const Element& section : root.children("section")) {
    const std::string number = section.id("number");
    const std::string title = section.text("title", "");
    const std::vector<Element> provisions = section.children("provision");
    if (provisions.empty()) section.error("the section has no provision");
    for (const Element& provision : provisions)
      add_once(profile.provisions, provision,
               {code::read_provision(provision, number, Sureness::published), title, {}});
  }
}

void read_organisation(const Element& root, Profile& profile) {
  const auto element = root.optional_child("organisation");
  if (!element) return;
  Organisation& organisation = profile.organisation;
  organisation.name = element->text("name", "");
  organisation.parent = element->text("parent", "");
  organisation.year_end = element->text("year-end", "");
  if (element->has("homes")) organisation.homes = element->integer("homes", {1, most_homes});
  // A year that is no leap year: what ends on 29 February ends on no day in most years.
  if (!organisation.year_end.empty() && !text::to_date("2001-" + organisation.year_end))
    element->error_at("year-end", "'" + organisation.year_end + "' is no day of the year (MM-DD)");
  for (const char* fact : {"name", "parent", "year-end", "homes"})
    if (element->has(fact)) profile.facts[fact].where = element->where();
  for (const Element& covers : element->children("covers")) {
    profile.facts.try_emplace("covers", Origin{covers.where()});
    organisation.covers.push_back(covers.content());
  }
}

void read_choices(const Element& root, Profile& profile) {
  if (const auto code = root.optional_child("code"))
    profile.code = CodeChoice{code->id("id"), code->id("revision", ""), origin_of(*code)};
  for (const Element& pack : root.children("pack"))
    add_once(profile.packs, pack, {pack.id("id"), pack.id("from", ""), pack.id("to", ""), {}});
  if (const auto select = root.optional_child("select"))
    profile.select = RuleChoice{select->content(), {select->where()}};
}

void read_settings(const Element& root, Profile& profile) {
  for (const Element& param : root.children("param"))
    add_once(profile.params, param,
             {param.text("rule"), param.text("name"), param.optional_content(), {}});
  for (const Element& severity : root.children("severity"))
    add_once(profile.severities, severity,
             {severity.text("rule"), severity.id("kind", ""), severity.text("value"), {}});
  for (const Element& deadline : root.children("deadline"))
    add_once(profile.deadlines, deadline, read_deadline(deadline));
  for (const Element& waiver : root.children("waiver"))
    add_once(profile.waivers, waiver, read_waiver(waiver));
  for (const Element& attestation : root.children("attestation"))
    add_once(profile.attestations, attestation, read_attestation(attestation));
  for (const Element& unsettled : root.children("unsettled")) {
    profile.unsettled.push_back(
        {unsettled.id("revision"), unsettled.text("why"), origin_of(unsettled)});
    unsettled.leave_unread();
  }
}

}  // namespace

File read_file(const Source& xml, Diagnostics& diagnostics) {
  File file;
  Profile& profile = file.own;
  profile.files.push_back(
      {{}, {}, xml.name, text::sha256_hex(xml.text), std::make_shared<const Source>(xml)});
  file.is_good = false;
  auto tree = xml::Tree::parse(xml, "profile", diagnostics);
  if (!tree) return file;
  const Element root = tree->root();
  (void)root.integer("format", {1, 1});
  profile.files.front().id = root.id("id");
  profile.files.front().title = root.text("title");
  file.extends = root.text("extends", "");
  file.extends_at = root.where();
  read_choices(root, profile);
  read_settings(root, profile);
  read_provisions(root, profile);
  read_organisation(root, profile);
  file.is_good = tree->finish();
  return file;
}

}  // namespace assize::profile
