// SPDX-License-Identifier: Apache-2.0
#include "rule/vocabulary.hpp"

namespace assize::rule {

CodeVocabulary::CodeVocabulary(const Code& code, const Tailoring* tailoring) {
  for (const LexiconClass& entry : code.lexicon.classes) lexicon_[entry.id] = add(entry.terms);
  for (const Provision& provision : code.provisions) {
    for (const Point& point : provision.points) parts_[&point.words] = add(point.words);
    for (const Item& item : provision.items) parts_[&item.words] = add(item.words);
  }
  if (tailoring != nullptr)
    for (const ParameterValue& param : tailoring->params)
      if (const auto* words = std::get_if<std::vector<std::string>>(&param.value))
        parts_[words] = add(*words);
  phrases_.build();
}

Words CodeVocabulary::add(const std::vector<std::string>& words) {
  return {Words::of_code, phrases_.add_list(words)};
}

const Words* CodeVocabulary::lexicon(std::string_view id) const {
  const auto found = lexicon_.find(id);
  return found == lexicon_.end() ? nullptr : &found->second;
}

Words CodeVocabulary::of(const std::vector<std::string>& words) const { return parts_.at(&words); }

}  // namespace assize::rule
