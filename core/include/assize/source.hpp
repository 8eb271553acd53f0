// SPDX-License-Identifier: Apache-2.0
//
// Where things were read and what was wrong with them. A Source is a named text in memory: loaders
// take Sources, never paths, so that a test needs no file and only the program touches the disk.
// A Diagnostic is one located problem with input that somebody wrote; loaders report all of them
// and return nothing only when what was loaded could not be trusted. Plain values, no thread rules.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assize {

/// A text and the name to show for it (a path as given, or a label such as "<string>"). `text` is
/// raw bytes; each loader says which encodings it takes.
struct Source {
  std::string name;
  std::string text;
};

/// A place in a Source. Lines and columns count from 1, columns in Unicode code points; 0: unknown.
struct Location {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
};

enum class Level { error, warning };

/// One problem: what, where, the line itself and, where one is likely, what was meant.
struct Diagnostic {
  Level level = Level::error;
  Location where;
  std::string message;     ///< one sentence, without the position
  std::string excerpt;     ///< the offending line without its line end; empty: none
  std::string suggestion;  ///< "did you mean ...", or the command that mends it; empty: none
};

/// `file:line:column: error: message`, then the line with a caret, then the suggestion.
/// Ends with a newline. Never coloured.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

/// Collects every problem of a load, in the order found. Always the last parameter of a loader.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(Location where, std::string message, std::string excerpt = {},
             std::string suggestion = {});
  void warning(Location where, std::string message, std::string excerpt = {},
               std::string suggestion = {});

  /// True while no error was added; warnings do not count.
  [[nodiscard]] bool ok() const { return errors_ == 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
};

}  // namespace assize
