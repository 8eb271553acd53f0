// SPDX-License-Identifier: Apache-2.0
#include "rule/pack.hpp"

#include <algorithm>
#include <array>

#include "xml/cursor.hpp"

namespace assize {
namespace {

// What findings are about, in any pack. Codes' own kinds are declared in their packs.
constexpr std::array<std::string_view, 44> kinds = {"ambiguous-date",
                                                    "below-100-yes",
                                                    "case-reference",
                                                    "comply-blank",
                                                    "copies-the-code",
                                                    "cross-contradiction",
                                                    "date-passed",
                                                    "document-undated",
                                                    "drafting-question",
                                                    "evidence-not-reachable",
                                                    "evidence-out-of-date",
                                                    "extra-exclusions",
                                                    "heading-wrong",
                                                    "list-not-covered",
                                                    "names-inconsistent",
                                                    "no-needs-date",
                                                    "percent-does-not-compute",
                                                    "personal-name",
                                                    "placeholder",
                                                    "plan-compound",
                                                    "plan-done-not-done",
                                                    "plan-misses-requirement",
                                                    "plan-no-improvement",
                                                    "plan-no-measure",
                                                    "plan-no-owner",
                                                    "plan-no-status",
                                                    "plan-overdue",
                                                    "plan-undated",
                                                    "required-point-absent",
                                                    "requirement-altered",
                                                    "role-mismatch",
                                                    "row-empty",
                                                    "same-answer-reused",
                                                    "small-numbers",
                                                    "strength",
                                                    "twin-mismatch",
                                                    "unfinished-text",
                                                    "unit-not-working-days",
                                                    "vague-evidence",
                                                    "wrong-word",
                                                    "yes-admits-gap",
                                                    "yes-future",
                                                    "yes-no-evidence",
                                                    "yes-not-applicable"};

}  // namespace

std::span<const std::string_view> known_kinds() { return kinds; }

bool PackInfo::supports(const Code& code) const {
  return std::any_of(codes.begin(), codes.end(), [&](const CodeRange& range) {
    return (range.id == "*" || range.id == code.id) &&
           (range.from.empty() || range.from <= code.revision) &&
           (range.to.empty() || code.revision <= range.to);
  });
}

std::optional<PackInfo> rule::load_pack(const PackFiles& files, Diagnostics& diagnostics) {
  auto tree = xml::Tree::parse(files.manifest, "pack", diagnostics);
  if (!tree) return std::nullopt;
  const xml::Element root = tree->root();
  static_cast<void>(root.integer("format", {1, 1}));
  PackInfo pack;
  pack.id = root.id("id");
  pack.version = root.id("version");
  pack.title = root.text("title");
  pack.licence = root.text("licence");
  pack.authors = root.text("authors", "");
  pack.api = root.integer("api", {1, 999}, rule_api);
  if (pack.api > rule_api)
    root.error_at("api",
                  "the pack is written for rule interface " + std::to_string(pack.api) +
                      "; this Assize has " + std::to_string(rule_api),
                  "use a later Assize, or an earlier version of the pack");
  for (const xml::Element& code : root.children("code")) {
    // Any Code is written "*", which is no id.
    pack.codes.push_back({code.text("id"), code.id("from", ""), code.id("to", "")});
  }
  if (pack.codes.empty()) {
    root.error("the pack names no Code that it is for", "add <code id=\"*\"/> for any");
  }
  for (const xml::Element& kind : root.children("kind")) {
    pack.kinds.push_back(kind.id("id"));
    static_cast<void>(kind.content());
  }
  pack.origin = files.origin;
  pack.sha256 = files.sha256;
  if (!tree->finish()) return std::nullopt;
  return pack;
}

}  // namespace assize
