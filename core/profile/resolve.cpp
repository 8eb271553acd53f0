// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "profile/read.hpp"
#include "profile/settings.hpp"

namespace assize {
namespace {

using profile::File;

/// `nearer` takes the place of `other` and remembers it.
template <class T>
void replace(T& other, T nearer) {
  nearer.origin.lost = std::move(other.origin.lost);
  nearer.origin.lost.insert(nearer.origin.lost.begin(),
                            {profile::value(other), other.origin.where});
  other = std::move(nearer);
}

template <class T>
void inherit(std::optional<T>& into, const std::optional<T>& nearer) {
  if (!nearer) return;
  into ? replace(*into, *nearer) : void(into = *nearer);
}

template <class T>
void inherit(std::vector<T>& into, const std::vector<T>& nearer) {
  // A file may have a setting again for other days, which takes the place of none of its own.
  std::vector<std::string> names;
  for (const T& each : into) names.push_back(profile::what(each));
  for (const T& each : nearer) {
    const auto same = std::find(names.begin(), names.end(), profile::what(each));
    if (same == names.end()) {
      into.push_back(each);
      continue;
    }
    replace(into[static_cast<std::size_t>(same - names.begin())], each);
    same->clear();
  }
}

void inherit_facts(Profile& into, const Profile& nearer) {
  for (const auto& [name, origin] : nearer.facts) {
    Origin now = origin;
    if (const auto other = into.facts.find(name); other != into.facts.end()) {
      now.lost = std::move(other->second.lost);
      now.lost.insert(now.lost.begin(),
                      {profile::fact(into.organisation, name), other->second.where});
    }
    into.facts[name] = std::move(now);
    if (name == "name") into.organisation.name = nearer.organisation.name;
    if (name == "parent") into.organisation.parent = nearer.organisation.parent;
    if (name == "year-end") into.organisation.year_end = nearer.organisation.year_end;
    if (name == "homes") into.organisation.homes = nearer.organisation.homes;
    if (name == "covers") into.organisation.covers = nearer.organisation.covers;
  }
}

/// What the chain sets together; the nearest file first.
Profile resolved(const std::vector<const File*>& chain) {
  Profile whole;
  for (const File* file : chain) whole.files.push_back(file->own.files.front());
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
    const Profile& own = (*at)->own;
    inherit(whole.code, own.code);
    inherit(whole.packs, own.packs);
    inherit(whole.select, own.select);
    inherit(whole.params, own.params);
    inherit(whole.severities, own.severities);
    inherit(whole.deadlines, own.deadlines);
    inherit(whole.provisions, own.provisions);
    inherit(whole.waivers, own.waivers);
    inherit(whole.attestations, own.attestations);
    inherit_facts(whole, own);
    whole.unsettled.insert(whole.unsettled.end(), own.unsettled.begin(), own.unsettled.end());
  }
  return whole;
}

/// `a.xml extends b.xml extends a.xml`
std::string circle(const std::vector<const File*>& chain, const std::string& back) {
  std::string text;
  bool is_in = false;
  for (const File* file : chain) {
    const std::string& name = file->own.files.front().name;
    is_in = is_in || name == back;
    if (is_in) text += name + " extends ";
  }
  return text + back;
}

}  // namespace

ProfileLoader::ProfileLoader(Open open) : open_(std::move(open)) {}
ProfileLoader::~ProfileLoader() = default;

const File& ProfileLoader::read(const Source& xml, Diagnostics& diagnostics) {
  auto& file = files_[xml.name];
  // What a file has wrong is told once, by whoever comes to it first.
  if (!file) file = std::make_unique<File>(profile::read_file(xml, diagnostics));
  return *file;
}

std::optional<Profile> ProfileLoader::load(const Source& xml, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  auto whole = load_for_check(xml, diagnostics);
  // A file that was read before has told what is wrong in it already.
  if (!whole || diagnostics.errors() != errors ||
      std::any_of(whole->files.begin(), whole->files.end(),
                  [&](const ProfileFile& file) { return !files_.at(file.name)->is_good; }))
    return std::nullopt;
  return whole;
}

std::optional<Profile> ProfileLoader::load_for_check(const Source& xml, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  std::vector<const File*> chain{&read(xml, diagnostics)};
  while (!chain.back()->extends.empty()) {
    const File& last = *chain.back();
    const auto tell = [&](std::string message) {
      last.own.tell(diagnostics, Level::error, last.extends_at, std::move(message));
    };
    const auto source = open_(last.own.files.front().name, last.extends, diagnostics);
    if (!source) {
      tell("'" + last.extends + "', which it extends, cannot be read");
      break;
    }
    const bool is_circle = std::any_of(chain.begin(), chain.end(), [&](const File* file) {
      return file->own.files.front().name == source->name;
    });
    if (is_circle) {
      tell("the profile extends itself: " + circle(chain, source->name));
      break;
    }
    chain.push_back(&read(*source, diagnostics));
  }
  Profile whole = resolved(chain);
  if (whole.code) return whole;
  // Where something could not be read, it may have been named there.
  if (diagnostics.errors() == errors)
    whole.tell(diagnostics, Level::error, {whole.files.front().name, 1, 1},
               "neither the profile nor what it extends names a Code",
               "add <code id=\"...\" revision=\"...\"/>");
  return std::nullopt;
}

}  // namespace assize
