// SPDX-License-Identifier: Apache-2.0
#include <assize/review.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include "assessment/names.hpp"
#include "text/dates.hpp"
#include "text/sha256.hpp"
#include "xml/cursor.hpp"

namespace assize {
namespace {

using xml::Element;

constexpr std::array<text::Name<Judgement>, 3> judgements = {
    {{"agreed", Judgement::agreed}, {"wrong", Judgement::wrong}, {"fixed", Judgement::fixed}}};

Disposition read_disposition(const Element& element) {
  Disposition out;
  out.where = element.where();
  out.finding = element.text("finding");
  if (!out.finding.empty() && !text::is_fingerprint(out.finding))
    element.error_at("finding",
                     "a finding is named by 16 figures of 0-9 and a-f, as 'eval --all' and the "
                     "JSON of a run have it");
  out.judgement = element.choice<Judgement>("judgement", judgements);
  out.by = element.text("by");
  out.on = element.date("on");
  out.rule = element.text("rule", "");
  out.kind = element.id("kind", "");
  out.row = element.text("row", "");
  if (const auto reason = element.child("reason")) out.reason = reason->content();
  if (const auto reply = element.optional_child("reply")) out.reply = reply->content();
  for (const Element& words : element.children("words"))
    out.words.push_back(
        {words.choice("field", assessment::field_names()), words.optional_content()});
  return out;
}

void check_once(const std::vector<Disposition>& before, const Disposition& one,
                const Element& element) {
  const auto first = std::find_if(before.begin(), before.end(), [&](const Disposition& each) {
    return !one.finding.empty() && each.finding == one.finding;
  });
  if (first != before.end())
    element.error_at("finding", "'" + one.finding + "' is judged twice, first on line " +
                                    std::to_string(first->where.line));
}

}  // namespace

std::optional<Review> load_review(const Source& xml, Diagnostics& diagnostics) {
  auto tree = xml::Tree::parse(xml, "review", diagnostics);
  if (!tree) return std::nullopt;
  const Element root = tree->root();
  Review review;
  review.source = xml.name;
  review.sha256 = text::sha256_hex(xml.text);
  review.where = root.where();
  static_cast<void>(root.integer("format", {1, 1}));
  review.organisation = root.text("organisation", "");
  review.code = root.id("code", "");
  for (const Element& element : root.children("disposition")) {
    Disposition one = read_disposition(element);
    check_once(review.dispositions, one, element);
    review.dispositions.push_back(std::move(one));
  }
  if (!tree->finish()) return std::nullopt;
  return review;
}

std::string_view to_string(Judgement value) { return text::name_of<Judgement>(judgements, value); }

std::optional<Judgement> judgement_of(std::string_view word) {
  for (const auto& each : judgements)
    if (each.text == word) return each.value;
  return std::nullopt;
}

const std::vector<std::string>& judgement_words() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all;
    for (const auto& each : judgements) all.emplace_back(each.text);
    return all;
  }();
  return words;
}

}  // namespace assize
