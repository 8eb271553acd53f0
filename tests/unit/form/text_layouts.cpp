// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "landlord.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

using Answers = std::vector<Answered>;

const std::string title = "Nettlewick Homes\n\nSelf-assessment against the Code, 2025\n\n";

std::string section_of(const Answered& one) { return one.id.substr(0, one.id.find('.')); }

std::string heading(const std::string& section) {
  return "Section " + section + ": " + shipped_code().section(section)->title;
}

/// Each section with its heading, each answer as `print` gives it.
template <class F>
std::string by_section(const Answers& answers, const std::string& over, F print,
                       const std::string& under = "\n") {
  std::string out = title;
  std::string section;
  for (const Answered& one : answers) {
    if (const std::string now = section_of(one); now != section) {
      if (!section.empty()) out += under;
      section = now;
      out += heading(section) + "\n\n" + over;
    }
    out += print(one);
  }
  return out + under;
}

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string word = text.substr(at, end - at);
    if (!lines.back().empty() && lines.back().size() + 1 + word.size() > width)
      lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
    at = end + 1;
  }
  return lines;
}

std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, width_of(text)), ' ');
}

using Cells = std::array<std::string, 5>;
constexpr std::array<std::size_t, 5> widths = {11, 34, 14, 44, 40};

Cells cells_of(const Answered& one) {
  return {one.id, one.requirement, one.claim_words, one.evidence, one.commentary};
}
const Cells labels = {"Code provision", "Code requirement", "Comply: Yes / No", "Evidence",
                      "Commentary / explanation"};

/// A row over as many lines as its tallest cell; `edge` before, between and after the cells.
std::string wrapped_row(const Cells& cells, const std::string& edge, const std::string& between,
                        const std::string& end) {
  std::vector<std::vector<std::string>> columns;
  std::size_t tallest = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.push_back(wrapped(cells[i], widths[i]));
    tallest = std::max(tallest, columns.back().size());
  }
  std::string out;
  for (std::size_t line = 0; line < tallest; ++line) {
    std::string row = edge;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i != 0) row += between;
      row += padded(line < columns[i].size() ? columns[i][line] : "", widths[i]);
    }
    row += end;
    while (!row.empty() && row.back() == ' ') row.pop_back();
    out += row + '\n';
  }
  return out;
}

std::string drawn(char dash, const std::string& corner) {
  std::string out;
  for (const std::size_t width : widths) out += corner + std::string(width + 2, dash);
  return out + corner + '\n';
}

std::string grid(const Answers& answers) {
  return by_section(answers,
                    drawn('-', "+") + wrapped_row(labels, "| ", " | ", " |") + drawn('=', "+"),
                    [](const Answered& one) {
                      return wrapped_row(cells_of(one), "| ", " | ", " |") + drawn('-', "+");
                    });
}

std::string wrapped_pipes(const Answers& answers) {
  return by_section(
      answers, wrapped_row(labels, "| ", " | ", " |") + drawn('-', "|"),
      [](const Answered& one) { return wrapped_row(cells_of(one), "| ", " | ", " |"); });
}

std::string columns(const Answers& answers) {
  return by_section(answers, wrapped_row(labels, "", "  ", "") + "\n", [](const Answered& one) {
    return wrapped_row(cells_of(one), "", "  ", "") + "\n";
  });
}

std::string dense_columns(const Answers& answers) {
  return by_section(answers, wrapped_row(labels, "  ", "   ", ""), [](const Answered& one) {
    return wrapped_row(cells_of(one), "  ", "   ", "");
  });
}

std::string ruled_columns(const Answers& answers) {
  std::string rule;
  for (const std::size_t width : widths) rule += std::string(width, '-') + "  ";
  return by_section(
      answers, wrapped_row(labels, "", "  ", "") + rule + "\n",
      [](const Answered& one) { return wrapped_row(cells_of(one), "", "  ", "") + "\n"; });
}

std::string wide_columns(const Answers& answers) {
  return by_section(answers, "Ref    Requirement    Comply?    Evidence    Comments\n",
                    [](const Answered& one) {
                      std::string out;
                      for (const std::string& cell : cells_of(one))
                        out += (out.empty() ? "" : "    ") + (cell.empty() ? "-" : cell);
                      return out + "\n";
                    });
}

std::string glued(const Answers& answers) {
  return by_section(answers,
                    "Code provisionCode requirementComply: Yes / NoEvidence and commentary\n",
                    [](const Answered& one) {
                      return one.id + one.requirement + one.claim_words + one.evidence + " " +
                             one.commentary + "\n";
                    });
}

std::string running(const Answers& answers) {
  return by_section(answers, "Provision Requirement Comply Evidence and commentary\n",
                    [](const Answered& one) {
                      return one.id + " " + one.requirement + " " + one.claim_words + " " +
                             one.evidence + " " + one.commentary + "\n";
                    });
}

std::string line_a_cell(const Answers& answers) {
  return by_section(answers,
                    "Code provision\nCode requirement\nComply: Yes / No\nEvidence\nCommentary\n\n",
                    [](const Answered& one) {
                      return one.id + "\n" + one.requirement + "\n" + one.claim_words + "\n" +
                             (one.evidence.empty() ? "-" : one.evidence) + "\n" +
                             (one.commentary.empty() ? "-" : one.commentary) + "\n\n";
                    });
}

std::string number_in_label(const Answers& answers) {
  return by_section(answers, "", [](const Answered& one) {
    return "Code provision " + one.id + "\n\nCode requirement\n\n" + one.requirement +
           "\n\nComply\n\n" + one.claim_words + "\n\nEvidence\n\n" + one.evidence +
           "\n\nCommentary / explanation\n\n" + one.commentary + "\n\n";
  });
}

std::string bare_labels(const Answers& answers) {
  return by_section(answers, "", [](const Answered& one) {
    return "Provision " + one.id + "\nRequirement: " + one.requirement + "\nDo we comply? " +
           one.claim_words + "\nEvidence: " + one.evidence + "\nComments: " + one.commentary +
           "\n\n";
  });
}

std::string asked_labels(const Answers& answers) {
  return by_section(answers, "", [](const Answered& one) {
    return one.id + " " + one.requirement + "\n\nDo we comply?\n" + one.claim_words +
           "\n\nHow do we comply?\n" + one.evidence + "\n\nNotes\n" + one.commentary + "\n\n";
  });
}

std::string compliance(const Answers& answers) {
  return by_section(answers, "", [](const Answered& one) {
    std::string loud = one.claim_words;
    std::transform(loud.begin(), loud.end(), loud.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return "## " + one.id + " " + one.requirement + "\n\n**Compliance:** " + loud +
           "\n\n**Evidence:** " + one.evidence + "\n\n**Commentary:** " + one.commentary + "\n\n";
  });
}

std::string bold_labels(const Answers& answers) {
  return by_section(answers, "", [](const Answered& one) {
    return "### Code provision " + one.id + "\n\n- **Code requirement**: " + one.requirement +
           "\n- **Comply**: " + one.claim_words + "\n- **Evidence**: " + one.evidence +
           "\n- **Commentary / explanation**: " + one.commentary + "\n\n";
  });
}

std::string one_table_each(const Answers& answers) {
  return by_section(answers, "", [](const Answered& one) {
    return "| Code provision | " + one.id + " |\n|---|---|\n| Code requirement | " +
           one.requirement + " |\n| Comply | " + one.claim_words + " |\n| Evidence | " +
           one.evidence + " |\n| Commentary | " + one.commentary + " |\n\n";
  });
}

std::string number_as_label(const Answers& answers) {
  return by_section(answers, "", [](const Answered& one) {
    return one.id + "\t" + one.requirement + "\nComply\t" + one.claim_words + "\nEvidence\t" +
           one.evidence + "\nCommentary\t" + one.commentary + "\n\n";
  });
}

std::string transposed(const Answers& answers) {
  std::string out = title;
  for (std::size_t from = 0; from < answers.size();) {
    std::size_t end = from;
    while (end < answers.size() && end - from < 4 &&
           section_of(answers[end]) == section_of(answers[from]))
      ++end;
    const std::array<std::string Answered::*, 5> fields = {
        &Answered::id, &Answered::requirement, &Answered::claim_words, &Answered::evidence,
        &Answered::commentary};
    for (std::size_t i = 0; i < fields.size(); ++i) {
      out += labels[i];
      for (std::size_t at = from; at < end; ++at) out += "\t" + answers[at].*fields[i];
      out += "\n";
    }
    out += "\n";
    from = end;
  }
  return out;
}

std::string together(const Answers& answers) {
  return by_section(answers, "Code provision and requirement\tComply\tEvidence\tCommentary\n",
                    [](const Answered& one) {
                      return one.id + " " + one.requirement + "\t" + one.claim_words + "\t" +
                             one.evidence + "\t" + one.commentary + "\n";
                    });
}

const char* boxed(const Answered& one) {
  return one.claim == Claim::yes  ? "Yes [x] No [ ]"
         : one.claim == Claim::no ? "Yes [ ] No [x]"
                                  : "Yes [ ] No [ ] Partly [x]";
}

Answered as_boxes(Answered one) {
  one.claim_words = boxed(one);
  return one;
}

std::string boxes(const Answers& answers) {
  return by_section(answers, "Provision\tRequirement\tComply\tEvidence\tCommentary\n",
                    [](const Answered& one) {
                      return one.id + "\t" + one.requirement + "\t" + boxed(one) + "\t" +
                             one.evidence + "\t" + one.commentary + "\n";
                    });
}

Answered with_action(Answered one) {
  if (one.claim != Claim::yes) one.target_date = "May 2026";
  return one;
}

std::string further_columns(const Answers& answers) {
  return by_section(
      answers,
      "Provision\tRequirement\tComply\tEvidence\tCommentary\tAction\tLead\tRAG "
      "status\tTarget date\n",
      [](const Answered& one) {
        const bool yes = one.claim == Claim::yes;
        return one.id + "\t" + one.requirement + "\t" + one.claim_words + "\t" + one.evidence +
               "\t" + one.commentary +
               (yes ? "\t\t\t\t\n" : "\tPaint the notice board\tK. Osei\tAmber\tMay 2026\n");
      });
}

std::string lost_numbers(const Answers& answers) {
  std::size_t count = 0;
  return by_section(
      answers, "Provision\tRequirement\tComply\tEvidence\tCommentary\n", [&](const Answered& one) {
        const bool twin = one.id == "6.5" || one.id == "6.6" || one.id == "6.7" ||
                          one.id == "6.16" || one.id == "6.17" || one.id == "6.18";
        return (++count % 4 == 0 && !twin ? "" : one.id) + "\t" + one.requirement + "\t" +
               one.claim_words + "\t" + one.evidence + "\t" + one.commentary + "\n";
      });
}

std::string claim_last(const Answers& answers) {
  return by_section(answers, "Ref\tWhat the Code says\tHow we comply\tNotes\tMet?\n",
                    [](const Answered& one) {
                      return one.id + "\t" + one.requirement + "\t" + one.evidence + "\t" +
                             one.commentary + "\t" + one.claim_words + "\n";
                    });
}

std::string four_columns(const Answers& answers) {
  return by_section(answers,
                    "Code section\tCode requirement\tComply: Yes/No\t"
                    "Evidence, commentary and any explanations\n",
                    [](const Answered& one) {
                      return one.id + "\t" + one.requirement + "\t" + one.claim_words + "\t" +
                             one.evidence + " " + one.commentary + "\n";
                    });
}

std::string three_columns(const Answers& answers) {
  return by_section(answers, "Code requirement\tComply\tEvidence / commentary\n",
                    [](const Answered& one) {
                      return "Provision " + one.id + ": " + one.requirement + "\t" +
                             one.claim_words + "\t" + one.evidence + " " + one.commentary + "\n";
                    });
}

std::string lower_rows(const Answers& answers) {
  return by_section(answers, "Provision\tRequirement\tComply\n", [](const Answered& one) {
    return one.id + "\t" + one.requirement + "\t" + one.claim_words + "\n" +
           "Evidence: " + one.evidence + "\t\t\n" + "Commentary: " + one.commentary + "\t\t\n";
  });
}

std::string header_each(const Answers& answers) {
  return by_section(answers, "", [](const Answered& one) {
    return "Provision " + one.id +
           "\n\nCode provision\tCode requirement\tComply\tEvidence\tCommentary\n" + one.id + "\t" +
           one.requirement + "\t" + one.claim_words + "\t" + one.evidence + "\t" + one.commentary +
           "\n\n";
  });
}

std::string pages(const Answers& answers) {
  std::string out = title;
  std::size_t page = 1;
  std::size_t on_page = 99;
  std::string section;
  for (const Answered& one : answers) {
    if (section_of(one) != section || on_page >= 6) {
      out += page == 1 ? ""
                       : "\nNettlewick Homes: self-assessment 2025\nPage " + std::to_string(page) +
                             " of 20\n\f";
      ++page;
      on_page = 0;
      if (section_of(one) != section) out += heading(section = section_of(one)) + "\n\n";
      out += "Code provision\tCode requirement\tComply: Yes / No\tEvidence\tCommentary\n";
    }
    ++on_page;
    out += one.id + "\t" + one.requirement + "\t" + one.claim_words + "\t" + one.evidence + "\t" +
           one.commentary + "\n";
  }
  return out;
}

}  // namespace

const std::vector<Layout>& text_layouts() {
  static const std::vector<Layout> all = {
      {"a drawn grid", grid},
      {"rows of pipes over several lines", wrapped_pipes},
      {"columns, a blank line between rows", columns},
      {"columns, nothing between rows", dense_columns},
      {"columns under rules", ruled_columns},
      {"wide gaps, a line a row", wide_columns, Say::plain, nullptr, true},
      {"cells run together", glued, Say::plain, merged},
      {"cells run on", running, Say::plain, merged},
      {"a line a cell", line_a_cell, Say::plain, nullptr, true},
      {"the number in its label", number_in_label, Say::freely},
      {"labels with and without colons", bare_labels, Say::freely},
      {"questions over answers", asked_labels},
      {"compliance in capitals", compliance},
      {"bold labels in a list", bold_labels},
      {"one table a provision", one_table_each},
      {"one table a provision, headed by its number", number_as_label},
      {"one column a provision", transposed},
      {"number and requirement together", together, Say::freely},
      {"boxes to tick", boxes, Say::plain, as_boxes},
      {"the answer last", claim_last, Say::freely},
      {"four columns", four_columns, Say::freely, merged},
      {"three columns", three_columns, Say::plain, merged},
      {"further columns", further_columns, Say::plain, with_action},
      {"rows whose number is lost", lost_numbers, Say::freely, nullptr, false, true},
      {"evidence and commentary in rows of their own", lower_rows},
      {"a header over each row", header_each, Say::freely},
      {"pages with heads and feet", pages},
  };
  return all;
}

}  // namespace assize::test
