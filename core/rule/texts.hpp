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

#include "code/comparison.hpp"
#include "lua/value.hpp"
#include "rule/vocabulary.hpp"
#include "text/dates.hpp"
#include "text/durations.hpp"
#include "text/pattern.hpp"
#include "text/ratios.hpp"
#include "text/references.hpp"
#include "text/verbs.hpp"

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

struct DurationItem {
  const TextView* text;
  text::Duration fact;
  lua::Value least, most;  ///< integers where they are whole
};

struct ReferenceItem {
  const TextView* text;
  text::Reference reference;
};

struct VerbItem {
  const TextView* text;
  text::VerbGroup group;
};

/// A text held against the official wording of its row.
struct WordingItem {
  const TextView* text;
  code::Comparison comparison;
};

class TextView {
 public:
  /// `document` is the file whose lines are meant, where it is another than the assessment's.
  TextView(const PlacedText& text, Field field, std::string_view subject,
           std::string_view document = {})
      : text_(&text), field_(field), subject_(subject), document_(document) {}

  /// One that may be held against the wording of a row.
  TextView(const PlacedText& text, Field field, const FormRow& row)
      : text_(&text), field_(field), subject_(row.id), row_(&row) {}

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
  [[nodiscard]] const std::vector<DurationItem>& durations() const;
  [[nodiscard]] const std::vector<ReferenceItem>& references() const;
  [[nodiscard]] const std::vector<VerbItem>& verbs() const;
  /// Null when the text is of no row, or the Code has no wording for it.
  [[nodiscard]] const WordingItem* wording() const;
  [[nodiscard]] const std::vector<text::PhraseHit>& hits(const Vocabulary& vocabulary) const;
  [[nodiscard]] const std::vector<text::PhraseHit>& hits(const CodeVocabulary& vocabulary) const;
  [[nodiscard]] const text::Grams& grams() const;
  [[nodiscard]] const std::vector<text::Range>& sentences() const;
  [[nodiscard]] const std::vector<text::Range>& words() const;
  [[nodiscard]] text::Range sentence_at(std::size_t at) const;

  /// What a search for an expression gave in one call of a rule: a later one that begins between
  /// `from` and what was found gives the same.
  struct Search {
    std::uint32_t pattern = 0;
    std::size_t from = 0;
    std::optional<text::Range> found;

    [[nodiscard]] bool tells(std::size_t start) const {
      return start >= from && (!found || start <= found->start);
    }
  };
  /// Null when there was none in this call.
  [[nodiscard]] const Search* search(std::uint32_t call, std::uint32_t pattern) const;
  void note(std::uint32_t call, const Search& search) const;

 private:
  const PlacedText* text_;
  Field field_;
  std::string_view subject_, document_;
  const FormRow* row_ = nullptr;
  mutable std::optional<std::vector<DateItem>> dates_;
  mutable std::optional<std::vector<RatioItem>> ratios_;
  mutable std::optional<std::vector<DurationItem>> durations_;
  mutable std::optional<std::vector<ReferenceItem>> references_;
  mutable std::optional<std::vector<VerbItem>> verbs_;
  mutable std::optional<WordingItem> wording_;
  mutable std::optional<std::vector<text::PhraseHit>> hits_, code_hits_;
  mutable std::optional<text::Grams> grams_;
  mutable std::optional<std::vector<text::Range>> sentences_, words_;
  mutable std::vector<Search> searches_;
  mutable std::uint32_t call_ = 0;  // that made them
};

/// The first match at or after byte `from`, or nothing.
[[nodiscard]] std::optional<text::Range> find_words(const TextView& text, Words words,
                                                    const Vocabulary& vocabulary,
                                                    const CodeVocabulary* of_code,
                                                    std::size_t from);

}  // namespace assize::rule
