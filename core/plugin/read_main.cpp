// SPDX-License-Identifier: Apache-2.0
//
// assize-read PLUGIN...: opens plugins and does one thing with them, within limits. The request
// comes on standard input, the reply goes to what was standard output; plugins see neither.
#include <exception>
#include <iterator>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "plugin/door.hpp"
#include "plugin/plugins.hpp"
#include "plugin/process.hpp"
#include "plugin/talk.hpp"
#include "plugin/wire.hpp"

namespace {

using namespace assize;
using namespace assize::plugin;

constexpr int sure = 80;  // of 100: no other Reader is asked
constexpr Limits limits;

std::string all_input() {
  std::string all;
  char piece[1U << 16U];
  for (;;) {
    const ssize_t got = ::read(STDIN_FILENO, piece, sizeof(piece));
    if (got <= 0) return all;
    all.append(piece, static_cast<std::size_t>(got));
  }
}

/// The reply, said part by part: what was said before a crash has been said.
class Mouth {
 public:
  Mouth() : out_(::dup(STDOUT_FILENO)) {
    const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nothing >= 0) ::dup2(nothing, STDOUT_FILENO);
  }
  static WireOut part(Told told) {
    WireOut out;
    out.number(static_cast<std::uint64_t>(told));
    return out;
  }
  void say(const WireOut& part) const {
    std::string_view bytes = part.bytes();
    while (!bytes.empty()) {
      const ssize_t written = ::write(out_, bytes.data(), bytes.size());
      if (written <= 0) _exit(1);  // nobody listens
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void say(Told told, const std::vector<std::string>& texts) const {
    WireOut out = part(told);
    for (const std::string& text : texts) out.text(text);
    say(out);
  }
  void say(const Diagnostics& diagnostics) const {
    for (const Diagnostic& each : diagnostics.all()) {
      WireOut out = part(Told::diagnostic);
      put(out, each);
      say(out);
    }
  }

 private:
  int out_;
};

/// Calls what belongs to a plugin. What it throws is told, and goes no further.
template <class Call>
void guarded(const std::string& file, Diagnostics& diagnostics, Call call) {
  try {
    call();
  } catch (const std::bad_alloc&) {
    diagnostics.error({file}, "reading it needs more than " + std::to_string(limits.memory_mib) +
                                  " MiB of memory");
  } catch (const std::exception& thrown) {
    diagnostics.error({file}, std::string("what reads it failed: ") + thrown.what());
  } catch (...) {
    diagnostics.error({file}, "what reads it failed");
  }
}

class Reading {
 public:
  Reading(const std::vector<std::string>& paths, const Mouth& mouth)
      : paths_(paths), mouth_(mouth) {}

  void describe() {
    for (const std::string& path : paths_) {
      const Plugin* plugin = open(path);
      if (plugin == nullptr) continue;
      const Info info = Plugins::describe(*plugin);
      WireOut out = Mouth::part(Told::described);
      for (const std::string* text :
           {&info.id, &info.version, &info.licence, &info.doc, &info.libraries})
        out.text(*text);
      for (const std::vector<std::string>* names :
           {&info.readers, &info.annotators, &info.reporters}) {
        out.number(names->size());
        for (const std::string& name : *names) out.text(name);
      }
      mouth_.say(out);
    }
  }

  void read(WireIn& in) {
    const Source source = get_source(in);
    Diagnostics diagnostics;
    guarded(source.name, diagnostics, [&] {
      const Reader* reader = choose(source.text);
      if (reader == nullptr) return;
      mouth_.say(Told::chosen, {std::string(reader->name())});
      const std::optional<Document> document = reader->read(source, diagnostics);
      if (!document) return;
      WireOut out = Mouth::part(Told::document);
      put(out, *document);
      mouth_.say(out);
    });
    mouth_.say(diagnostics);
  }

  void annotate(WireIn& in) {
    const Source source = get_source(in);
    const std::string author = in.text();
    const std::string date = in.text();
    std::vector<Note> notes;
    get(in, notes);
    Diagnostics diagnostics;
    guarded(source.name, diagnostics, [&] {
      const Reader* reader = choose(source.text);
      const Annotator* annotator = reader == nullptr ? nullptr : annotator_for(reader->name());
      if (annotator == nullptr) return;
      mouth_.say(Told::chosen, {std::string(reader->name())});
      const std::optional<std::string> bytes =
          annotator->annotate(source, notes, author, date, diagnostics);
      if (bytes) mouth_.say(Told::bytes, {*bytes});
    });
    mouth_.say(diagnostics);
  }

 private:
  static Source get_source(WireIn& in) {
    Source source;
    source.name = in.text();
    source.text = in.text();
    return source;
  }

  const Plugin* open(const std::string& path) {
    std::string refused;
    std::optional<Door> door = Door::open(path, refused);
    if (!door) {
      mouth_.say(Told::refused, {path, refused});
      return nullptr;
    }
    doors_.push_back(std::move(*door));
    return &doors_.back().plugin();
  }

  const Reader* choose(std::string_view bytes) {
    const Reader* best = nullptr;
    int score = 0;
    for (const std::string& path : paths_) {
      const Plugin* plugin = open(path);
      if (plugin == nullptr || plugin->readers == nullptr) continue;
      for (const Reader* each : plugin->readers()) {
        const int found = each->recognises(bytes);
        if (found <= score) continue;
        score = found;
        best = each;
      }
      if (score >= sure) break;
    }
    return best;
  }

  /// Among the plugins that were opened to choose the Reader.
  [[nodiscard]] const Annotator* annotator_for(std::string_view reader) const {
    for (const Door& door : doors_) {
      if (door.plugin().annotators == nullptr) continue;
      for (const Annotator* each : door.plugin().annotators())
        if (each->reader() == reader) return each;
    }
    return nullptr;
  }

  const std::vector<std::string>& paths_;
  const Mouth& mouth_;
  std::vector<Door> doors_;
};

}  // namespace

int main(int count, char** arguments) {
  limit_this_process(limits);
  const std::vector<std::string> paths(arguments + (count > 0 ? 1 : 0), arguments + count);
  const Mouth mouth;
  const std::string request = all_input();
  WireIn in(request);
  const auto ask = static_cast<Ask>(in.number());
  {
    Reading reading(paths, mouth);
    if (ask == Ask::describe) reading.describe();
    if (ask == Ask::read) reading.read(in);
    if (ask == Ask::annotate) reading.annotate(in);
  }
  mouth.say(Mouth::part(Told::done));
  // What libraries do when they are taken down is nobody's concern.
  _exit(0);
}
