// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <assize/engine.hpp>
#include <assize/rule.hpp>

#include "app/built_pack.hpp"
#include "app/exit_codes.hpp"
#include "app/files.hpp"
#include "app/listing.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/rule_words.hpp"
#include "app/rulebook.hpp"
#include "app/verbs.hpp"
#include "report/json_writer.hpp"
#include "report/screen.hpp"
#include "report/shell.hpp"
#include "rule/pack.hpp"

namespace assize::app {
namespace {

constexpr std::size_t indent = 14;
constexpr std::size_t largest = 64U << 20U;  // what is larger is not read again

bool is_under(const std::string& path, const std::string& folder) {
  const std::string parent = parent_of(path);
  return (canonical(parent.empty() ? "." : parent) + "/").starts_with(canonical(folder) + "/");
}

/// The one pack in a folder whose rules all load.
std::optional<PackInfo> sound_pack(const Options& options, Diagnostics& diagnostics) {
  const std::string& folder = options.arguments.front();
  if (!exists(folder)) {
    diagnostics.error({folder}, "there is no such folder");
    return std::nullopt;
  }
  if (Content::pack_folders(folder) != std::vector<std::string>{folder} || is_built(folder)) {
    diagnostics.error({folder}, is_built(folder) ? "is no folder; a folder with a pack.xml is built"
                                                 : "is no pack: it has no pack.xml");
    return std::nullopt;
  }
  const Rulebook book(options, {folder}, diagnostics);
  if (!diagnostics.ok() || book.rules().packs().size() != 1) return std::nullopt;
  return book.rules().packs().front();
}

std::string built_words(const std::string& program, const std::string& file, const PackInfo& pack,
                        const FilesOfPack& files) {
  const auto tests = static_cast<std::size_t>(std::count_if(
      files.begin(), files.end(), [](const auto& each) { return is_test_file(each.first); }));
  return file + ": " + pack.id + " " + pack.version + ", " +
         report::counted(files.size(), "file", "files") + ", " + std::to_string(tests) +
         " of them cases and samples\n" + entry("  sha256", indent, pack.sha256) +
         "\nTo use it, and to see whether it is as it was built:\n  " + program +
         " eval FORM.txt --rules " + report::shell_word(file) + "\n  " + program + " pack verify " +
         report::shell_word(file) + "\n";
}

/// A built pack held against its contents, or a folder against those of a built pack.
class Verification {
 public:
  Verification(BuiltPack built, const FilesOfPack& files) : built_(std::move(built)) {
    const Hashes hashes = hashes_of(files);
    files_ = compared(built_.contents, hashes);
    sha256_ = hash_of(hashes);
    for (const ComparedFile& file : files_) ++counts_.at(static_cast<std::size_t>(file.state));
    const auto manifest = built_.files.find("pack.xml");
    if (manifest == built_.files.end()) return;
    Diagnostics told_by_loading;
    info_ = rule::load_pack({{"pack.xml", manifest->second}, {}, {}, {}}, told_by_loading);
  }

  [[nodiscard]] bool is_same() const {
    return counts_[0] == files_.size() && sha256_ == built_.contents.sha256 &&
           (!info_ ||
            (info_->id == built_.contents.id && info_->version == built_.contents.version));
  }

  [[nodiscard]] std::string as_text(const std::string& name) const {
    std::string out = report::harmless(name) + "\n";
    const auto line = [&](std::string_view label, const std::string& words) {
      if (!words.empty()) out += entry("  " + std::string(label), indent, words);
    };
    line("pack", built_.contents.id + " " + built_.contents.version);
    line("built by", "assize " + built_.contents.engine);
    if (info_) {
      line("title", info_->title);
      line("Codes", codes_words(*info_));
      line("interface",
           std::to_string(info_->api) + "; this Assize has " + std::to_string(rule_api));
      line("licence", info_->licence);
      line("authors", info_->authors);
    }
    line("sha256", built_.contents.sha256);
    if (sha256_ != built_.contents.sha256) line("now", sha256_);
    out += "\n";
    for (const ComparedFile& file : files_)
      out += "  " + report::padded(to_string(file.state), 9) + report::harmless(file.path) +
             (file.is_test ? ", outside the hash" : "") + "\n";
    return out + "\n" + report::counted(files_.size(), "file", "files") + ": " + totals() + "\n";
  }

  [[nodiscard]] std::string as_json(const std::string& name) const {
    std::ostringstream out;
    {
      report::JsonWriter json(out);
      json.begin_object();
      json.field("schema", "assize-pack-verify/1");
      json.field("source", name);
      json.field("id", built_.contents.id);
      json.field("version", built_.contents.version);
      json.field("engine", built_.contents.engine);
      json.key("codes");
      json.begin_array();
      for (const CodeRange& range : info_ ? info_->codes : std::vector<CodeRange>()) {
        json.begin_object();
        json.field("id", range.id);
        json.field_or_null("from", range.from);
        json.field_or_null("to", range.to);
        json.end_object();
      }
      json.end_array();
      json.key("api");
      info_ ? json.integer(info_->api) : json.null();
      json.field_or_null("licence", info_ ? info_->licence : std::string());
      json.field("sha256", built_.contents.sha256);
      json.field("sha256_now", sha256_);
      json.key("files");
      json.begin_array();
      for (const ComparedFile& file : files_) {
        json.begin_object();
        json.field("path", file.path);
        json.field("state", to_string(file.state));
        json.key("test");
        json.boolean(file.is_test);
        json.end_object();
      }
      json.end_array();
      json.end_object();
    }
    return out.str();
  }

 private:
  /// `9 same, 1 changed`
  [[nodiscard]] std::string totals() const {
    std::string words;
    for (std::size_t i = 0; i < counts_.size(); ++i)
      if (counts_.at(i) > 0 || i == 0)
        words += (i == 0 ? "" : ", ") + std::to_string(counts_.at(i)) + " " +
                 std::string(to_string(static_cast<FileState>(i)));
    if (!is_same() && counts_[0] == files_.size())
      words += ", but the contents say another hash, id or version than they have";
    return words;
  }

  BuiltPack built_;
  std::vector<ComparedFile> files_;
  std::string sha256_;
  std::array<std::size_t, 4> counts_{};  // by FileState
  std::optional<PackInfo> info_;         // nothing where pack.xml cannot be read
};

}  // namespace

int run_pack_build(const Options& options) {
  Verdicts verdicts;
  const std::string& folder = options.arguments.front();
  Diagnostics diagnostics;
  const auto pack = sound_pack(options, diagnostics);
  const auto files = pack ? files_of_pack(folder, diagnostics) : std::nullopt;
  const std::string file = !options.output.empty() || !pack
                               ? options.output
                               : pack->id + "-" + pack->version + std::string(built_end);
  if (pack && is_under(file, folder)) {
    tell_error(file + " lies in the pack that it would hold; name another --output");
    return exit_code({.usage = true});
  }
  const auto bytes = files ? build(pack->id, pack->version, *files, diagnostics) : std::nullopt;
  if (bytes && bytes->size() > largest)
    diagnostics.error({folder}, "is larger than 64 MiB, more than would be read again");
  verdicts.load_failed = tell(diagnostics) || !bytes || !write_output(file, *bytes);
  if (!verdicts.load_failed)
    verdicts.load_failed = !write_output({}, built_words(options.program, file, *pack, *files));
  return exit_code(verdicts);
}

int run_pack_verify(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  auto built = read_built(options.arguments.front(), diagnostics);
  std::optional<FilesOfPack> beside;
  if (options.arguments.size() > 1) {
    beside = files_of_pack(options.arguments[1], diagnostics);
    if (beside && beside->empty())
      diagnostics.error({options.arguments[1]}, "is no folder with files in it");
  }
  verdicts.load_failed = tell(diagnostics);
  if (verdicts.load_failed || !built) return exit_code(verdicts);
  const FilesOfPack files = beside ? std::move(*beside) : built->files;
  const Verification verification(std::move(*built), files);
  verdicts.failed = !verification.is_same();
  const std::string& name = options.arguments.back();
  verdicts.load_failed =
      !write_output(options.output, options.format == "json" ? verification.as_json(name)
                                                             : verification.as_text(name));
  return exit_code(verdicts);
}

}  // namespace assize::app
