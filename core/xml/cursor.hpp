// SPDX-License-Identifier: Apache-2.0
//
// A strict cursor over XML. A Tree holds a parsed text; an Element is a place in it, from which a
// loader reads attributes, children and content by name and by type. What is missing or malformed
// is reported with its place and stands in for nothing, so that one pass finds every problem; the
// Tree remembers what was asked for, and `finish` reports whatever was not: an unknown element or
// attribute is an error. A Tree is used by one thread; Elements must not outlive it.
//
//     auto tree = xml::Tree::parse(source, "pack", diagnostics);
//     if (!tree) return std::nullopt;
//     const xml::Element root = tree->root();
//     PackInfo pack{.id = root.id("id"), .version = root.text("version")};
//     for (const xml::Element code : root.children("code"))
//       pack.codes.push_back({code.id("id"), code.text("from", ""), code.text("to", "")});
//     if (!tree->finish()) return std::nullopt;
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

#include "text/names.hpp"

namespace assize::xml {

/// How large and how deeply nested a text may be.
struct Limits {
  std::size_t bytes = 16U << 20U;
  std::size_t depth = 64;
};

/// What a whole number may be, both ends included.
struct Between {
  std::int64_t least = std::numeric_limits<int>::min();
  std::int64_t most = std::numeric_limits<int>::max();
};

struct State;

class Element {
 public:
  [[nodiscard]] std::string_view name() const;

  // Attributes. Without a fallback the attribute is needed: when it is missing, blank or malformed
  // that is reported and a neutral value (empty, 0, the table's first) is given. With a fallback
  // only malformed is an error.

  [[nodiscard]] bool has(std::string_view attribute) const;
  [[nodiscard]] std::string text(std::string_view attribute) const;
  [[nodiscard]] std::string text(std::string_view attribute, std::string_view fallback) const;
  /// Letters, digits and `. _ - @ ( )`, beginning with a letter or digit.
  [[nodiscard]] std::string id(std::string_view attribute) const;
  [[nodiscard]] std::string id(std::string_view attribute, std::string_view fallback) const;
  [[nodiscard]] int integer(std::string_view attribute, Between range = {}) const;
  [[nodiscard]] int integer(std::string_view attribute, Between range, int fallback) const;
  [[nodiscard]] double decimal(std::string_view attribute) const;
  [[nodiscard]] double decimal(std::string_view attribute, double fallback) const;
  /// `true` or `false`.
  [[nodiscard]] bool boolean(std::string_view attribute, bool fallback) const;
  [[nodiscard]] std::chrono::year_month_day date(std::string_view attribute) const;
  /// Nothing when absent or malformed.
  [[nodiscard]] std::optional<std::chrono::year_month_day> optional_date(
      std::string_view attribute) const;
  /// Ids with white space between them; none when the attribute is absent. Twice the same is an
  /// error.
  [[nodiscard]] std::vector<std::string> ids(std::string_view attribute) const;
  /// One word of a table.
  template <class T>
  [[nodiscard]] T choice(std::string_view attribute, std::span<const text::Name<T>> names) const {
    const auto index = pick(attribute, spellings(names), true);
    return names[index.value_or(0)].value;
  }
  template <class T>
  [[nodiscard]] T choice(std::string_view attribute, std::span<const text::Name<T>> names,
                         T fallback) const {
    const auto index = pick(attribute, spellings(names), false);
    return index ? names[*index].value : fallback;
  }
  /// Words of a table with white space between them; none when the attribute is absent.
  template <class T>
  [[nodiscard]] std::vector<T> choices(std::string_view attribute,
                                       std::span<const text::Name<T>> names) const {
    std::vector<T> values;
    for (const std::size_t index : pick_all(attribute, spellings(names)))
      values.push_back(names[index].value);
    return values;
  }

  // Content.

  /// The text with white space folded to single spaces. Empty is an error.
  [[nodiscard]] std::string content() const;
  /// The same; may be empty.
  [[nodiscard]] std::string optional_content() const;
  /// The text as it stands but for line ends, which are `\n`.
  [[nodiscard]] std::string raw_content() const;
  /// The text split at `;`, each part folded, empty ones dropped; twice the same is an error.
  [[nodiscard]] std::vector<std::string> phrases() const;

  // Children.

  /// All of a name, in order.
  [[nodiscard]] std::vector<Element> children(std::string_view name) const;
  /// The only one of a name. A second is an error.
  [[nodiscard]] std::optional<Element> optional_child(std::string_view name) const;
  /// The same; none is an error.
  [[nodiscard]] std::optional<Element> child(std::string_view name) const;

  // Places and problems.

  /// Of the element's `<`.
  [[nodiscard]] Location where() const;
  /// Where the value of each attribute begins, by name.
  [[nodiscard]] std::map<std::string, Location, std::less<>> attribute_places() const;
  /// Takes the element with all that it holds, unread.
  void leave_unread() const;
  void error(std::string message, std::string suggestion = {}) const;
  void warning(std::string message, std::string suggestion = {}) const;
  /// At an attribute's value; at the element when it has none.
  void error_at(std::string_view attribute, std::string message, std::string suggestion = {}) const;
  void warning_at(std::string_view attribute, std::string message,
                  std::string suggestion = {}) const;
  /// At the first character of the content.
  void error_in_content(std::string message, std::string suggestion = {}) const;

 private:
  friend class Tree;
  friend struct State;
  Element(State* state, void* node) : state_(state), node_(node) {}

  template <class T>
  static std::vector<std::string_view> spellings(std::span<const text::Name<T>> names) {
    std::vector<std::string_view> texts;
    for (const text::Name<T>& name : names) texts.push_back(name.text);
    return texts;
  }
  /// The value, noting that it was asked for; nothing when absent.
  std::optional<std::string> value(std::string_view attribute) const;
  /// The same; absent or blank is an error.
  std::optional<std::string> needed(std::string_view attribute) const;
  std::optional<int> to_int(std::string_view attribute, const std::string& text,
                            Between range) const;
  std::optional<std::size_t> pick(std::string_view attribute,
                                  const std::vector<std::string_view>& words, bool is_needed) const;
  std::vector<std::size_t> pick_all(std::string_view attribute,
                                    const std::vector<std::string_view>& words) const;
  std::optional<std::size_t> index_of(std::string_view attribute, const std::string& word,
                                      const std::vector<std::string_view>& words) const;

  State* state_;
  void* node_;
};

class Tree {
 public:
  /// Parses UTF-8. Malformed text, a document type declaration, an entity that XML does not have, a
  /// text beyond the limits and a root of another name are errors and give nothing. `diagnostics`
  /// must outlive the Tree; `source` need not.
  [[nodiscard]] static std::optional<Tree> parse(const Source& source, std::string_view root,
                                                 Diagnostics& diagnostics,
                                                 const Limits& limits = {});
  Tree(Tree&&) noexcept;
  Tree& operator=(Tree&&) noexcept;
  ~Tree();

  [[nodiscard]] Element root() const;

  /// Reports each attribute, element and text that nobody asked for. False when anything was wrong
  /// with this text since it was parsed.
  [[nodiscard]] bool finish();

 private:
  explicit Tree(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// The name of the root element, without judging the rest; empty when there is none. For telling
/// what kind of file a text is.
[[nodiscard]] std::string root_name(std::string_view text);

}  // namespace assize::xml
