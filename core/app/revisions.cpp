// SPDX-License-Identifier: Apache-2.0
#include "app/revisions.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/choose.hpp"

namespace assize::app {

const Code* exact_code(std::string_view name, Content& content, Diagnostics& diagnostics) {
  if (name.find('@') != std::string_view::npos)
    return Chooser(content, {}, {}).named(name, "option", {std::string(name)}, diagnostics).code;
  std::string revisions;
  for (const CodeFile& file : content.code_files())
    if (file.id == name) (revisions += revisions.empty() ? "" : ", ") += file.name();
  if (revisions.empty())
    return Chooser(content, {}, {}).named(name, "option", {std::string(name)}, diagnostics).code;
  diagnostics.error({std::string(name)}, "names no revision", {}, "there are " + revisions);
  return nullptr;
}

std::optional<code::ChangeMap> change_map(const Code& from, const Code& to, const Content& content,
                                          Diagnostics& diagnostics) {
  if (from.id != to.id) return std::nullopt;
  const Source* const source = content.change_map(from.id, from.revision, to.revision);
  if (source == nullptr) return std::nullopt;
  return code::load_change_map(*source, from, to, diagnostics);
}

namespace {

/// For each revision that maps lead to, the one before it on the shortest way.
std::map<std::string, std::string> ways_from(const Code& from, const Content& content) {
  std::map<std::string, std::string> before{{from.revision, {}}};
  std::vector<std::string> open{from.revision};
  for (std::size_t i = 0; i < open.size(); ++i)
    for (const CodeFile& file : content.code_files())
      if (file.id == from.id && !before.contains(file.revision) &&
          content.change_map(from.id, open[i], file.revision) != nullptr) {
        before[file.revision] = open[i];
        open.push_back(file.revision);
      }
  return before;
}

}  // namespace

std::optional<code::Route> route(const Code& from, const Code& to, Content& content,
                                 Diagnostics& diagnostics) {
  std::map<std::string, std::string> before;
  if (from.id == to.id) before = ways_from(from, content);
  if (!before.contains(to.revision)) {
    diagnostics.error({to.name()}, "no change map leads from " + from.name() + " to " + to.name(),
                      {},
                      "it is the file " + from.id + "/" + from.revision + "_to_" + to.revision +
                          ".xml in a folder of Codes, or several, from revision to revision");
    return std::nullopt;
  }
  std::vector<const Code*> stops{&to};
  while (stops.back() != &from) {
    const std::string& previous = before[stops.back()->revision];
    const Code* const stop = previous == from.revision
                                 ? &from
                                 : exact_code(from.id + "@" + previous, content, diagnostics);
    if (stop == nullptr) return std::nullopt;
    stops.push_back(stop);
  }
  code::Route out;
  for (std::size_t i = stops.size() - 1; i > 0; --i) {
    auto map = change_map(*stops[i], *stops[i - 1], content, diagnostics);
    if (!map) return std::nullopt;
    out.push_back({stops[i], stops[i - 1], std::move(*map)});
  }
  return out;
}

}  // namespace assize::app
