// SPDX-License-Identifier: Apache-2.0
//
// A text as rules see it: one field of a row or an action, with what has been found in it so far.
// Facts are looked for once, when first asked for; what they cost a script does not depend on that.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/assessment.hpp>

#include "rule/vocabulary.hpp"
#include "text/dates.hpp"
#include "text/pattern.hpp"
#include "text/ratios.hpp"

namespace assize::rule {

class TextView;

/// Bytes of a text, as a script holds them.
struct SpanView {
  const TextView* text = nullptr;
  std::uint32_t start = 0;
  std::uint32_t stop = 0;

  [[nodiscard]] std::string_view words() const;
  bool operator==(const SpanView&) const = default;
};

struct DateView {
  std::int32_t year = 0;
  std::uint16_t month = 0;
  std::uint16_t day = 0;

  DateView() = default;
  explicit DateView(const Date& date);
  [[nodiscard]] Date date() const;
};

struct DateItem {
  const TextView* text;
  text::DateFact fact;
};

struct RatioItem {
  const TextView* text;
  text::Ratio ratio;
};

class TextView {
 public:
  /// `document` is the file whose lines are meant, where it is another than the assessment's.
  TextView(const PlacedText& text, Field field, std::string_view subject,
           std::string_view document = {})
      : text_(&text), field_(field), subject_(subject), document_(document) {}

  [[nodiscard]] std::string_view text() const { return text_->text; }
  [[nodiscard]] std::size_t size() const { return text_->text.size(); }
  [[nodiscard]] const PlacedText& placed() const { return *text_; }
  [[nodiscard]] Field field() const { return field_; }
  [[nodiscard]] std::string_view subject() const { return subject_; }  ///< row or action
  [[nodiscard]] std::string_view document() const { return document_; }
  /// Nothing but white space and dashes.
  [[nodiscard]] bool blank() const;
  [[nodiscard]] SpanView span(text::Range range) const;
  [[nodiscard]] SpanView all() const { return span({0, size()}); }

  [[nodiscard]] const std::vector<DateItem>& dates() const;
  [[nodiscard]] const std::vector<RatioItem>& ratios() const;
  [[nodiscard]] const std::vector<text::PhraseHit>& hits(const Vocabulary& vocabulary) const;
  [[nodiscard]] const std::vector<text::PhraseHit>& hits(const CodeVocabulary& vocabulary) const;

 private:
  const PlacedText* text_;
  Field field_;
  std::string_view subject_, document_;
  mutable std::optional<std::vector<DateItem>> dates_;
  mutable std::optional<std::vector<RatioItem>> ratios_;
  mutable std::optional<std::vector<text::PhraseHit>> hits_, code_hits_;
};

/// The expression, or null when the text lacks the phrases that it needs.
[[nodiscard]] const text::Pattern* expression_for(const TextView& text, Words words,
                                                  const Vocabulary& vocabulary);

/// The first match at or after byte `from`, or nothing.
[[nodiscard]] std::optional<text::Range> find_words(const TextView& text, Words words,
                                                    const Vocabulary& vocabulary,
                                                    const CodeVocabulary* of_code,
                                                    std::size_t from);

}  // namespace assize::rule
