// SPDX-License-Identifier: Apache-2.0
//
// Which revision of which Code judges an assessment: the one named on the command line, else the
// profile's, else the one that the assessment states, else the one that its form is recognised by;
// and for a Code named without a revision, the one in force on the day of the run.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <assize/code.hpp>
#include <assize/document.hpp>
#include <assize/source.hpp>

#include "app/content.hpp"

namespace assize::app {

/// A Code and how it was come by, in the contract's words (`option`, `profile`, `stated`,
/// `detected`, `as-of`).
struct Choice {
  const Code* code = nullptr;  ///< null: none, which was told
  std::string from;
};

class Chooser {
 public:
  /// `as_of`: nothing for today, which is told apart by each Code's time zone.
  Chooser(Content& content, std::string named, std::optional<Date> as_of);

  /// For a document. Below the threshold nothing is chosen; the error lists the candidates, what
  /// the file looks like (see file_format.hpp; may be empty) and what to type. Names of examples
  /// are chosen only when they are named.
  [[nodiscard]] Choice for_document(const Document& document, std::string_view likely_format,
                                    Diagnostics& diagnostics);

  /// For the best of several documents that belong together.
  [[nodiscard]] Choice for_documents(const std::vector<const Document*>& documents,
                                     const std::string& source, std::string_view likely_format,
                                     Diagnostics& diagnostics);

  /// For what states its Code. The revision may be empty.
  [[nodiscard]] Choice for_stated(const std::string& id, const std::string& revision,
                                  const std::string& source, Diagnostics& diagnostics);

  /// Where what is no text is read.
  [[nodiscard]] const plugin::Plugins& plugins() const { return content_.plugins(); }

  /// Chooses this and nothing else from now on.
  void fix(Choice choice) { fixed_ = std::move(choice); }

  /// `id` or `id@revision`.
  [[nodiscard]] Choice named(std::string_view name, const std::string& from, Location where,
                             Diagnostics& diagnostics);

 private:
  [[nodiscard]] const Code* in_force(const std::string& id, Diagnostics& diagnostics);
  void tell_unknown(std::string_view name, Location where, Diagnostics& diagnostics) const;

  Content& content_;
  std::string named_;
  Choice fixed_;
  std::optional<Date> as_of_;
};

/// The day of the run: `as_of`, else today in the Code's time zone. UTC, with a warning, when the
/// system knows no such zone.
[[nodiscard]] Date day_of_run(const std::optional<Date>& as_of, const Code& code,
                              Diagnostics& diagnostics);

}  // namespace assize::app
