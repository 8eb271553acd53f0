// SPDX-License-Identifier: Apache-2.0
#include "app/reviews.hpp"

#include <optional>
#include <utility>

#include "app/files.hpp"
#include "text/fold.hpp"
#include "text/line_index.hpp"
#include "xml/cursor.hpp"

namespace assize::app {
namespace {

constexpr std::string_view root = "review";

void compare(const Source& source, const Review& review, const Assessment& assessment,
             Diagnostics& diagnostics) {
  const auto warn = [&](std::string message) {
    diagnostics.warning(review.where, std::move(message),
                        std::string(text::LineIndex(source.text).line(review.where.line)));
  };
  if (!review.organisation.empty() && !assessment.organisation.empty() &&
      text::fold(review.organisation) != text::fold(assessment.organisation))
    warn("is a review of " + review.organisation + ", and the assessment is one of " +
         assessment.organisation);
  if (!review.code.empty() && review.code != assessment.code)
    warn("is a review of " + review.code + ", and the assessment is held against " +
         assessment.code);
}

}  // namespace

std::string review_beside(const std::string& path) {
  if (is_directory(path)) return joined(path, "review.xml");
  const std::string name = file_name(path);
  const std::size_t dot = name.rfind('.');
  const std::size_t ending = dot == std::string::npos || dot == 0 ? 0 : name.size() - dot;
  return path.substr(0, path.size() - ending) + ".review.xml";
}

bool is_review(std::string_view bytes) { return xml::root_name(bytes) == root; }

std::shared_ptr<const Review> read_review(const std::string& path, const Assessment& assessment,
                                          Diagnostics& diagnostics) {
  const std::optional<Source> source = read_file(path, diagnostics);
  if (!source) return nullptr;
  std::optional<Review> review = load_review(*source, diagnostics);
  if (!review) return nullptr;
  compare(*source, *review, assessment, diagnostics);
  return std::make_shared<const Review>(std::move(*review));
}

}  // namespace assize::app
