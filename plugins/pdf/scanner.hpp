// SPDX-License-Identifier: GPL-2.0-or-later
//
// The tokens of a content stream. Only numbers, names and operators matter to who looks for lines;
// strings, arrays, dictionaries and inline images are passed over without being kept.
#pragma once

#include <cstddef>
#include <string_view>

namespace assize::pdf {

enum class TokenKind { end, number, name, word };

struct Token {
  TokenKind kind = TokenKind::end;
  double number = 0;
  std::string_view text;  ///< of a name (without its slash) or an operator; of the stream
};

class Scanner {
 public:
  /// The stream must outlive the Scanner.
  explicit Scanner(std::string_view stream) : stream_(stream) {}

  [[nodiscard]] Token next();
  /// Past the data of an inline image; call it after its `ID`.
  void skip_picture();

 private:
  void skip_space();
  void skip_string();
  void skip_hexadecimal();
  Token number();
  Token word(TokenKind kind);

  std::string_view stream_;
  std::size_t at_ = 0;
};

}  // namespace assize::pdf
