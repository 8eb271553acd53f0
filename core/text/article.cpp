// SPDX-License-Identifier: Apache-2.0
#include "text/article.hpp"

namespace assize::text {

std::string with_article(std::string_view noun) {
  if (noun.empty() || noun == "nil" || noun == "nothing") return std::string(noun);
  const bool is_vowel = std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
  return (is_vowel ? "an " : "a ") + std::string(noun);
}

}  // namespace assize::text
