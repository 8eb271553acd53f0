// SPDX-License-Identifier: Apache-2.0
//
// What the program asks of assize-read, and what it is told. A request is a verb and its values; a
// reply is a row of parts, each a tag and its values, of which the last is `done`: without it the
// process did not come to its end.
#pragma once

#include <cstdint>

namespace assize::plugin {

enum class Ask : std::uint64_t {
  describe,  ///< -
  read,      ///< name, bytes
  annotate   ///< name, bytes, author, date, notes
};

enum class Told : std::uint64_t {
  done,
  refused,     ///< path, why
  described,   ///< id, version, licence, doc, libraries, names of readers, annotators, reporters
  chosen,      ///< name of the Reader that now reads: whom to name when it crashes
  diagnostic,  ///< a Diagnostic
  document,    ///< a Document
  bytes        ///< a text
};

}  // namespace assize::plugin
