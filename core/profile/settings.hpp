// SPDX-License-Identifier: Apache-2.0
//
// Internal to core/profile: settings in words. Two of the same `what` are about the same thing, and
// the nearer overrides the other.
#pragma once

#include <string>

#include <assize/profile.hpp>

namespace assize::profile {

[[nodiscard]] std::string what(const CodeChoice& code);
[[nodiscard]] std::string what(const PackChoice& pack);
[[nodiscard]] std::string what(const RuleChoice& select);
[[nodiscard]] std::string what(const ParameterSetting& param);
[[nodiscard]] std::string what(const SeveritySetting& severity);
[[nodiscard]] std::string what(const DeadlineSetting& deadline);
[[nodiscard]] std::string what(const LocalProvision& local);
[[nodiscard]] std::string what(const Waiver& waiver);
[[nodiscard]] std::string what(const Attestation& attestation);

[[nodiscard]] std::string value(const CodeChoice& code);
[[nodiscard]] std::string value(const PackChoice& pack);
[[nodiscard]] std::string value(const RuleChoice& select);
[[nodiscard]] std::string value(const ParameterSetting& param);
[[nodiscard]] std::string value(const SeveritySetting& severity);
[[nodiscard]] std::string value(const DeadlineSetting& deadline);
[[nodiscard]] std::string value(const LocalProvision& local);
[[nodiscard]] std::string value(const Waiver& waiver);
[[nodiscard]] std::string value(const Attestation& attestation);

/// `10 working days`
[[nodiscard]] std::string in_words(int amount, DurationUnit unit);

/// A fact of the organisation in words; `name` is one of Profile::facts.
[[nodiscard]] std::string fact(const Organisation& organisation, std::string_view name);

}  // namespace assize::profile
