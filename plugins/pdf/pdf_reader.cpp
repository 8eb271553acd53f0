// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/pdf_reader.hpp"

#include <algorithm>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/markup.hpp"
#include "pdf/assembler.hpp"
#include "pdf/furniture.hpp"
#include "pdf/reading.hpp"
#include "pdf/sheet.hpp"
#include "pdf/skeleton.hpp"
#include "pdf/words.hpp"
#include "text/fold.hpp"
#include "text/sha256.hpp"
#include "text/utf8.hpp"

namespace assize::pdf {
namespace {

constexpr std::size_t most_pages = 2000;
constexpr std::size_t most_words = 2'000'000;
constexpr std::size_t head = 1024;      // bytes in which the signature has to stand
constexpr double picture_page = 0.3;    // of a page that pictures cover
constexpr std::size_t least_text = 10;  // one page in so many has to have text
constexpr std::size_t most_named = 12;  // pages named in a warning

std::string listed(const std::vector<std::size_t>& pages) {
  std::string out = pages.size() == 1 ? "page " : "pages ";
  for (std::size_t i = 0; i < std::min(pages.size(), most_named); ++i)
    out += (i == 0 ? "" : ", ") + std::to_string(pages[i]);
  if (pages.size() > most_named)
    out += " and " + std::to_string(pages.size() - most_named) + " more";
  return out;
}

// One reading of one file.
class Job {
 public:
  Job(const Source& bytes, Diagnostics& diagnostics) : bytes_(bytes), diagnostics_(diagnostics) {}

  std::optional<Document> run(std::string_view reader) {
    if (!load()) return std::nullopt;
    read_sheets();
    if (!has_text()) return std::nullopt;
    tell_losses();
    drop_furniture(sheets_);
    Document document;
    document.name = bytes_.name;
    document.reader = reader;
    document.sha256 = text::sha256_hex(bytes_.text);
    assemble(document);
    return document;
  }

 private:
  void error(std::string message, std::string advice = {}) {
    diagnostics_.error({bytes_.name}, std::move(message), {}, std::move(advice));
  }
  void warning(std::string message, std::string advice = {}) {
    diagnostics_.warning({bytes_.name}, std::move(message), {}, std::move(advice));
  }

  bool load() {
    skeleton_ = Skeleton::open(bytes_.text);
    text_.emplace(bytes_.text);
    if (text_->locked()) {
      error("the PDF is protected by a password",
            "open it with the password and save it without one, or ask for the Word file");
      return false;
    }
    if (text_->broken() || text_->pages() == 0) {
      error("the PDF is damaged: no page of it can be read", "ask for the file again");
      return false;
    }
    if (skeleton_ && skeleton_->is_dynamic()) {
      error("the PDF is a form (XFA) whose pages only Adobe's programs can lay out",
            "open it there and print it to PDF, or ask for the Word file");
      return false;
    }
    if (text_->pages() > most_pages) {
      error("the PDF has " + std::to_string(text_->pages()) + " pages; more than " +
                std::to_string(most_pages) + " are not read",
            "cut the form out of it");
      return false;
    }
    return true;
  }

  void read_sheets() {
    drawn_ = skeleton_ && skeleton_->pages() == text_->pages();
    if (!drawn_) warning("the PDF is damaged: its lines and links could not be read");
    std::vector<Page> pages = draw_pages();
    const bool filled = std::any_of(pages.begin(), pages.end(),
                                    [](const Page& page) { return !page.drawing.fields.empty(); });
    if (filled) read_again();
    read_words(pages);
    const std::vector<std::size_t> cut = cut_pages(pages);
    if (drawn_ && !cut.empty()) {
      warning("text runs over the edge of " + listed(cut) + "; it is read all the same");
      skeleton_->widen();
      read_again();
      pages = draw_pages();
      read_words(pages);
    }
    for (Page& page : pages) sheets_.push_back(sort_page(std::move(page)));
  }

  std::vector<Page> draw_pages() {
    std::vector<Page> pages(text_->pages());
    for (std::size_t i = 0; i < pages.size(); ++i) {
      pages[i].number = i + 1;
      if (drawn_) {
        pages[i].drawing = skeleton_->draw(i, pages[i].width, pages[i].height);
      } else {
        text_->measure(i, pages[i].width, pages[i].height);
      }
    }
    return pages;
  }

  void read_words(std::vector<Page>& pages) {
    std::size_t words = 0;
    for (Page& page : pages) {
      page.words = text_->words(page.number - 1, page.drawing, most_words - words);
      words += page.words.size();
    }
    if (words >= most_words)
      warning("the PDF has more than " + std::to_string(most_words) +
              " words; the rest is not read");
  }

  // Fields of text are read by their values, and pages that were made wider by their whole text.
  void read_again() {
    auto bytes = std::make_unique<std::string>(skeleton_->without_field_looks());
    if (bytes->empty()) return;
    Text again(*bytes);
    if (again.broken() || again.locked() || again.pages() != text_->pages()) return;
    text_ = std::move(again);
    rewritten_ = std::move(bytes);  // what the Text before this one was read from goes only now
  }

  // Pages on which words go on beyond the paper, which poppler leaves out.
  static std::vector<std::size_t> cut_pages(const std::vector<Page>& pages) {
    constexpr std::size_t least = 3;
    std::vector<std::size_t> out;
    for (const Page& page : pages) {
      const auto cut = std::count_if(page.words.begin(), page.words.end(), [&](const Word& word) {
        return page.drawing.whole && word.turn == 0 &&
               (word.box.right > page.width - 1 || word.box.left < 1);
      });
      if (static_cast<std::size_t>(cut) + page.drawing.beyond >= least) out.push_back(page.number);
    }
    return out;
  }

  // Pages of pictures are no text; a file of them has nothing to be read.
  bool has_text() {
    std::size_t with_text = 0;
    std::size_t pictured = 0;
    for (const Sheet& sheet : sheets_) {
      const Page& page = sheet.page;
      if (!page.words.empty()) {
        ++with_text;
      } else if (page.drawing.pictured > picture_page * page.width * page.height) {
        ++pictured;
        scanned_.push_back(page.number);
      }
    }
    if (with_text != 0 && with_text * least_text >= with_text + pictured) return true;
    const std::string what =
        pictured != 0 ? "the PDF is scanned: its pages are pictures" : "the PDF has no text";
    error(
        what + (with_text == 0 ? ""
                               : ", and only " + std::to_string(with_text) + " of them have text"),
        "run OCR over it first (ocrmypdf IN.pdf OUT.pdf), or ask for the Word file");
    return false;
  }

  void tell_losses() {
    if (!scanned_.empty()) {
      warning(listed(scanned_) + (scanned_.size() == 1 ? " is a picture" : " are pictures") +
                  " and not read",
              "run OCR over it first (ocrmypdf IN.pdf OUT.pdf), or ask for the Word file");
    }
    std::vector<std::size_t> unreadable;
    for (const Sheet& sheet : sheets_)
      if (is_rubbish(sheet.page)) unreadable.push_back(sheet.page.number);
    if (!unreadable.empty()) {
      warning("a font on " + listed(unreadable) +
                  " does not say which characters it holds; words may be missing or wrong",
              "ask for the Word file");
    }
    if (!quiet_.complaint().empty()) {
      std::string said = text::decode(quiet_.complaint()).text;
      document::blank_controls(said);
      warning("the PDF is damaged in places; words may be missing (" + text::fold_space(said) +
              ")");
    }
  }

  // Characters that stand for none, or for whatever a font makes of them.
  static bool is_rubbish(const Page& page) {
    if (page.drawing.unmapped_fonts) return true;
    std::size_t strange = 0;
    for (const Word& word : page.words) {
      for (std::size_t at = 0; at + 2 < word.text.size(); ++at) {
        const auto first = static_cast<unsigned char>(word.text[at]);
        const auto second = static_cast<unsigned char>(word.text[at + 1]);
        const bool replaced = word.text.compare(at, 3, "\xEF\xBF\xBD") == 0;
        const bool private_use = first == 0xEE || (first == 0xEF && second < 0xA4);
        if ((replaced || private_use) && !word.symbol) ++strange;
      }
    }
    return strange > 5;
  }

  void assemble(Document& document) {
    Knowledge known;
    std::vector<const Word*> words;
    for (const Sheet& sheet : sheets_) {
      known.lexicon.add(sheet.page.words);
      for (const Word& word : sheet.page.words) words.push_back(&word);
    }
    known.body = body_of(words);
    Assembler assembler(document);
    PageReader reader(known);
    for (const Layout& layout : survey(sheets_))
      assembler.add_page(layout.sheet->page.number, reader.read(layout));
    assembler.finish();
  }

  const Source& bytes_;
  Diagnostics& diagnostics_;
  Quiet quiet_;
  std::optional<Skeleton> skeleton_;
  std::unique_ptr<std::string> rewritten_;
  std::optional<Text> text_;
  bool drawn_ = false;  // lines, links and fields are known
  std::vector<Sheet> sheets_;
  std::vector<std::size_t> scanned_;
};

}  // namespace

int PdfReader::recognises(std::string_view bytes) const {
  return bytes.substr(0, head).find("%PDF-") != std::string_view::npos ? 95 : 0;
}

std::optional<Document> PdfReader::read(const Source& bytes, Diagnostics& diagnostics) const {
  try {
    return Job(bytes, diagnostics).run(name());
  } catch (const std::bad_alloc&) {
    diagnostics.error({bytes.name}, "the PDF needs more memory than there is");
  } catch (const std::exception& e) {
    diagnostics.error({bytes.name}, std::string("the PDF cannot be read: ") + e.what());
  }
  return std::nullopt;
}

}  // namespace assize::pdf
