// SPDX-License-Identifier: Apache-2.0
#include "engine/expression.hpp"

#include <algorithm>
#include <utility>

#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace assize::engine {
namespace {

// Deeper than anybody writes by hand; keeps a hostile expression off the end of the stack.
constexpr std::size_t deepest = 100;

struct Token {
  std::string_view text;  // empty: the end
  std::size_t at = 0;
};

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

class Parser {
 public:
  Parser(std::string_view text, Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics), token_(scan()) {}

  std::optional<Expression> parse() {
    std::optional<Expression> whole = disjunction(0);
    if (!whole) return std::nullopt;
    if (token_.text == ")") return fail("')' closes nothing");
    return whole;
  }

 private:
  Token scan() {
    while (next_ < text_.size() && text_[next_] == ' ') ++next_;
    const std::size_t start = next_;
    if (next_ < text_.size() && (text_[next_] == '(' || text_[next_] == ')')) {
      ++next_;
    } else {
      next_ = std::min(text_.find_first_of(" ()", next_), text_.size());
    }
    return {text_.substr(start, next_ - start), start};
  }
  void advance() { token_ = scan(); }
  [[nodiscard]] bool at_word() const {
    return !token_.text.empty() && token_.text != "(" && token_.text != ")";
  }

  std::nullopt_t fail(std::string message, std::string suggestion = {}) {
    expression_error(text_, token_.at, std::move(message), std::move(suggestion), diagnostics_);
    return std::nullopt;
  }

  std::optional<Expression> disjunction(std::size_t depth) {
    return joined("or", Expression::Kind::disjunction, &Parser::conjunction, depth);
  }
  std::optional<Expression> conjunction(std::size_t depth) {
    return joined("and", Expression::Kind::conjunction, &Parser::operand, depth);
  }

  using Rule = std::optional<Expression> (Parser::*)(std::size_t);
  std::optional<Expression> joined(std::string_view word, Expression::Kind kind, Rule part,
                                   std::size_t depth) {
    std::optional<Expression> first = (this->*part)(depth);
    if (!first || token_.text != word) return first;
    Expression whole{kind, {}, {}};
    whole.parts.push_back(std::move(*first));
    while (token_.text == word) {
      advance();
      std::optional<Expression> next = (this->*part)(depth);
      if (!next) return std::nullopt;
      whole.parts.push_back(std::move(*next));
    }
    return whole;
  }

  std::optional<Expression> operand(std::size_t depth) {
    if (depth > deepest) return fail("brackets are nested too deeply");
    if (token_.text == "not") {
      advance();
      std::optional<Expression> inner = operand(depth + 1);
      if (!inner) return std::nullopt;
      Expression negation{Expression::Kind::negation, {}, {}};
      negation.parts.push_back(std::move(*inner));
      return negation;
    }
    if (token_.text == "(") return bracket(depth);
    if (token_.text.empty()) return fail("a name is missing at the end");
    if (!at_word() || token_.text == "and" || token_.text == "or")
      return fail("a name is missing before " + quoted(token_.text));
    return term();
  }

  std::optional<Expression> bracket(std::size_t depth) {
    const Token opening = token_;
    advance();
    std::optional<Expression> inner = disjunction(depth + 1);
    if (!inner) return std::nullopt;
    if (token_.text != ")") {
      token_ = opening;
      return fail("'(' is never closed");
    }
    advance();
    return followed(std::move(*inner));
  }

  std::optional<Expression> term() {
    Term term{TermField::any, std::string(token_.text), token_.at};
    if (const std::size_t colon = token_.text.find(':'); colon != std::string_view::npos) {
      const std::string_view prefix = token_.text.substr(0, colon);
      const auto& prefixes = term_prefixes();
      const auto found = std::find(prefixes.begin() + 1, prefixes.end(), prefix);
      if (found == prefixes.end())
        return fail(quoted(prefix) +
                        " is nothing to select by; there are kind, tag, strand, rule "
                        "and provision",
                    text::did_you_mean(prefix, prefixes));
      term.field = static_cast<TermField>(found - prefixes.begin());
      term.glob = token_.text.substr(colon + 1);
      if (term.glob.empty()) return fail("a name is missing after " + quoted(token_.text));
    }
    advance();
    return followed(Expression{Expression::Kind::term, std::move(term), {}});
  }

  /// What may follow a complete operand.
  std::optional<Expression> followed(Expression expression) {
    if (token_.text == "(" || (at_word() && token_.text != "and" && token_.text != "or"))
      return fail("'and' or 'or' is missing before " + quoted(token_.text));
    return expression;
  }

  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t next_ = 0;
  Token token_;
};

}  // namespace

bool Expression::holds(const std::function<bool(const Term&)>& is_true) const {
  const auto part_holds = [&](const Expression& part) { return part.holds(is_true); };
  switch (kind) {
    case Kind::term:
      return is_true(term);
    case Kind::negation:
      return !parts.front().holds(is_true);
    case Kind::conjunction:
      return std::all_of(parts.begin(), parts.end(), part_holds);
    case Kind::disjunction:
      return std::any_of(parts.begin(), parts.end(), part_holds);
  }
  return false;
}

void Expression::for_each_term(const std::function<void(const Term&)>& visit) const {
  if (kind == Kind::term) visit(term);
  for (const Expression& part : parts) part.for_each_term(visit);
}

std::optional<Expression> parse_expression(std::string_view text, Diagnostics& diagnostics) {
  return Parser(text, diagnostics).parse();
}

void expression_error(std::string_view text, std::size_t at, std::string message,
                      std::string suggestion, Diagnostics& diagnostics) {
  const std::size_t column = text::count_code_points(text.substr(0, at)) + 1;
  diagnostics.error({"--only", 1, column}, std::move(message), std::string(text),
                    std::move(suggestion));
}

const std::vector<std::string>& term_prefixes() {
  static const std::vector<std::string> prefixes{"", "kind", "tag", "strand", "rule", "provision"};
  return prefixes;
}

}  // namespace assize::engine
