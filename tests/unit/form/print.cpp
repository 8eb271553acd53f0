// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <stdexcept>

#include <assize/document.hpp>
#include <assize/form.hpp>

#include "sheet.hpp"
#include "support/catch.hpp"
#include "text/fold.hpp"

namespace assize::test {
namespace {

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string as_html(std::string text) {
  text = replace_all(std::move(text), "&", "&amp;");
  return replace_all(std::move(text), "\n", "<br>");
}

void print_row(std::string& out, const Line& line, Print how) {
  if (how == Print::html) {
    const std::string_view tag = line.kind == Line::header ? "th" : "td";
    if (line.kind == Line::rule) return;
    out += "<tr>";
    for (const std::string& cell : line.cells) {
      out.append("<").append(tag).append(">").append(as_html(cell));
      out.append("</").append(tag).append(">");
    }
    out += "</tr>\n";
    return;
  }
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    if (how == Print::pipes) out += i == 0 ? "| " : " | ";
    if (how == Print::tabs && i != 0) out += '\t';
    if (line.kind == Line::rule) {
      out += "---";
    } else {
      out += how == Print::pipes ? replace_all(replace_all(line.cells[i], "|", "\\|"), "\n", "<br>")
                                 : line.cells[i];
    }
  }
  out += how == Print::pipes ? " |\n" : "\n";
}

using Words = std::map<std::string, std::ptrdiff_t>;

void count(Words& words, std::string_view text, std::ptrdiff_t by) {
  for (const text::Word& word : text::words(text)) words[word.folded] += by;
}

}  // namespace

std::string_view to_string(Print how) {
  switch (how) {
    case Print::tabs:
      return "tabs";
    case Print::pipes:
      return "pipes";
    case Print::html:
      return "html";
  }
  return {};
}

std::string print(const Sheet& sheet, Print how) {
  std::string out;
  bool open = false;
  const auto close = [&] {
    if (open) out += how == Print::html ? "</table>\n\n" : "\n";
    open = false;
  };
  for (const Line& line : sheet.lines) {
    if (line.kind == Line::heading || line.kind == Line::prose) {
      close();
      out += line.cells.front() + "\n\n";
      continue;
    }
    if (line.kind == Line::header) close();
    if (!open && how == Print::html) out += "<table>\n";
    open = true;
    print_row(out, line, how);
    if (line.kind == Line::header && how == Print::pipes) {
      Line rule = line;
      rule.kind = Line::rule;
      print_row(out, rule, how);
    }
  }
  close();
  return out;
}

Assessment read_back(std::string text, const Code& code) {
  Diagnostics diagnostics;
  const auto document = read_document({"form.txt", std::move(text)}, diagnostics);
  REQUIRE(document);
  REQUIRE(diagnostics.all().empty());
  return read_form(*document, code);
}

Score& Score::operator+=(const Score& other) {
  rows += other.rows;
  claims += other.claims;
  cells += other.cells;
  cells_right += other.cells_right;
  lost += other.lost;
  invented += other.invented;
  wrong += other.wrong;
  return *this;
}

Score compare(const Sheet& sheet, const Assessment& assessment) {
  Score score;
  Words words;
  const auto check = [&](const std::string& id, std::string_view what, const std::string& meant,
                         const std::string& read) {
    ++score.cells;
    if (text::fold_space(meant) == read) {
      ++score.cells_right;
    } else {
      score.wrong += id + " " + std::string(what) + ": meant \"" + text::fold_space(meant) +
                     "\" read \"" + read + "\"\n";
    }
  };
  for (const Answered& one : sheet.answers) {
    for (const std::string* cell :
         {&one.requirement, &one.claim_words, &one.evidence, &one.commentary, &one.target_date}) {
      if (!one.copy) count(words, *cell, 1);
    }
    ++score.rows;
    const Response* response = assessment.response(one.id);
    if (response == nullptr) {
      score.cells += 2;
      score.wrong += one.id + " has no response\n";
      continue;
    }
    if (response->claim == one.claim) {
      ++score.claims;
    } else {
      score.wrong += one.id + " claim: meant " + std::string(to_string(one.claim)) + " (" +
                     one.claim_words + ") read " + std::string(to_string(response->claim)) + " (" +
                     response->claim_text.text + ")\n";
    }
    check(one.id, "evidence", one.evidence, response->evidence.text);
    check(one.id, "commentary", one.commentary, response->field(Field::commentary).text);
  }
  for (const Response& response : assessment.responses) {
    for (const Field field : {Field::requirement, Field::claim, Field::evidence, Field::commentary,
                              Field::target_date}) {
      count(words, response.field(field).text, -1);
    }
  }
  for (const auto& [word, balance] : words) {
    if (sheet.shared) break;
    score.invented += balance < 0 ? static_cast<std::size_t>(-balance) : 0U;
    if (balance < 0) score.wrong += "too many: " + word + "\n";
  }
  for (const Unplaced& unplaced : assessment.unplaced) count(words, unplaced.text, -1);
  for (const auto& [word, balance] : words) {
    score.lost += balance > 0 ? static_cast<std::size_t>(balance) : 0U;
    if (balance > 0) score.wrong += "lost: " + word + "\n";
  }
  return score;
}

}  // namespace assize::test
