// SPDX-License-Identifier: Apache-2.0
//
// Real forms and an invented one, set as people set theirs and saved by office programs as Word
// document, PDF, workbook and web page, have to be read as they are as text. What is measured is
// printed: claims, words that stand in the right cell, words that stand nowhere.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include <assize/form.hpp>

#include "corpus/truth.hpp"
#include "plugin/plugins.hpp"
#include "setting.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"
#include "text/fold.hpp"

namespace assize::test {
namespace {

namespace fs = std::filesystem;
using Words = std::map<std::string, std::ptrdiff_t>;

const fs::path folder = ASSIZE_FORMATS_FOLDER;

bool run(const std::string& command) {
  return std::system((command + " > /dev/null 2>&1").c_str()) == 0;
}

/// Whether the office programs are there. CI says that they have to be.
bool has_office() {
  if (run("command -v soffice") && run("command -v pandoc")) return true;
  if (std::getenv("ASSIZE_OFFICE") != nullptr) FAIL("soffice and pandoc are wanted");
  std::puts("SKIPPED: soffice or pandoc is missing; ./build.sh test --full installs them");
  return false;
}

const std::vector<Setting> settings = {
    {.name = "plain"},
    {.name = "narrow", .landscape = true, .paragraphs = true, .size = 8},
    {.name = "bullets", .one_table = true, .bullets = true, .size = 9},
    {.name = "bare", .landscape = true, .lines = false, .size = 9}};

void save(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

bool office(const std::string& options, const std::vector<fs::path>& files) {
  std::string command = "soffice -env:UserInstallation=file://" + (folder / "profile").string() +
                        " --headless " + options + " --outdir " + quoted(folder);
  for (const fs::path& file : files) command += " " + quoted(file);
  return run(command);
}

/// The form in every setting and format: the files that were made.
std::vector<fs::path> print(const std::string& name, const Assessment& form) {
  fs::create_directories(folder);
  std::vector<fs::path> pages, texts, all;
  for (const Setting& setting : settings) {
    const fs::path base = folder / (name + "_" + setting.name);
    pages.push_back(base.string() + ".html");
    texts.push_back(base.string() + ".fodt");
    save(pages.back(), as_html(form, shipped_code(), setting));
    save(texts.back(), as_office(form, shipped_code(), setting));
    all.push_back(pages.back());
    all.push_back(base.string() + "_pandoc.docx");
    fs::remove(all.back());
    CHECK(run("pandoc " + quoted(pages.back()) + " -o " + quoted(all.back())));
    for (const char* kind : {".docx", ".pdf", ".xlsx"}) {
      all.push_back(base.string() + kind);
      fs::remove(all.back());
    }
  }
  CHECK(office("--convert-to docx", texts));
  CHECK(office("--convert-to pdf", texts));
  CHECK(office("--infilter='HTML (StarCalc)' --convert-to xlsx", pages));
  return all;
}

std::optional<Document> read(const fs::path& path, Diagnostics& diagnostics) {
  std::vector<plugin::File> files;
  for (const auto& entry : fs::directory_iterator(ASSIZE_PLUGINS_FOLDER))
    if (entry.path().extension() == ".so") files.push_back({entry.path().string(), "system"});
  std::sort(files.begin(), files.end(),
            [](const plugin::File& a, const plugin::File& b) { return a.path < b.path; });
  const plugin::Plugins plugins(files, ASSIZE_READ);
  const Source source = read_file(path.string());
  if (path.extension() == ".html") return read_document(source, diagnostics);
  return plugins.read(source, diagnostics).document;
}

std::optional<Document> read(const fs::path& path) {
  Diagnostics diagnostics;
  std::optional<Document> document = read(path, diagnostics);
  for (const Diagnostic& each : diagnostics.all()) UNSCOPED_INFO(to_string(each));
  return document;
}

Words words_of(std::string_view text) {
  Words words;
  for (const text::Word& word : text::words(text)) ++words[word.folded];
  return words;
}

/// Takes the words from those that are there; how many were not.
std::size_t take(const Words& wanted, Words& there, std::size_t& count) {
  std::size_t missing = 0;
  for (const auto& [word, times] : wanted) {
    const std::ptrdiff_t found = std::min(times, std::max<std::ptrdiff_t>(there[word], 0));
    there[word] -= found;
    missing += static_cast<std::size_t>(times - found);
    count += static_cast<std::size_t>(times);
  }
  return missing;
}

void compare(const fs::path& path, const std::vector<TrueRow>& rows) {
  INFO(path.filename().string());
  const std::optional<Document> document = read(path);
  REQUIRE(document);
  const Code* codes[] = {&shipped_code()};
  CHECK(detect_code(*document, codes).front().score >= detection_threshold);
  const Assessment form = read_form(*document, shipped_code());
  Words anywhere;
  const auto gather = [&](std::string_view text) {
    for (const auto& [word, times] : words_of(text)) anywhere[word] += times;
  };
  for (const Unplaced& unplaced : form.unplaced) gather(unplaced.text);
  for (const Response& each : form.responses)
    for (const Field field : {Field::claim, Field::requirement, Field::evidence, Field::commentary})
      gather(each.field(field).text);
  std::size_t claims = 0, words = 0, misplaced = 0, lost = 0, cells = 0, all = 0;
  for (const TrueRow& row : rows) {
    const Response* response = form.response(row.provision);
    REQUIRE(response != nullptr);
    const std::string expected = row.comply.empty() ? "blank" : row.comply;
    claims += to_string(response->claim) == expected ? 1U : 0U;
    if (to_string(response->claim) != expected)
      std::printf("  %s %s: %s, and is %s\n", path.filename().c_str(), row.provision.c_str(),
                  std::string(to_string(response->claim)).c_str(), expected.c_str());
    for (const auto& [text, field] :
         {std::pair(row.evidence, Field::evidence), std::pair(row.commentary, Field::commentary)}) {
      Words here = words_of(response->field(field).text);
      const std::size_t missing = take(words_of(text), here, words);
      misplaced += missing;
      std::size_t counted = 0;
      lost += take(words_of(text), anywhere, counted);
      cells += response->field(field).text == text::fold_space(text) ? 1U : 0U;
    }
  }
  all = 2 * rows.size();
  std::printf("%-26s claims %zu of %zu, cells %zu of %zu, words %zu of %zu, lost %zu\n",
              path.filename().c_str(), claims, rows.size(), cells, all, words - misplaced, words,
              lost);
  CHECK(claims == rows.size());
  CHECK((words - misplaced) * 100 >= words * 98);
  // A PDF does not say whether a hyphen at a line's end belongs to the word.
  CHECK(lost * 500 <= (path.extension() == ".pdf" ? words : 0));
}

Assessment as_text(const Source& source) {
  Diagnostics diagnostics;
  return read_form(read_document(source, diagnostics).value(), shipped_code());
}

std::vector<TrueRow> rows_of(const Assessment& form) {
  std::vector<TrueRow> rows;
  for (const Response& each : form.responses)
    if (each.claim != Claim::absent)
      rows.push_back({each.row, std::string(to_string(each.claim)), each.evidence.text,
                      each.field(Field::commentary).text});
  return rows;
}

void check(std::string_view number) {
  const auto source = corpus(document_path(number));
  if (!source) return;
  const Assessment form = as_text(*source);
  const auto rows = true_rows(number);
  REQUIRE(rows);
  for (const fs::path& path : print(std::string(number), form)) compare(path, *rows);
}

}  // namespace

TEST_CASE("an invented form is read from every format") {
  if (!has_office()) return;
  const Assessment form = as_text(read_file(in_tree("examples/demo/nettlewick.txt")));
  for (const fs::path& path : print("nettlewick", form)) compare(path, rows_of(form));
}

TEST_CASE("a PDF under a password is told, one whose words may not be copied is read") {
  if (!has_office()) return;
  fs::create_directories(folder);
  const fs::path text = folder / "locked.fodt", pdf = folder / "locked.pdf";
  const Assessment form = as_text(read_file(in_tree("examples/demo/nettlewick.txt")));
  save(text, as_office(form, shipped_code(), settings.front()));
  const auto convert = [&](const std::string& options) {
    fs::remove(pdf);
    return office("--convert-to 'pdf:writer_pdf_Export:{" + options + "}'", {text});
  };
  REQUIRE(convert(R"("EncryptFile":{"type":"boolean","value":"true"},)"
                  R"("DocumentOpenPassword":{"type":"string","value":"sesame"})"));
  Diagnostics diagnostics;
  CHECK_FALSE(read(pdf, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().message == "the PDF is protected by a password");
  REQUIRE(convert(R"("RestrictPermissions":{"type":"boolean","value":"true"},)"
                  R"("PermissionPassword":{"type":"string","value":"sesame"},)"
                  R"("EnableCopyingOfContent":{"type":"boolean","value":"false"})"));
  compare(pdf, rows_of(form));
}

TEST_CASE("real forms are read from every format") {
  if (!has_office()) return;
  check("001");
  check("003");
}

}  // namespace assize::test
