// SPDX-License-Identifier: Apache-2.0
//
// Files that are no text, known by their first bytes, so that a message can say what was handed in
// and what to do with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assize::app {

struct Unreadable {
  std::string what;         ///< `this is a PDF`
  std::string advice;       ///< what to do instead
  bool is_foreign = false;  ///< a format that a plugin may read
};

/// Nothing for what the program itself may read: text, web pages and native XML.
[[nodiscard]] std::optional<Unreadable> unreadable(std::string_view bytes);

/// The JSON or the page that this program writes: no part of what an organisation hands in.
[[nodiscard]] bool is_own_output(std::string_view bytes);

/// What a text is likely to be in which no form was recognised: `a web page`. Empty: just a text.
[[nodiscard]] std::string_view likely_format(std::string_view bytes);

/// What a form has to be, for whoever handed in something that is none.
[[nodiscard]] std::string_view what_is_read();

}  // namespace assize::app
