// SPDX-License-Identifier: Apache-2.0
#include "text/names.hpp"

namespace assize {
namespace text {
namespace {

constexpr Name<Sureness> surenesses[] = {{"published", Sureness::published},
                                         {"reproduced", Sureness::reproduced},
                                         {"recalled", Sureness::recalled},
                                         {"inferred", Sureness::inferred}};
constexpr Name<Modality> modalities[] = {{"must", Modality::must},
                                         {"should", Modality::should},
                                         {"may", Modality::may},
                                         {"narrative", Modality::narrative}};
constexpr Name<Strand> strands[] = {
    {"scrutiny", Strand::scrutiny}, {"policy", Strand::policy}, {"practice", Strand::practice}};
constexpr Name<Claim> claims[] = {
    {"yes", Claim::yes},         {"no", Claim::no},
    {"partial", Claim::partial}, {"not-applicable", Claim::not_applicable},
    {"blank", Claim::blank},     {"absent", Claim::absent}};
constexpr Name<DurationUnit> units[] = {{"hour", DurationUnit::hour},
                                        {"day", DurationUnit::day},
                                        {"working-day", DurationUnit::working_day},
                                        {"week", DurationUnit::week},
                                        {"month", DurationUnit::month},
                                        {"year", DurationUnit::year}};
constexpr Name<ColumnRole> roles[] = {{"provision", ColumnRole::provision},
                                      {"requirement", ColumnRole::requirement},
                                      {"claim", ColumnRole::claim},
                                      {"evidence", ColumnRole::evidence},
                                      {"commentary", ColumnRole::commentary},
                                      {"target-date", ColumnRole::target_date},
                                      {"improvement", ColumnRole::improvement},
                                      {"due", ColumnRole::due},
                                      {"status", ColumnRole::status},
                                      {"owner", ColumnRole::owner},
                                      {"observation", ColumnRole::observation},
                                      {"recommendation", ColumnRole::recommendation}};
constexpr Name<CodeStatus> statuses[] = {{"draft", CodeStatus::draft},
                                         {"reviewed", CodeStatus::reviewed},
                                         {"released", CodeStatus::released},
                                         {"example", CodeStatus::example}};

}  // namespace

std::span<const Name<Sureness>> sureness_names() { return surenesses; }
std::span<const Name<Modality>> modality_names() { return modalities; }
std::span<const Name<Strand>> strand_names() { return strands; }
std::span<const Name<Claim>> claim_names() { return claims; }
std::span<const Name<DurationUnit>> duration_unit_names() { return units; }
std::span<const Name<ColumnRole>> column_role_names() { return roles; }
std::span<const Name<CodeStatus>> code_status_names() { return statuses; }

}  // namespace text

std::string_view to_string(Sureness value) { return name_of(text::sureness_names(), value); }
std::string_view to_string(Modality value) { return name_of(text::modality_names(), value); }
std::string_view to_string(Strand value) { return name_of(text::strand_names(), value); }
std::string_view to_string(Claim value) { return name_of(text::claim_names(), value); }
std::string_view to_string(DurationUnit value) {
  return name_of(text::duration_unit_names(), value);
}
std::string_view to_string(ColumnRole value) { return name_of(text::column_role_names(), value); }
std::string_view to_string(CodeStatus value) { return name_of(text::code_status_names(), value); }

}  // namespace assize
