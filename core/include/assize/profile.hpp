// SPDX-License-Identifier: Apache-2.0
//
// A profile is a local policy on top of a Code: which revision, packs and rules, values of rules'
// parameters, severities, shorter deadlines, provisions of one's own, facts of the organisation,
// and waivers and attestations with their dates. A profile may extend another; what is nearest
// counts, and what it overrode is kept with its place. Resolving a profile knows no Code and no
// rule: whether the names exist is told when it is bound (assize/engine.hpp). Plain values.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>
#include <assize/source.hpp>

namespace assize {

namespace profile {
struct File;
}

/// What stood for the same thing in a profile that was extended.
struct Overridden {
  std::string value;
  Location where;
};

/// Where a setting stands, and what lost against it, nearest first.
struct Origin {
  Location where;
  std::vector<Overridden> lost{};
  std::map<std::string, Location, std::less<>> attributes{};  ///< where each value begins

  /// Of an attribute's value; of the setting when it has none.
  [[nodiscard]] const Location& at(std::string_view attribute) const;
};

struct CodeChoice {
  std::string id, revision;  ///< an empty revision: the one in force on the day of the run
  Origin origin;
};

/// A pack that takes part. Versions from and to inclusive; empty: unbounded.
struct PackChoice {
  std::string id, from, to;
  Origin origin;
};

/// Which rules are called, an expression as `--only` takes it.
struct RuleChoice {
  std::string expression;
  Origin origin;
};

/// A value of a rule's parameter, as written; its type is the rule's.
struct ParameterSetting {
  std::string rule, name, value;
  Origin origin;
};

/// How much the findings of a rule weigh; of one kind of them, where a kind is named.
struct SeveritySetting {
  std::string rule, kind, severity;
  Origin origin;
};

/// A deadline of the Code, shortened.
struct DeadlineSetting {
  std::string provision, kind;
  std::optional<int> stage;  ///< nothing: the only one of its kind at the provision
  int amount = 0;
  DurationUnit unit = DurationUnit::working_day;
  Origin origin;
};

/// A provision of one's own, which gets a form row of its own.
struct LocalProvision {
  Provision provision;
  std::string title;  ///< of its section, where that is new; empty: the Code has it
  Origin origin;
};

/// What is known of an organisation beside its form. Rules read it as `ctx.organisation`.
struct Organisation {
  std::string name, parent;         ///< empty: not stated
  std::string year_end;             ///< `03-31`; empty: not stated
  std::optional<int> homes;         ///< that it lets or manages
  std::vector<std::string> covers;  ///< landlords for whom it answers
};

/// The days on which something holds, both included, in the Code's time zone.
struct Validity {
  Date from{}, through{};

  [[nodiscard]] bool holds(const Date& day) const { return from <= day && day <= through; }
};

/// Findings of one rule at one subject do not count for a time.
struct Waiver {
  std::string rule, row;  ///< the row: a form row's id, `assessment` or `action:ID`
  std::string reason, authority;
  Validity valid;
  std::vector<std::string> words;  ///< each covered text, folded; empty: whatever the words are
  std::string fingerprint;         ///< of the one finding that it covers; empty: any
  Origin origin;
};

/// What a migration to another revision could not carry over: kept in the file, and not in force.
struct Unsettled {
  std::string revision, why;
  Origin origin;
};

/// Somebody's word for a row where nothing can be shown.
struct Attestation {
  std::string row, by, role, statement;
  Validity valid;
  Origin origin;
};

/// A file that a profile was read from.
struct ProfileFile {
  std::string id, title, name, sha256;
  std::shared_ptr<const Source> source;
};

struct Profile {
  std::vector<ProfileFile> files;  ///< its own first, then what it extends, nearest first
  std::optional<CodeChoice> code;
  std::vector<PackChoice> packs;  ///< none: all
  std::optional<RuleChoice> select;
  std::vector<ParameterSetting> params;
  std::vector<SeveritySetting> severities;
  std::vector<DeadlineSetting> deadlines;
  std::vector<LocalProvision> provisions;
  Organisation organisation;
  std::map<std::string, Origin, std::less<>> facts;  ///< origin of each fact that is stated
  std::vector<Waiver> waivers;
  std::vector<Attestation> attestations;
  std::vector<Unsettled> unsettled;  ///< of all files, the nearest last

  [[nodiscard]] const std::string& id() const { return files.front().id; }
  /// SHA-256 over those of its files.
  [[nodiscard]] std::string sha256() const;
  /// Adds a problem with the line that it is about.
  void tell(Diagnostics& diagnostics, Level level, const Location& where, std::string message,
            std::string suggestion = {}) const;
};

/// A setting in words: what it sets, to which value.
struct ProfileSetting {
  std::string what;   ///< `param common/text/placeholder extra`
  std::string value;  ///< `fill in; add here`
  Origin origin;
};

/// Everything that a profile sets, in the order of the manual.
[[nodiscard]] std::vector<ProfileSetting> settings_of(const Profile& profile);

/// Reads profiles, each file once. Used by one thread.
class ProfileLoader {
 public:
  /// Gives the file that one called `from` names as `path`, under a name that is the same for the
  /// same file; nothing, with an error, when there is none.
  using Open = std::function<std::optional<Source>(const std::string& from, const std::string& path,
                                                   Diagnostics& diagnostics)>;
  explicit ProfileLoader(Open open);
  ~ProfileLoader();
  ProfileLoader(const ProfileLoader&) = delete;
  ProfileLoader& operator=(const ProfileLoader&) = delete;

  /// The profile with everything that it inherits (codes/README.md is the manual). Every problem is
  /// reported with its place; nothing when any was an error, a profile that extends itself among
  /// them.
  [[nodiscard]] std::optional<Profile> load(const Source& xml, Diagnostics& diagnostics);
  /// The same, but given in spite of errors as far as it could be read, so that whoever checks it
  /// can tell everything at once. Nothing when no Code is named.
  [[nodiscard]] std::optional<Profile> load_for_check(const Source& xml, Diagnostics& diagnostics);

 private:
  const profile::File& read(const Source& xml, Diagnostics& diagnostics);

  Open open_;
  std::map<std::string, std::unique_ptr<profile::File>> files_;  // by name
};

}  // namespace assize
