// SPDX-License-Identifier: Apache-2.0
#include "app/output.hpp"

#include <algorithm>

#include "app/file_format.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/reviews.hpp"

namespace assize::app {
namespace {

bool was_refused = false;

void tell_replaced(const std::string& file) {
  tell_error("--output would replace '" + file + "', which is read; name another file");
}

/// Read in this run, and not of this program's own making.
bool is_input(const std::string& file) {
  if (!exists(file) || !was_read(file)) return false;
  Diagnostics unread;
  const auto old = read_file(file, unread);
  return old && !is_own_output(old->text);
}

}  // namespace

bool is_input_under_output(const Options& options) {
  if (options.output.empty() || !exists(options.output)) return false;
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
  if (is_read) tell_replaced(options.output);
  return is_read;
}

bool write_output(const std::string& file, std::string_view bytes) {
  if (!file.empty() && is_input(file)) {
    tell_replaced(file);
    was_refused = true;
    return false;
  }
  Diagnostics diagnostics;
  const bool is_written = file.empty() ? write_standard_output(bytes, diagnostics)
                                       : write_file(file, bytes, diagnostics);
  (void)tell(diagnostics);
  return is_written;
}

bool output_was_refused() { return was_refused; }

}  // namespace assize::app
