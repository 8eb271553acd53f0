// SPDX-License-Identifier: Apache-2.0
//
// The door by which Readers, Annotators and Reporters enter, those that are built in and those of
// shared objects alike. A plugin is a shared object with one exported symbol, `assize_plugin`,
// which is a Plugin. Before anything of it is called, its stamp is held against the host's: values
// cross the door as C++ types, so both have to be built against the same headers by compilers that
// agree.
//
//     const std::vector<const assize::Reader*>& readers() { ... }  // which live as long as it does
//
//     ASSIZE_PLUGIN = {.id = "docx", .version = "1.0.0", .licence = "Apache-2.0",
//                      .doc = "Word documents", .libraries = "libzip 1.7.3", .readers = readers};
//
// Readers and Annotators of plugins run in a process of their own, with limits of memory and time:
// a crash or a hang costs one file and is told. Exceptions that reach the door become diagnostics.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assize/document.hpp>
#include <assize/report.hpp>
#include <assize/source.hpp>

namespace assize {

/// What both sides of the door have to agree on: the door's own version, and the sizes of what
/// crosses it, which differ where a compiler or a library does.
struct PluginStamp {
  char text[64] = {};
};

/// The stamp of the headers that this is compiled against.
[[nodiscard]] consteval PluginStamp plugin_stamp() {
  PluginStamp stamp;
  std::size_t at = 0;
  for (const char each : std::string_view("assize plugin 1, sizes")) stamp.text[at++] = each;
  for (const std::size_t size : {sizeof(std::string), sizeof(Document), sizeof(Block), sizeof(Cell),
                                 sizeof(Diagnostics), sizeof(Run), sizeof(Finding)}) {
    stamp.text[at++] = ' ';
    std::size_t unit = 1;
    while (size / unit >= 10) unit *= 10;
    for (; unit != 0; unit /= 10) stamp.text[at++] = static_cast<char>('0' + size / unit % 10);
  }
  return stamp;
}

/// A remark to be set beside words of a document.
struct Note {
  std::size_t first_line = 0;  ///< of the Document that the Reader of the same plugin gives
  std::size_t last_line = 0;   ///< where the words end
  std::string words;           ///< as the Document has them; empty: the whole of first_line
  std::size_t occurrence = 1;  ///< of the words from first_line on, from 1
  std::string text;            ///< what is remarked; paragraphs parted by line ends
};

/// Sets remarks into a copy of a document. Stateless.
class Annotator {
 public:
  virtual ~Annotator() = default;
  /// The name of the Reader whose documents are meant.
  [[nodiscard]] virtual std::string_view reader() const = 0;
  /// The document's bytes with its text untouched and a remark at each note's words. A note whose
  /// words are not found stands at its line and is told as a warning. `author` signs, `date` is
  /// ISO.
  [[nodiscard]] virtual std::optional<std::string> annotate(const Source& bytes,
                                                            std::span<const Note> notes,
                                                            std::string_view author,
                                                            std::string_view date,
                                                            Diagnostics& diagnostics) const = 0;
};

struct Plugin {
  PluginStamp stamp = plugin_stamp();  ///< first, and checked before anything else
  const char* id = "";                 ///< as `plugin list` shows it
  const char* version = "";            ///< of the plugin
  const char* licence = "";  ///< SPDX expression, of the plugin and what it must be passed on under
  const char* doc = "";      ///< one line: what it is for
  const char* libraries = "";  ///< what it is built on, with versions; empty: nothing
  const std::vector<const Reader*>& (*readers)() = nullptr;        ///< null: none
  const std::vector<const Annotator*>& (*annotators)() = nullptr;  ///< null: none
  const std::vector<const Reporter*>& (*reporters)() = nullptr;    ///< null: none
};

}  // namespace assize

// The definition of a plugin's one exported symbol.
#define ASSIZE_PLUGIN                                                                   \
  extern "C" __attribute__((visibility("default"))) const assize::Plugin assize_plugin; \
  extern "C" const assize::Plugin assize_plugin
