// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <assize/code.hpp>

namespace assize {
namespace {

template <class T>
const T* find_by(const std::vector<T>& all, std::string T::*key, std::string_view value) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const T& one) { return one.*key == value; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

bool Provision::has_tag(std::string_view tag) const {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

const LexiconClass* Lexicon::find(std::string_view class_id) const {
  return find_by(classes, &LexiconClass::id, class_id);
}

const Provision* Code::provision(std::string_view provision_id) const {
  return find_by(provisions, &Provision::id, provision_id);
}

const FormRow* Code::row(std::string_view row_id) const {
  return find_by(form.rows, &FormRow::id, row_id);
}

const FormRow* Code::row_of(std::string_view provision_id) const {
  for (const FormRow& candidate : form.rows)
    for (const std::string& answered : candidate.provisions)
      if (answered == provision_id) return &candidate;
  return nullptr;
}

const Section* Code::section(std::string_view number) const {
  return find_by(sections, &Section::number, number);
}

}  // namespace assize
