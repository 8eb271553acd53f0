// SPDX-License-Identifier: Apache-2.0
//
// The grammar behind Selection: terms joined by `and`, `or`, `not` and brackets. `not` binds
// tightest, then `and`. Knows nothing of rules; what a term means is asked of the caller.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

namespace assize::engine {

enum class TermField { any, kind, tag, strand, rule, provision };

struct Term {
  TermField field = TermField::any;
  std::string glob;
  std::size_t at = 0;  ///< byte of the expression
};

struct Expression {
  enum class Kind { term, negation, conjunction, disjunction };
  Kind kind = Kind::term;
  Term term;                      ///< of a term
  std::vector<Expression> parts;  ///< of the others

  [[nodiscard]] bool holds(const std::function<bool(const Term&)>& is_true) const;
  void for_each_term(const std::function<void(const Term&)>& visit) const;
};

/// Nothing, with one diagnostic at its column, when the text is no expression. A blank text is
/// none.
[[nodiscard]] std::optional<Expression> parse_expression(std::string_view text,
                                                         Diagnostics& diagnostics);

/// A problem at byte `at` of an expression.
void expression_error(std::string_view text, std::size_t at, std::string message,
                      std::string suggestion, Diagnostics& diagnostics);

/// The prefixes that a term may have (`kind`, `tag`, ...), by TermField; empty for `any`.
[[nodiscard]] const std::vector<std::string>& term_prefixes();

}  // namespace assize::engine
