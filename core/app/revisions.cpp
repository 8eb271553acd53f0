// SPDX-License-Identifier: Apache-2.0
#include "app/revisions.hpp"

#include <string>

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

}  // namespace assize::app
