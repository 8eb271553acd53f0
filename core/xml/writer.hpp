// SPDX-License-Identifier: Apache-2.0
//
// Writes XML that people read and programs compare: UTF-8, two spaces an element, attributes in the
// order given, the same bytes for the same calls. What `xml::Tree` reads back is what was written,
// but for characters that XML cannot hold, which become U+FFFD.
//
//     xml::Writer out;
//     {
//       const auto root = out.element("assessment", {{"format", 1}, {"code", code}});
//       out.leaf("evidence", text, {{"line", line}, {"doubtful", xml::unless_empty(doubt)}});
//     }
//     return out.take();
#pragma once

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assize::xml {

/// An attribute to write; one without a value is left out.
struct Attribute {
  Attribute(std::string_view attribute, std::string_view text) : name(attribute), value(text) {}
  Attribute(std::string_view attribute, const std::string& text) : name(attribute), value(text) {}
  Attribute(std::string_view attribute, const char* text) : name(attribute), value(text) {}
  Attribute(std::string_view attribute, std::optional<std::string> text)
      : name(attribute), value(std::move(text)) {}
  Attribute(std::string_view attribute, bool truth)
      : name(attribute), value(truth ? "true" : "false") {}
  template <std::integral T>
  requires(!std::same_as<T, bool>) Attribute(std::string_view attribute, T number)
      : name(attribute), value(std::to_string(number)) {}

  std::string_view name;
  std::optional<std::string> value;
};

/// A text as it may stand in an attribute or between tags.
[[nodiscard]] std::string escaped(std::string_view text);

/// A value that leaves its attribute out when it is empty.
[[nodiscard]] std::optional<std::string> unless_empty(std::string_view text);

class Writer {
 public:
  /// Begins with the XML declaration; a comment, if any, stands below it.
  explicit Writer(std::string_view comment = {});

  /// Closes its element when it goes. Elements are closed in the reverse order of opening.
  class Scope {
   public:
    explicit Scope(Writer& writer) : writer_(writer) {}
    ~Scope() { writer_.close(); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    Writer& writer_;
  };

  [[nodiscard]] Scope element(std::string_view name,
                              std::initializer_list<Attribute> attributes = {});
  /// An element with attributes alone.
  void empty(std::string_view name, std::initializer_list<Attribute> attributes = {});
  /// An element that holds text, on one line unless the text has several. No white space is added.
  void leaf(std::string_view name, std::string_view text,
            std::initializer_list<Attribute> attributes = {});
  /// `--` in it is written `- -`.
  void comment(std::string_view text);

  /// What was written; the Writer is empty afterwards.
  [[nodiscard]] std::string take();

 private:
  friend class Scope;
  void start(std::string_view name, std::initializer_list<Attribute> attributes);
  void close();

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace assize::xml
