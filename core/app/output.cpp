// SPDX-License-Identifier: Apache-2.0
#include "app/output.hpp"

#include <algorithm>

#include "app/file_format.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/reviews.hpp"

namespace assize::app {

std::optional<std::string> input_under_output(const Options& options) {
  if (options.output.empty() || !exists(options.output)) return std::nullopt;
  const std::string target = canonical(options.output);
  std::vector<std::string> read = options.arguments;
  read.insert(read.end(), options.with.begin(), options.with.end());
  read.insert(read.end(), options.profiles.begin(), options.profiles.end());
  for (const std::string& path : options.arguments)
    if (const std::string review = review_beside(path); exists(review)) read.push_back(review);
  if (!options.review.empty()) read.push_back(options.review);
  if (!options.profile.empty()) read.push_back(options.profile);
  if (!options.baseline.empty()) read.push_back(options.baseline);
  const bool is_read = std::any_of(read.begin(), read.end(), [&](const std::string& path) {
    if (canonical(path) == target) return true;
    if (!is_directory(path) || canonical(path) != parent_of(target)) return false;
    Diagnostics unread;
    const auto old = read_file(target, unread);
    return old && !is_own_output(old->text);
  });
  return is_read ? std::optional(options.output) : std::nullopt;
}

bool write_output(const std::string& file, std::string_view bytes) {
  Diagnostics diagnostics;
  const bool is_written = file.empty() ? write_standard_output(bytes, diagnostics)
                                       : write_file(file, bytes, diagnostics);
  (void)tell(diagnostics);
  return is_written;
}

}  // namespace assize::app
