// SPDX-License-Identifier: Apache-2.0
#include "plugin/plugins.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "plugin/door.hpp"
#include "plugin/talk.hpp"
#include "plugin/wire.hpp"

namespace assize::plugin {
namespace {

struct Refusal {
  std::string path, why;
};

void get(WireIn& in, std::string& text) { text = in.text(); }

void get_names(WireIn& in, std::vector<std::string>& names) {
  const std::size_t count = in.count();
  for (std::size_t i = 0; i < count; ++i) get(in, names.emplace_back());
}

WireOut request(Ask ask) {
  WireOut out;
  out.number(static_cast<std::uint64_t>(ask));
  return out;
}

}  // namespace

/// What a process said before its end.
struct Plugins::Reply {
  std::vector<Refusal> refused;
  std::optional<Info> info;
  std::string chosen;
  std::optional<Document> document;
  std::optional<std::string> bytes;
  std::vector<Diagnostic> diagnostics;
  std::string problem;  ///< what kept it from its end; empty: nothing

  explicit Reply(const Ran& ran) : problem(ran.problem) {
    WireIn in(ran.output);
    bool is_done = false;
    while (in.ok() && !in.at_end() && !is_done) is_done = take(in);
    if (problem.empty() && (!is_done || !in.ok())) problem = "did not finish what it said";
  }

 private:
  /// Takes one part; true for the last.
  bool take(WireIn& in) {
    switch (static_cast<Told>(in.number())) {
      case Told::done:
        return true;
      case Told::refused: {
        Refusal refusal;
        refusal.path = in.text();
        refusal.why = in.text();
        refused.push_back(std::move(refusal));
        return false;
      }
      case Told::described: {
        Info& each = info.emplace();
        for (std::string* text :
             {&each.id, &each.version, &each.licence, &each.doc, &each.libraries})
          *text = in.text();
        get_names(in, each.readers);
        get_names(in, each.annotators);
        get_names(in, each.reporters);
        return false;
      }
      case Told::chosen:
        chosen = in.text();
        return false;
      case Told::diagnostic:
        plugin::get(in, diagnostics.emplace_back());
        return false;
      case Told::document:
        plugin::get(in, document.emplace());
        return false;
      case Told::bytes:
        bytes = in.text();
        return false;
    }
    (void)in.text();  // a tag that is unknown: nothing after it can be believed
    problem = "said what is not understood";
    return true;
  }
};

Plugins::Plugins(std::vector<File> files, std::string reader, Limits limits)
    : files_(std::move(files)), reader_(std::move(reader)), limits_(limits) {}

Plugins::~Plugins() = default;

std::vector<std::string> Plugins::paths() const {
  std::vector<std::string> out;
  for (const File& file : files_) out.push_back(file.path);
  return out;
}

Plugins::Reply Plugins::ask(std::string_view request, std::string_view name,
                            const std::vector<std::string>& paths, Diagnostics& diagnostics) const {
  Reply reply(run_process(reader_, paths, request, limits_));
  for (Diagnostic& each : reply.diagnostics) diagnostics.add(std::move(each));
  if (reply.problem.empty()) return reply;
  reply.document.reset();
  reply.bytes.reset();
  const std::string who =
      reply.chosen.empty() ? "what reads it" : "the Reader '" + reply.chosen + "'";
  diagnostics.error({std::string(name)}, who + " " + reply.problem, {},
                    "the file may be damaged: open it in the program it was made with, save it "
                    "again, and hand in that");
  return reply;
}

Plugins::Reading Plugins::read(const Source& bytes, Diagnostics& diagnostics) const {
  if (files_.empty()) return {};
  WireOut out = request(Ask::read);
  out.text(bytes.name);
  out.text(bytes.text);
  Reply reply = ask(out.bytes(), bytes.name, paths(), diagnostics);
  const bool recognised = !reply.chosen.empty() || !reply.problem.empty();
  if (!recognised)
    for (const Refusal& refusal : reply.refused)
      diagnostics.warning({refusal.path}, "this plugin was refused: " + refusal.why);
  return {recognised, std::move(reply.document)};
}

Plugins::Annotated Plugins::annotate(const Source& bytes, const Remarks& remarks,
                                     Diagnostics& diagnostics) const {
  if (files_.empty()) return {};
  WireOut out = request(Ask::annotate);
  out.text(bytes.name);
  out.text(bytes.text);
  out.text(remarks.author);
  out.text(remarks.date);
  out.number(remarks.notes.size());
  for (const Note& note : remarks.notes) put(out, note);
  Reply reply = ask(out.bytes(), bytes.name, paths(), diagnostics);
  return {!reply.chosen.empty() || !reply.problem.empty(), std::move(reply.bytes)};
}

const Reporter* Plugins::reporter(std::string_view name, Diagnostics& diagnostics) {
  for (const File& file : files_) {
    std::string refused;
    std::optional<Door> door = Door::open(file.path, refused);
    if (!door) {
      diagnostics.warning({file.path}, "this plugin was refused: " + refused);
      continue;
    }
    if (door->plugin().reporters == nullptr) continue;
    for (const Reporter* each : door->plugin().reporters()) {
      if (each->name() != name) continue;
      doors_.push_back(std::make_unique<Door>(std::move(*door)));
      return each;
    }
  }
  return nullptr;
}

std::vector<Info> Plugins::list() const {
  std::vector<Info> all;
  for (const File& file : files_) {
    const Reply reply(run_process(reader_, {file.path}, request(Ask::describe).bytes(), limits_));
    Info info;
    if (reply.info) info = *reply.info;
    if (!reply.refused.empty()) info.refused = reply.refused.front().why;
    if (!reply.problem.empty()) info.refused = "it " + reply.problem;
    info.path = file.path;
    info.origin = file.origin;
    all.push_back(std::move(info));
  }
  return all;
}

Info Plugins::describe(const Plugin& plugin) {
  Info info;
  info.id = plugin.id;
  info.version = plugin.version;
  info.licence = plugin.licence;
  info.doc = plugin.doc;
  info.libraries = plugin.libraries;
  if (plugin.readers != nullptr)
    for (const Reader* each : plugin.readers()) info.readers.emplace_back(each->name());
  if (plugin.annotators != nullptr)
    for (const Annotator* each : plugin.annotators()) info.annotators.emplace_back(each->reader());
  if (plugin.reporters != nullptr)
    for (const Reporter* each : plugin.reporters()) info.reporters.emplace_back(each->name());
  return info;
}

}  // namespace assize::plugin
