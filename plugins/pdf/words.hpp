// SPDX-License-Identifier: GPL-2.0-or-later
//
// A PDF as its words (poppler): each with its box, its font and how it is turned.
#pragma once

#include <poppler-document.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/page.hpp"

namespace assize::pdf {

/// While one lives, what poppler says of a file on this thread is kept, not printed.
class Quiet {
 public:
  Quiet();
  ~Quiet();
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;
  /// The first of them; empty: none.
  [[nodiscard]] const std::string& complaint() const { return complaint_; }

 private:
  static void hear(const std::string& message, void* closure);
  static Quiet*& current();

  std::string complaint_;
  Quiet* before_;
};

class Text {
 public:
  /// The bytes must outlive the Text.
  explicit Text(std::string_view bytes);

  /// Nothing of it can be read.
  [[nodiscard]] bool broken() const { return file_ == nullptr; }
  [[nodiscard]] bool locked() const { return file_ != nullptr && file_->is_locked(); }
  [[nodiscard]] std::size_t pages() const;

  /// Of the page with that index as it is shown.
  void measure(std::size_t index, double& width, double& height) const;

  /// The words of the page with that index, at most so many. A word that a link ends in or a
  /// vertical line runs through is two.
  [[nodiscard]] std::vector<Word> words(std::size_t index, const Drawing& drawing,
                                        std::size_t most) const;

 private:
  std::unique_ptr<poppler::document> file_;
};

}  // namespace assize::pdf
