// SPDX-License-Identifier: Apache-2.0
#include "rule/finding_names.hpp"

namespace assize {
namespace {

using text::Name;

constexpr Name<Each> eaches[] = {{"row", Each::row},
                                 {"provision", Each::provision},
                                 {"assessment", Each::assessment},
                                 {"action", Each::action}};
constexpr Name<Outcome> outcomes[] = {{"pass", Outcome::pass},
                                      {"fail", Outcome::fail},
                                      {"not-applicable", Outcome::not_applicable},
                                      {"not-evaluable", Outcome::not_evaluable},
                                      {"waived", Outcome::waived},
                                      {"error", Outcome::error},
                                      {"cut-off", Outcome::cut_off}};
constexpr Name<Severity> severities[] = {
    {"major", Severity::major}, {"minor", Severity::minor}, {"advice", Severity::advice}};
constexpr Name<Effect> effects[] = {{"contradicts", Effect::contradicts},
                                    {"unsupports", Effect::unsupports},
                                    {"notes", Effect::notes}};
constexpr Name<Certainty> certainties[] = {{"firm", Certainty::firm}, {"check", Certainty::check}};
constexpr Name<Maturity> maturities[] = {{"stable", Maturity::stable}, {"trial", Maturity::trial}};
constexpr Name<Edit> edits[] = {
    {"answer-no", Edit::answer_no},         {"give-claim", Edit::give_claim},
    {"match-twin", Edit::match_twin},       {"target-date", Edit::target_date},
    {"date-to-come", Edit::date_to_come},   {"say-done", Edit::say_done},
    {"whole-year", Edit::whole_year},       {"limit-of-code", Edit::limit_of_code},
    {"say-working", Edit::say_working},     {"recompute", Edit::recompute},
    {"name-document", Edit::name_document}, {"link-words", Edit::link_words},
    {"touch-points", Edit::touch_points},   {"drop-words", Edit::drop_words}};
// What is done to an answer in order to spoil it, as tests tell it.
constexpr Name<Edit> spoils[] = {
    {"blank the answer", Edit::blank},           {"turn the claim round", Edit::turn_claim},
    {"add five days", Edit::add_days},           {"drop \"working\"", Edit::drop_working},
    {"negate a verb", Edit::negate_verb},        {"drop a link", Edit::drop_link},
    {"move a date to the past", Edit::date_past}};
constexpr Name<Assurance> assurances[] = {{"unanswered", Assurance::unanswered},
                                          {"contradicted", Assurance::contradicted},
                                          {"unsupported", Assurance::unsupported},
                                          {"rests-on-unread", Assurance::rests_on_unread},
                                          {"supported", Assurance::supported},
                                          {"unchallenged", Assurance::unchallenged},
                                          {"alternative", Assurance::alternative},
                                          {"overdue", Assurance::overdue},
                                          {"planned", Assurance::planned},
                                          {"unplanned", Assurance::unplanned},
                                          {"not-applicable", Assurance::not_applicable},
                                          {"not-checked", Assurance::not_checked}};

template <class T, std::size_t N>
std::string_view name_in(const Name<T> (&names)[N], T value) {
  return text::name_of(std::span<const Name<T>>(names), value);
}

}  // namespace

std::span<const Name<Each>> rule::each_names() { return eaches; }
std::span<const Name<Severity>> rule::severity_names() { return severities; }
std::span<const Name<Effect>> rule::effect_names() { return effects; }
std::span<const Name<Maturity>> rule::maturity_names() { return maturities; }
std::span<const Name<Edit>> rule::edit_names() { return edits; }

std::string_view to_string(Each value) { return name_in(eaches, value); }
std::string_view to_string(Edit value) {
  const std::string_view name = name_in(edits, value);
  return name.empty() ? name_in(spoils, value) : name;
}
std::string_view to_string(Outcome value) { return name_in(outcomes, value); }
std::string_view to_string(Severity value) { return name_in(severities, value); }
std::string_view to_string(Effect value) { return name_in(effects, value); }
std::string_view to_string(Certainty value) { return name_in(certainties, value); }
std::string_view to_string(Maturity value) { return name_in(maturities, value); }
std::string_view to_string(Assurance value) { return name_in(assurances, value); }

}  // namespace assize
