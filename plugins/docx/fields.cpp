// SPDX-License-Identifier: Apache-2.0
#include "docx/fields.hpp"

#include <algorithm>
#include <utility>

namespace assize::docx {
namespace {

constexpr std::size_t most_open = 32;
constexpr std::size_t longest_instruction = 4096;  // bytes

}  // namespace

void Fields::begin(Field field) {
  if (open_.size() >= most_open) {
    ++beyond_;
  } else {
    open_.push_back(std::move(field));
  }
}

void Fields::instruct(std::string_view words) {
  if (open_.empty() || beyond_ != 0 || open_.back().result) return;
  std::string& instruction = open_.back().instruction;
  instruction += words.substr(0, longest_instruction - instruction.size());
}

void Fields::separate(std::size_t line, std::size_t start) {
  if (open_.empty() || beyond_ != 0) return;
  open_.back().result = true;
  open_.back().line = line;
  open_.back().start = start;
}

std::optional<Field> Fields::end() {
  if (beyond_ != 0) {
    --beyond_;
    return std::nullopt;
  }
  if (open_.empty()) return std::nullopt;
  Field out = std::move(open_.back());
  open_.pop_back();
  return out;
}

void Fields::end_of_paragraph() {
  beyond_ = 0;
  std::erase_if(open_, [](const Field& field) { return !field.result; });
}

bool Fields::within_instruction() const {
  return open_.size() > 1 && std::any_of(open_.begin(), open_.end() - 1,
                                         [](const Field& field) { return !field.result; });
}

}  // namespace assize::docx
