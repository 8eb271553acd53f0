// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <assize/engine.hpp>

#include "app/choose.hpp"
#include "app/content.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/submission.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "code/code_text.hpp"
#include "report/screen.hpp"

namespace assize::app {
namespace {

using code::RowPrint;
using report::counted;

/// A copy held against a Code.
struct Held {
  const Code* code = nullptr;
  std::vector<RowPrint> prints;
  std::size_t found = 0;

  [[nodiscard]] std::size_t rows() const { return code->form.rows.size(); }
  [[nodiscard]] bool is_half() const { return found > 0 && found * 2 >= rows(); }
};

Held hold(const Document& document, const Code& code) {
  code::TextFinder finder(code);
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::table) finder.paragraph(block.text.text, block.line);
    for (const Row& row : block.rows) {
      std::vector<std::string_view> cells(row.cells.size());
      std::transform(row.cells.begin(), row.cells.end(), cells.begin(),
                     [](const Cell& cell) { return std::string_view(cell.text); });
      if (!row.rule) finder.cells(cells, row.line);
    }
  }
  Held held{&code, finder.take(), 0};
  held.found = static_cast<std::size_t>(
      std::count_if(held.prints.begin(), held.prints.end(),
                    [](const RowPrint& print) { return print.is_found(); }));
  return held;
}

/// Fits more of its Code's rows.
bool fits_better(const Held& one, const Held& other) {
  return one.found * other.rows() > other.found * one.rows();
}

/// Where a file would really stand, though its folders may not be there yet.
std::string real_place(const std::string& path) {
  std::string rest, there = path.starts_with('/') ? path : joined(working_directory(), path);
  while (!exists(there) && there != "/" && !there.empty()) {
    rest = "/" + file_name(there) + rest;
    there = parent_of(there);
  }
  return canonical(there) + rest;
}

bool is_installed(const std::string& path) {
  const std::string system = system_folder();
  if (system.empty()) return false;
  const std::string place = real_place(path);
  // In a build tree codes/ is a link to what is shipped.
  return place.starts_with(canonical(system) + "/") ||
         place.starts_with(canonical(joined(system, "codes")) + "/");
}

/// Lines of at most a terminal's width, those after the first indented.
std::string hanging(std::string_view label, std::string_view text) {
  const std::size_t width = std::clamp<std::size_t>(terminal_width(), 40, 100);
  const std::size_t indent = report::columns_of(label);
  std::string out, margin(label);
  for (const std::string& line : report::wrapped(report::harmless(text), width - indent)) {
    out += margin + line + "\n";
    margin.assign(indent, ' ');
  }
  return out;
}

constexpr std::size_t longest_quotation = 100;
constexpr double too_unlike = 0.3;  // to be shown as a print of a row at all

std::string quoted(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts)
    list += (list.empty() ? "\"" : ", \"") + report::cut(text, longest_quotation) + "\"";
  return list;
}

std::string listed(const std::vector<std::string>& rows) {
  std::string list;
  for (const std::string& row : rows) (list += list.empty() ? "" : ", ") += row;
  return list;
}

std::string table(const Held& held) {
  std::vector<std::string> exact, missing;
  std::vector<const RowPrint*> different, unlike;
  for (const FormRow& row : held.code->form.rows) {
    const auto print = std::find_if(held.prints.begin(), held.prints.end(),
                                    [&](const RowPrint& each) { return each.row == &row; });
    if (print == held.prints.end() || print->likeness < too_unlike)
      missing.push_back(row.id);
    else if (!print->is_found())
      unlike.push_back(&*print);
    else if (print->strange.empty())
      exact.push_back(row.id);
    else
      different.push_back(&*print);
  }
  constexpr std::size_t indent = 14;
  const auto count = [](std::string_view label, std::size_t rows) {
    return report::padded(label, indent) + counted(rows, "row", "rows") + "\n";
  };
  std::string out = count("exact", exact.size());
  if (!exact.empty()) out += hanging("  ", listed(exact));
  const auto list = [&](const std::vector<const RowPrint*>& prints, const char* what) {
    for (const RowPrint* print : prints)
      out += hanging("  " + report::padded(print->row->id, 6),
                     "line " + std::to_string(print->line) + what +
                         (print->strange.empty() ? ": in part" : ": " + quoted(print->strange)));
  };
  out += count("words differ", different.size());
  list(different, "");
  out += count("not found", missing.size() + unlike.size());
  if (!missing.empty()) out += hanging("  ", listed(missing));
  list(unlike, ", too unlike");
  return out;
}

class Wording {
 public:
  explicit Wording(const Options& options)
      : options_(options), path_(options.arguments.front()), content_(roots(), diagnostics_) {
    // A copy that went bad must not keep a good one out.
    content_.leave_texts_out();
  }

  int run() {
    Verdicts verdicts;
    keep();
    verdicts.load_failed = tell(diagnostics_) || !is_written_;
    return exit_code(verdicts);
  }

 private:
  std::vector<Root> roots() { return find_roots(options_.content, diagnostics_); }

  void keep() {
    if (!diagnostics_.ok()) return;
    const std::optional<Read> read = read_input(path_, content_.plugins(), diagnostics_);
    if (!read) return;
    if (!read->document) {
      diagnostics_.error({path_}, "is an assessment, and the text of a Code is wanted");
      return;
    }
    const std::optional<Held> held = choose(*read->document);
    if (!held || !is_fit(*held)) return;
    const std::optional<std::string> target = place(*held->code);
    if (!target) return;
    if (options_.output.empty() && !make_folder(parent_of(*target), diagnostics_)) return;
    if (!write_file(*target, code::code_text_xml(*held->code, held->prints, read->document->sha256),
                    diagnostics_))
      return;
    is_written_ =
        write_output({}, held->code->name() + ", " + how_ + ": " + std::to_string(held->found) +
                             " of " + counted(held->rows(), "row", "rows") + " found\n\n" +
                             table(*held) + "\nkept in " + *target + "\n");
  }

  /// The Code that is named, else the one whose wording the text has most of.
  std::optional<Held> choose(const Document& document) {
    const Code* named = nullptr;
    if (!options_.code.empty()) {
      named =
          Chooser(content_, {}, {}).named(options_.code, "option", {"--code"}, diagnostics_).code;
      if (named == nullptr) return std::nullopt;
    }
    std::optional<Held> best;
    for (const CodeFile& file : content_.code_files()) {
      const Code* const code = content_.load(file, diagnostics_);
      // Examples are chosen only when they are named.
      if (code == nullptr || (code != named && code->status == CodeStatus::example)) continue;
      Held held = hold(document, *code);
      if (!best || fits_better(held, *best)) best = std::move(held);
    }
    if (!best) {
      diagnostics_.error({path_}, "no Code was found that it could be held against");
      return std::nullopt;
    }
    how_ = named != nullptr ? "as named" : "told from the text";
    if (named == nullptr || named == best->code) return best;
    Held held = hold(document, *named);
    if (!fits_better(*best, held)) return held;
    if (best->code->id == named->id && held.is_half()) {
      diagnostics_.warning({path_}, "more of it is the text of " + best->code->name() + " (" +
                                        std::to_string(best->found) + " rows)");
      return held;
    }
    diagnostics_.error({path_}, "is the text of " + best->code->name() + ", not of " +
                                    named->name() + "; nothing was written");
    return std::nullopt;
  }

  bool is_fit(const Held& held) {
    if (held.is_half()) return true;
    const bool has_hashes = std::any_of(held.code->form.rows.begin(), held.code->form.rows.end(),
                                        [](const FormRow& row) { return !row.wording.empty(); });
    if (!has_hashes)
      diagnostics_.error({path_}, "cannot be held against " + held.code->name() +
                                      ": there are no hashes of its wording");
    else
      diagnostics_.error({path_},
                         "is not the text of " + held.code->name() + ": " +
                             std::to_string(held.found) + " of " +
                             counted(held.rows(), "row", "rows") +
                             " found, and half are needed; nothing was written",
                         {}, "another Code is named by --code: assize code list");
    return false;
  }

  /// Where the copy is to be kept.
  std::optional<std::string> place(const Code& code) {
    std::string target = options_.output;
    if (target.empty()) {
      const std::string root = options_.content.empty() ? user_folder() : options_.content.front();
      if (root.empty()) {
        diagnostics_.error({"HOME"}, "is not set, so there is no folder to keep the copy in", {},
                           "name one by --content, or a file by --output");
        return std::nullopt;
      }
      target = joined(root, "codes/" + code.id + "/" + code.revision + ".text.xml");
    }
    if (!is_installed(target)) return target;
    diagnostics_.error({target}, "is among what was installed, where no copy is kept", {},
                       "leave --content and --output away, or name another place");
    return std::nullopt;
  }

  const Options& options_;
  const std::string path_;
  Diagnostics diagnostics_;
  Content content_;
  std::string how_;
  bool is_written_ = false;
};

}  // namespace

int run_code_wording(const Options& options) { return Wording(options).run(); }

}  // namespace assize::app
