// SPDX-License-Identifier: Apache-2.0
#include "engine/edit_search.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/edits.hpp"
#include "engine/scope.hpp"
#include "engine/words.hpp"

namespace assize::engine {
namespace {

constexpr std::size_t most_tried = 200;
constexpr std::uint64_t most_fuel = 20;  // times what one call may use
constexpr std::size_t most_shown = 6;
constexpr std::size_t most_cuts = 6;  // words that are gone may uncover others
constexpr std::array usual = {Edit::answer_no, Edit::drop_words};

std::string quoted(const std::string& words) { return "\"" + words + "\""; }

/// `"A", "B" and "C"`
std::string listed(const std::vector<Span>& spans) {
  std::string text;
  for (std::size_t i = 0; i < spans.size(); ++i)
    text += (i == 0 ? "" : i + 1 < spans.size() ? ", " : " and ") + quoted(spans[i].text);
  return text;
}

std::string in_words(const RowEdit& edit) {
  switch (edit.kind) {
    case Edit::answer_no:
      return "the claim were No, with the reason and a date to come";
    case Edit::give_claim:
      return "a claim stood in its cell";
    case Edit::match_twin:
      return "the claim were that of " + edit.instead + ", which asks the same";
    case Edit::target_date:
      return "a target date to come were given";
    case Edit::date_to_come:
      return quoted(edit.words) + " were still to come";
    case Edit::say_done:
      return "the answer said that what it has for " + quoted(edit.words) + " is done";
    case Edit::whole_year:
    case Edit::limit_of_code:
    case Edit::say_working:
    case Edit::recompute:
      return quoted(edit.words) + " were " + quoted(edit.instead);
    case Edit::name_document:
      return "the evidence named a document, with its section and a link";
    case Edit::touch_points:
      return "the answer showed: " + edit.instead;
    default:
      return std::string(to_string(edit.kind));
  }
}

class Search {
 public:
  Search(RuleRunner& runner, const RuleSet& rules, std::size_t rule, const Assessment& assessment,
         const Code& code, std::string_view row, const Date& as_of)
      : runner_(runner),
        rule_(rule),
        info_(rules.rules()[rule]),
        assessment_(assessment),
        copy_(assessment),
        ground_{code, &assessment, as_of, {}},
        row_(row) {
    for (const Scope& scope : scopes_of(code, rules))
      if (scope.rule == rule) scope_ = scope;
    for (Response& each : copy_.responses)
      if (each.row == row) place_ = &each;
    kinds_ = info_.edits;
    if (kinds_.empty()) kinds_.assign(usual.begin(), usual.end());
  }

  std::optional<EditSearch> run() {
    if (place_ == nullptr || !scope_) return std::nullopt;
    const Response answer = *place_;
    if (ask(answer) != Reply::objects) return std::nullopt;
    search_.tried = 0;
    ground_.found = found_;
    const std::vector<RowEdit> singles = singles_of(answer);
    if (search_.found.empty()) pairs(singles);
    if (search_.found.empty()) all_of_a_kind(answer, singles);
    return std::move(search_);
  }

 private:
  enum class Reply { content, objects, cannot_tell };

  [[nodiscard]] bool is_spent() const {
    return search_.tried >= most_tried ||
           (runner_.fuel_allowed() > 0 && fuel_ > most_fuel * runner_.fuel_allowed());
  }

  /// What the rule says of the row with this answer; the words that it points at stand in `found_`.
  Reply ask(const Response& answer) {
    *place_ = answer;
    ++search_.tried;
    found_.clear();
    runner_.begin(copy_, ground_.code);
    Reply reply = Reply::content;
    const Calls calls = calls_of(info_, *scope_, ground_.code, copy_, nullptr);
    for (const Call& call : calls.calls) {
      if (info_.each != Each::assessment && call.name != row_) continue;
      if (passes_over(info_, call.subject)) continue;
      for (const Verdict& verdict : runner_.call(rule_, call.subject)) {
        if (verdict.outcome == Outcome::fail) {
          if (take(verdict)) reply = Reply::objects;
        } else if (reply == Reply::content && verdict.outcome != Outcome::pass &&
                   verdict.outcome != Outcome::not_applicable) {
          reply = Reply::cannot_tell;
        }
      }
      fuel_ += runner_.fuel_used();
    }
    return reply;
  }

  /// Whether the verdict is about the row.
  bool take(const Verdict& verdict) {
    bool is_here = info_.each != Each::assessment || speaks_of_row(verdict);
    for (Span span : verdict.spans) {
      if (span.subject.empty() && info_.each != Each::assessment) span.subject = row_;
      if (span.subject != row_) continue;
      is_here = true;
      found_.push_back(std::move(span));
    }
    return is_here;
  }

  /// What a rule about the whole says of the row without a word of it: of the provisions that it
  /// was written for, or of an action that is for the row.
  [[nodiscard]] bool speaks_of_row(const Verdict& verdict) const {
    const FormRow* row = ground_.code.row(row_);
    if (row == nullptr) return false;
    if (verdict.spans.empty()) return !scope_->everything && scope_->has_any(row->provisions);
    return std::any_of(verdict.spans.begin(), verdict.spans.end(), [&](const Span& span) {
      return std::any_of(
          assessment_.actions.begin(), assessment_.actions.end(), [&](const Action& action) {
            return span.subject == "action:" + action.id &&
                   std::find_first_of(action.provisions.begin(), action.provisions.end(),
                                      row->provisions.begin(),
                                      row->provisions.end()) != action.provisions.end();
          });
    });
  }

  std::vector<RowEdit> singles_of(const Response& answer) {
    std::vector<RowEdit> singles;
    for (const Edit kind : kinds_) {
      if (kind == Edit::drop_words) {
        drop_words(answer);
        continue;
      }
      for (RowEdit& edit : edits_of(kind, answer, ground_)) {
        if (is_spent()) return stop(singles);
        if (ask(edit.response) == Reply::content) keep({told(edit)});
        singles.push_back(std::move(edit));
      }
    }
    return singles;
  }

  std::vector<RowEdit> stop(std::vector<RowEdit>& singles) {
    search_.complete = false;
    return std::move(singles);
  }

  /// What is gone may uncover other words to which the rule objects.
  void drop_words(Response answer) {
    AnswerEdit gone{std::string(to_string(Edit::drop_words)), {}, {}};
    std::vector<Span> found = ground_.found;
    for (std::size_t i = 0; i < most_cuts && !is_spent(); ++i) {
      EditGround ground = ground_;
      ground.found = found;
      const auto edits = edits_of(Edit::drop_words, answer, ground);
      if (edits.empty()) return;
      add_placed(gone.spans, found);
      answer = edits.front().response;
      const Reply reply = ask(answer);
      found = found_;
      if (reply == Reply::cannot_tell) return;
      if (reply == Reply::objects) continue;
      gone.text = "the words " + listed(gone.spans) + " were gone";
      return keep({std::move(gone)});
    }
  }

  /// Each edit with each of a kind that comes after it.
  void pairs(const std::vector<RowEdit>& singles) {
    for (const RowEdit& first : singles)
      for (auto kind = std::find(kinds_.begin(), kinds_.end(), first.kind) + 1; kind < kinds_.end();
           ++kind) {
        if (*kind == Edit::drop_words || *kind == Edit::link_words) continue;
        for (const RowEdit& second : edits_of(*kind, first.response, ground_)) {
          if (is_spent()) {
            search_.complete = false;
            return;
          }
          if (ask(second.response) == Reply::content) keep({told(first), told(second)});
        }
      }
  }

  /// What stands at several places of the answer, mended at all of them, from the last to the
  /// first, so that what stands before keeps its place.
  void all_of_a_kind(const Response& answer, const std::vector<RowEdit>& singles) {
    for (const Edit kind : kinds_) {
      std::vector<const RowEdit*> all;
      for (const RowEdit& each : singles)
        if (each.kind == kind && !each.range.empty()) all.push_back(&each);
      std::stable_sort(all.begin(), all.end(), [](const RowEdit* a, const RowEdit* b) {
        return std::pair(a->field, a->range.end) > std::pair(b->field, b->range.end);
      });
      // Of several edits of one place, the first.
      const auto overlap = [](const RowEdit* later, const RowEdit* earlier) {
        return later->field == earlier->field && earlier->range.end > later->range.start;
      };
      all.erase(std::unique(all.begin(), all.end(), overlap), all.end());
      if (all.size() < 2) continue;
      if (is_spent()) {
        search_.complete = false;
        return;
      }
      Response changed = answer;
      std::vector<AnswerEdit> way;
      for (const RowEdit* each : all) {
        PlacedText& text =
            each->field == Field::commentary ? *changed.commentary : changed.evidence;
        text.text.replace(each->range.start, each->range.size(), each->instead);
        way.insert(way.begin(), told(*each));
      }
      if (ask(changed) == Reply::content) keep(std::move(way));
    }
  }

  void keep(std::vector<AnswerEdit> edits) {
    if (search_.found.size() < most_shown) search_.found.push_back(std::move(edits));
  }

  [[nodiscard]] AnswerEdit told(const RowEdit& edit) const {
    AnswerEdit said{std::string(to_string(edit.kind)), in_words(edit), {}};
    if (edit.kind == Edit::link_words) {
      add_placed(said.spans, ground_.found);
      said.text = (said.spans.size() > 1 ? "links" : "a link") +
                  std::string(" stood in place of ") + listed(said.spans);
      return said;
    }
    if (!edit.range.empty()) said.spans.push_back(placed(edit.field, edit.words, edit.range.start));
    return said;
  }

  /// The words found in the answer's texts, each once.
  void add_placed(std::vector<Span>& spans, const std::vector<Span>& found) const {
    for (const Span& span : found) {
      if (span.text.empty() || (span.field != Field::evidence && span.field != Field::commentary))
        continue;
      Span one = placed(span.field, span.text, span.start);
      if (std::none_of(spans.begin(), spans.end(), [&](const Span& each) {
            return each.field == one.field && each.start == one.start && each.end == one.end;
          }))
        spans.push_back(std::move(one));
    }
  }

  /// The words where they stand in the answer as it was handed in.
  [[nodiscard]] Span placed(Field field, const std::string& words, std::size_t start) const {
    Span span;
    span.field = field;
    span.subject = row_;
    const std::string& text = assessment_.response(row_)->field(field).text;
    if (text.compare(std::min(start, text.size()), words.size(), words) != 0)
      start = std::min(text.find(words), text.size());
    span.start = start;
    span.end = std::min(start + words.size(), text.size());
    span.text = words;
    complete_span(span, row_, assessment_);
    return span;
  }

  RuleRunner& runner_;
  std::size_t rule_;
  const RuleInfo& info_;
  const Assessment& assessment_;
  Assessment copy_;
  EditGround ground_;
  std::string row_;
  std::optional<Scope> scope_;
  Response* place_ = nullptr;
  std::vector<Edit> kinds_;
  std::vector<Span> found_;
  EditSearch search_;
  std::uint64_t fuel_ = 0;
};

}  // namespace

std::optional<EditSearch> search_edits(RuleRunner& runner, const RuleSet& rules, std::size_t rule,
                                       const Assessment& assessment, const Code& code,
                                       std::string_view row, const Date& as_of) {
  return Search(runner, rules, rule, assessment, code, row, as_of).run();
}

}  // namespace assize::engine
