// SPDX-License-Identifier: Apache-2.0
#include "code/code_text.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "code/parts.hpp"
#include "code/wording.hpp"
#include "text/fold.hpp"
#include "text/suggest.hpp"
#include "xml/writer.hpp"

namespace assize::code {
namespace {

/// Of a text that goes on: the share of its new runs that have to be the row's.
constexpr double least_more = 0.5;

bool is_known(std::uint32_t run, const FormRow& row) {
  return std::binary_search(row.wording.begin(), row.wording.end(), run);
}

std::vector<std::uint32_t> runs_of(std::string_view text) {
  return text::run_hashes(text::words(text), run_length);
}

/// White space folded, Markdown's emphasis gone.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("**"))
      ++i;
    else
      out += text[i];
  }
  return text::fold_space(out);
}

/// Words in no run of the row; where all are in one and yet a run is not (a word was left out), the
/// words on both sides of that place.
std::vector<std::string> strange_words(std::string_view text, const FormRow& row) {
  const std::vector<text::Word> words = text::words(text);
  const std::vector<std::uint32_t> runs = text::run_hashes(words, run_length);
  std::vector<bool> fits(words.size(), false);
  for (std::size_t i = 0; i < runs.size(); ++i)
    if (is_known(runs[i], row))
      std::fill_n(fits.begin() + static_cast<std::ptrdiff_t>(i), run_length, true);
  std::vector<std::string> found;
  const auto add = [&](std::size_t first, std::size_t last) {
    found.emplace_back(text.substr(words[first].start, words[last].end - words[first].start));
  };
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (is_known(runs[i], row)) continue;
    std::size_t end = i;
    while (end + 1 < runs.size() && !is_known(runs[end + 1], row)) ++end;
    std::size_t first = i;
    std::size_t last = end + run_length - 1;
    while (first <= last && fits[first]) ++first;
    while (last > first && fits[last]) --last;
    if (first <= last)
      add(first, last);
    else
      add(i + 1, end + 1);
    i = end;
  }
  return found;
}

bool is_better(const RowPrint& one, const RowPrint& other) {
  return std::tuple(one.is_found(), one.likeness, one.coverage) >
         std::tuple(other.is_found(), other.likeness, other.coverage);
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// The number that a text begins with, a bullet before it and a full stop behind it left out, and
/// what follows it.
std::pair<std::string_view, std::string_view> numbered(std::string_view text) {
  const std::size_t start = std::min(text.find_first_not_of(" -*"), text.size());
  const std::size_t end = std::min(text.find_first_of(" \t", start), text.size());
  std::string_view number = text.substr(start, end - start);
  while (!number.empty() && (number.back() == '.' || number.back() == ':')) number.remove_suffix(1);
  return {number, text.substr(end)};
}

}  // namespace

const FormRow* TextFinder::row_of(std::string_view number) const {
  if (number.empty()) return nullptr;
  const FormRow* const row = code_.row(number);
  return row != nullptr ? row : code_.row_of(number);
}

RowPrint TextFinder::measured(const FormRow& row, const std::vector<std::string>& parts,
                              std::size_t line) const {
  RowPrint print{&row, {}, line, 0, 0, {}, {}};
  std::vector<std::uint32_t> runs;
  for (const std::string& part : parts) {
    (print.text += print.text.empty() ? "" : " ") += part;
    const std::vector<std::uint32_t> more = runs_of(part);
    runs.insert(runs.end(), more.begin(), more.end());
    for (std::string& words : strange_words(part, row)) print.strange.push_back(std::move(words));
  }
  print.likeness = likeness(runs, row);
  print.coverage = coverage(runs, row);
  return print;
}

void TextFinder::paragraph(std::string_view text, std::size_t line) {
  const auto [number, rest] = numbered(text);
  // A section's number stands before its title, which is no requirement.
  if (const FormRow* const row = number.empty() ? nullptr : code_.row_of(number))
    begin(*row, number, rest, line);
  else
    offer(text);
}

void TextFinder::cells(const std::vector<std::string_view>& cells, std::size_t line) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (text::fold_space(cells[i]).empty()) continue;
    const auto [number, rest] = numbered(cells[i]);
    const FormRow* const row = row_of(number);
    if (row == nullptr) break;
    RowPrint best = measured(*row, {plain(rest)}, line);
    for (std::size_t k = i + 1; k < cells.size(); ++k)
      if (RowPrint other = measured(*row, {plain(cells[k])}, line); is_better(other, best))
        best = std::move(other);
    begin(*row, number, best.text, line);
    return;
  }
  for (const std::string_view cell : cells) offer(cell);
}

void TextFinder::begin(const FormRow& row, std::string_view number, std::string_view text,
                       std::size_t line) {
  // A row that answers several provisions has the wording of them all.
  if (open_ == &row && number_ != number && number != row.id) {
    number_ = number;
    parts_.push_back(plain(text));
    return;
  }
  close();
  open_ = &row;
  number_ = number;
  parts_ = {plain(text)};
  is_parted_ = false;
  line_ = line;
}

void TextFinder::offer(std::string_view text) {
  if (open_ == nullptr || open_->wording.empty()) return;
  std::string more = plain(text);
  if (more.empty()) return;
  std::string& so_far = parts_.back();
  if (!so_far.empty()) more.insert(0, so_far + " ");
  const std::vector<std::uint32_t> before = runs_of(so_far);
  const std::vector<std::uint32_t> after = runs_of(more);
  if (after.size() == before.size()) {
    left_out_.push_back(plain(text));
    return;
  }
  std::size_t fitting = 0;
  for (std::size_t i = before.size(); i < after.size(); ++i)
    if (is_known(after[i], *open_) &&
        std::find(before.begin(), before.end(), after[i]) == before.end())
      ++fitting;
  if (static_cast<double>(fitting) >=
      least_more * static_cast<double>(after.size() - before.size())) {
    // What stood between two pieces is told as itself, and not as words where they meet.
    if (is_parted_ && !runs_of(plain(text)).empty())
      parts_.push_back(plain(text));
    else
      so_far = std::move(more);
    is_parted_ = false;
  } else {
    left_out_.push_back(plain(text));
    is_parted_ = true;
  }
}

void TextFinder::close() {
  if (open_ != nullptr) {
    RowPrint print = measured(*open_, parts_, line_);
    print.left_out = std::move(left_out_);
    const auto [at, is_new] = best_.try_emplace(open_, print);
    if (!is_new && is_better(print, at->second)) at->second = std::move(print);
  }
  open_ = nullptr;
  parts_.clear();
  left_out_.clear();
}

std::vector<RowPrint> TextFinder::take() {
  close();
  std::vector<RowPrint> prints;
  for (const FormRow& row : code_.form.rows) {
    const auto found = best_.find(&row);
    if (found == best_.end() || found->second.likeness == 0) continue;
    prints.push_back(std::move(found->second));
  }
  best_.clear();
  return prints;
}

std::string code_text_xml(const Code& code, const std::vector<RowPrint>& prints,
                          std::string_view sha256) {
  xml::Writer out(
      "The official wording, from the user's own copy: to be kept, not to be passed on.");
  {
    const auto root = out.element(
        "code-text",
        {{"format", 1}, {"code", code.id}, {"revision", code.revision}, {"source-sha256", sha256}});
    for (const RowPrint& print : prints)
      if (print.is_found()) out.leaf("row", print.text, {{"id", print.row->id}});
  }
  return out.take();
}

void load_text(const Source& source, Code& code, Diagnostics& diagnostics) {
  auto tree = xml::Tree::parse(source, "code-text", diagnostics);
  if (!tree) return;
  const xml::Element root = tree->root();
  (void)root.integer("format", {1, 1});
  if (const std::string id = root.id("code"); id != code.id)
    root.error_at("code", "this is the text of '" + id + "', '" + code.id + "' is wanted");
  if (const std::string revision = root.id("revision"); revision != code.revision)
    root.error_at("revision", "this is the text of revision '" + revision + "', '" + code.revision +
                                  "' is wanted");
  if (const std::string sha256 = root.text("source-sha256"); !sha256.empty() && !is_sha256(sha256))
    root.error_at("source-sha256", "'" + sha256 + "' is not 64 hex digits");

  const std::string again = "make the file anew: assize code wording TEXT";
  const bool has_hashes = std::any_of(code.form.rows.begin(), code.form.rows.end(),
                                      [](const FormRow& row) { return !row.wording.empty(); });
  if (!has_hashes) root.warning("is not taken: the Code has no hashes to hold it against");
  std::vector<std::string> rows;
  for (const FormRow& row : code.form.rows) rows.push_back(row.id);
  std::vector<std::string> known;
  const std::vector<xml::Element> elements = root.children("row");
  if (elements.empty()) root.error("it holds no row", again);
  for (const xml::Element& element : elements) {
    const std::string id = element.id("id");
    std::string text = element.content();
    if (std::find(known.begin(), known.end(), id) != known.end()) {
      element.error_at("id", "the form row '" + id + "' stands twice");
      continue;
    }
    known.push_back(id);
    const auto row = std::find_if(code.form.rows.begin(), code.form.rows.end(),
                                  [&](const FormRow& candidate) { return candidate.id == id; });
    if (row == code.form.rows.end())
      element.error_at("id", "there is no form row '" + id + "'", text::did_you_mean(id, rows));
    else if (has_hashes && likeness(runs_of(text), *row) < least_likeness)
      element.warning("the text of " + id + " is not taken: it is not the official wording", again);
    else if (has_hashes)
      row->text = std::move(text);
  }
  (void)tree->finish();
  code.text_origin = source.name;
}

}  // namespace assize::code
