// SPDX-License-Identifier: Apache-2.0
#include "rule/host.hpp"

namespace assize::rule {
namespace {

// Bytes that an expression looks at, as it costs.
std::uint64_t price_of(const TextView& text, std::size_t from,
                       const std::optional<text::Range>& found) {
  const std::size_t end = found ? found->end : text.size();
  return 2 + (end > from ? end - from : 0) / 8;
}

}  // namespace

Host::Found Host::find(const TextView& text, Words words, std::size_t from) const {
  if (words.kind != Words::pattern) {
    return {find_words(text, words, *vocabulary, of_code, from), 0};
  }
  const TextView::Search* known = text.search(call, words.index);
  if (known != nullptr && known->tells(from)) return {known->found, 0};
  const auto found = find_words(text, words, *vocabulary, of_code, from);
  text.note(call, {words.index, from, found});
  return {found, price_of(text, from, found)};
}

Host::Match Host::match(const TextView& text, Words pattern, std::size_t from) const {
  const TextView::Search* known = text.search(call, pattern.index);
  if (known != nullptr && known->tells(from)) {
    if (!known->found) return {};
    from = known->found->start;
  }
  auto found_groups = vocabulary->patterns[pattern.index].match(text.text(), from, &text.grams());
  const auto found = found_groups.empty() ? std::nullopt : found_groups.front();
  text.note(call, {pattern.index, from, found});
  return {std::move(found_groups), price_of(text, from, found)};
}

}  // namespace assize::rule
