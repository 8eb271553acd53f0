// SPDX-License-Identifier: Apache-2.0
#include <assize/profile.hpp>

#include "text/line_index.hpp"
#include "text/sha256.hpp"

namespace assize {

const Location& Origin::at(std::string_view attribute) const {
  const auto found = attributes.find(attribute);
  return found == attributes.end() ? where : found->second;
}

std::string Profile::sha256() const {
  std::string list;
  for (const ProfileFile& file : files) list += file.sha256 + "\n";
  return text::sha256_hex(list);
}

void Profile::tell(Diagnostics& diagnostics, Level level, const Location& where,
                   std::string message, std::string suggestion) const {
  std::string excerpt;
  for (const ProfileFile& file : files)
    if (file.name == where.file) excerpt = text::LineIndex(file.source->text).line(where.line);
  diagnostics.add({level, where, std::move(message), std::move(excerpt), std::move(suggestion)});
}

}  // namespace assize
