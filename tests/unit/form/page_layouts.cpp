// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "landlord.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

using Answers = std::vector<Answered>;

std::string section_of(const Answered& one) { return one.id.substr(0, one.id.find('.')); }

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else
      out += c;
  }
  return out;
}

std::string tag(const std::string& name, const std::string& inner) {
  return "<" + name + ">" + inner + "</" + name.substr(0, name.find(' ')) + ">";
}

/// The form within a page of the landlord's site.
std::string page(const std::string& form) {
  return "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\">\n"
         "<title>Self-assessment 2025 | Nettlewick Homes</title>\n"
         "<style>td { border: 1px solid }</style><script>var a = \"<table>\";</script></head>\n"
         "<body class=\"page\"><a class=\"skip\" href=\"#main\">Skip to content</a>\n"
         "<div id=\"cookie-notice\"><p>We use cookies.</p><button>Accept</button></div>\n"
         "<header><a href=\"/\"><img src=\"logo.svg\" alt=\"Nettlewick Homes\"></a>\n"
         "<nav><ul><li><a href=\"/rent\">Pay your rent</a></li><li><a href=\"/repairs\">Repairs"
         "</a></li></ul></nav></header>\n<main id=\"main\">\n"
         "<h1>Our self-assessment against the Code</h1>\n" +
         form +
         "</main>\n<footer><p>\xC2\xA9 Nettlewick Homes 2025</p><a href=\"/privacy\">Privacy</a>"
         "</footer>\n</body></html>\n";
}

std::string heading(const std::string& section) {
  return "Section " + section + ": " + escaped(shipped_code().section(section)->title);
}

/// Each section between `open` and `close`, which are given its heading.
template <class O, class P>
std::string by_section(const Answers& answers, O open, P print, const std::string& close) {
  std::string out, section;
  for (const Answered& one : answers) {
    if (const std::string now = section_of(one); now != section) {
      if (!section.empty()) out += close;
      section = now;
      out += open(heading(section)) + "\n";
    }
    out += print(one) + "\n";
  }
  return page(out + close);
}

const std::string header =
    "<thead><tr><th>Code provision</th><th>Code requirement</th><th>Comply: Yes / No</th>"
    "<th>Evidence</th><th>Commentary / explanation</th></tr></thead>";

std::string row_of(const Answered& one, const std::string& claim) {
  return "<tr><th scope=\"row\">" + one.id + "</th><td>" + escaped(one.requirement) + "</td><td>" +
         claim + "</td><td>" + escaped(one.evidence) + "</td><td>" + escaped(one.commentary) +
         "</td></tr>";
}

std::string tables(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title) + "<table>" + header; },
      [](const Answered& one) { return row_of(one, escaped(one.claim_words)); }, "</table>\n");
}

std::string one_table(const Answers& answers) {
  std::string rows = "<table>" + header + "<tbody>", section;
  for (const Answered& one : answers) {
    if (section_of(one) != section)
      rows += "<tr><td colspan=\"5\"><strong>" + heading(section = section_of(one)) +
              "</strong></td></tr>\n";
    rows += row_of(one, escaped(one.claim_words)) + "\n";
  }
  return page(rows + "</tbody></table>");
}

std::string accordion(const Answers& answers) {
  return by_section(
      answers,
      [](const std::string& title) {
        return "<details>" + tag("summary", title) + "<table>" + header;
      },
      [](const Answered& one) { return row_of(one, escaped(one.claim_words)); },
      "</table></details>\n");
}

std::string panels(const Answers& answers) {
  return by_section(
      answers,
      [](const std::string& title) {
        return "<div class=\"accordion-item\"><h3 class=\"accordion-header\"><button "
               "aria-expanded=\"false\">" +
               title + "</button></h3><div class=\"collapse\" hidden aria-hidden=\"true\"><table>" +
               header;
      },
      [](const Answered& one) { return row_of(one, escaped(one.claim_words)); },
      "</table></div></div>\n");
}

std::string headings(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title); },
      [](const Answered& one) {
        return "<h3>Code provision " + one.id + "</h3>\n<h4>Code requirement</h4>\n<p>" +
               escaped(one.requirement) + "</p>\n<h4>Comply</h4>\n<p>" + escaped(one.claim_words) +
               "</p>\n<h4>Evidence</h4>\n<p>" + escaped(one.evidence) +
               "</p>\n<h4>Commentary / explanation</h4>\n<p>" + escaped(one.commentary) + "</p>";
      },
      "");
}

std::string terms(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title); },
      [](const Answered& one) {
        return "<h3>" + one.id + "</h3><dl><dt>Code requirement</dt><dd>" +
               escaped(one.requirement) + "</dd><dt>Do we comply?</dt><dd>" +
               escaped(one.claim_words) + "</dd><dt>Evidence</dt><dd>" + escaped(one.evidence) +
               "</dd><dt>Commentary</dt><dd>" + escaped(one.commentary) + "</dd></dl>";
      },
      "");
}

std::string bold_lines(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title); },
      [](const Answered& one) {
        return "<button class=\"toggle\" aria-expanded=\"false\">" + one.id + " " +
               escaped(one.requirement) +
               "</button><div style=\"display:none\"><p><strong>Comply</strong> " +
               escaped(one.claim_words) + "<br><strong>Evidence:</strong> " +
               escaped(one.evidence) + "<br><strong>Commentary</strong><br>" +
               escaped(one.commentary) + "</p></div>";
      },
      "");
}

std::string lines_of_one_paragraph(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title); },
      [](const Answered& one) {
        return "<p>Provision " + one.id + "<br>\nRequirement: " + escaped(one.requirement) +
               "<br>\nCompliance: " + escaped(one.claim_words) +
               "<br>\nEvidence: " + escaped(one.evidence) +
               "<br>\nComments: " + escaped(one.commentary) + "</p>";
      },
      "");
}

std::string cards(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title); },
      [](const Answered& one) {
        std::string paragraphs;  // each sentence one
        for (std::size_t at = 0; at < one.commentary.size();) {
          const std::size_t end =
              std::min(one.commentary.find(". ", at), one.commentary.size() - 1);
          paragraphs += tag("p", escaped(one.commentary.substr(at, end + 1 - at)));
          at = end + 2;
        }
        return "<article class=\"card\"><h3>" + one.id + " " + escaped(one.requirement) +
               "</h3><p>Comply: " + escaped(one.claim_words) +
               "</p><p>Evidence: " + escaped(one.evidence) + "</p><h4>Commentary</h4>" +
               paragraphs + "</article>";
      },
      "");
}

std::string table_each(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title); },
      [](const Answered& one) {
        return "<table><tr><th>Code provision</th><td>" + one.id + "</td><th>Comply</th><td>" +
               escaped(one.claim_words) +
               "</td></tr><tr><th>Code requirement</th><td colspan=\"3\">" +
               escaped(one.requirement) + "</td></tr><tr><th>Evidence</th><td colspan=\"3\">" +
               escaped(one.evidence) + "</td></tr><tr><th>Commentary</th><td colspan=\"3\">" +
               escaped(one.commentary) + "</td></tr></table>";
      },
      "");
}

std::string cell_of_all(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title); },
      [](const Answered& one) {
        return "<table><tr><td><p>Code provision: " + one.id +
               "</p><p>Code requirement: " + escaped(one.requirement) +
               "</p></td></tr><tr><td><p>Comply: " + escaped(one.claim_words) +
               "</p><p>Evidence: " + escaped(one.evidence) +
               "</p><p>Commentary: " + escaped(one.commentary) + "</p></td></tr></table>";
      },
      "");
}

std::string roles(const Answers& answers) {
  return by_section(
      answers,
      [](const std::string& title) {
        std::string out = tag("h2", title) + "<div role=\"table\"><div role=\"row\">";
        for (const char* label : {"Ref", "Requirement", "Met?", "Evidence", "Notes"})
          out += tag("span role=\"columnheader\"", label);
        return out + "</div>";
      },
      [](const Answered& one) {
        std::string out = "<div role=\"row\">";
        for (const std::string* cell :
             {&one.id, &one.requirement, &one.claim_words, &one.evidence, &one.commentary})
          out += tag("div role=\"cell\"", escaped(*cell));
        return out + "</div>";
      },
      "</div>\n");
}

std::string boxes_in_a_row(const Answers& answers) {
  return by_section(
      answers,
      [](const std::string& title) {
        std::string out = tag("h2", title) + "<div class=\"container\"><div class=\"row head\">";
        for (const char* label : {"Ref", "Requirement", "Met?", "Evidence", "Notes"})
          out += tag("div class=\"col-md-2\"", label);
        return out + "</div>";
      },
      [](const Answered& one) {
        std::string out = "<div class=\"row\">";
        for (const std::string* cell :
             {&one.id, &one.requirement, &one.claim_words, &one.evidence, &one.commentary})
          out += tag("div class=\"col-md-2\"", tag("p", escaped(*cell)));
        return out + "</div>";
      },
      "</div>\n");
}

// -- answers that are no words --

std::string box(bool ticked, const char* words) {
  return std::string("<label><input type=\"checkbox\"") + (ticked ? " checked" : "") + "> " +
         words + "</label> ";
}

std::string ticked(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title) + "<table>" + header; },
      [](const Answered& one) {
        return row_of(one, box(one.claim == Claim::yes, "Yes") + box(one.claim == Claim::no, "No") +
                               box(one.claim == Claim::partial, "Partly"));
      },
      "</table>");
}

Answered as_ticks(Answered one) {
  one.claim_words = "Yes No Partly";
  return one;
}

std::string chosen(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title) + "<table>" + header; },
      [](const Answered& one) {
        std::string out = "<select><option>Choose";
        for (const char* each : {"Yes", "No", "Partial"})
          out += std::string("<option") + (one.claim_words == each ? " selected" : "") + ">" + each;
        return row_of(one, out + "</select>");
      },
      "</table>");
}

std::string struck(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title) + "<table>" + header; },
      [](const Answered& one) {
        return row_of(one, one.claim == Claim::yes  ? "Yes / <s>No</s>"
                           : one.claim == Claim::no ? "<strike>Yes</strike> / No"
                                                    : "Partial");
      },
      "</table>");
}

Answered as_struck(Answered one) {
  if (one.claim != Claim::partial) one.claim_words = "Yes No";
  return one;
}

std::string pictures(const Answers& answers) {
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title) + "<table>" + header; },
      [](const Answered& one) {
        return row_of(one, one.claim == Claim::yes ? "<img src=\"t.png\" alt=\"Yes\">"
                           : one.claim == Claim::no
                               ? "<i class=\"fa fa-times\" aria-hidden=\"true\" title=\"No\"></i>"
                               : "<svg><title>Partial</title><path d=\"M0\"/></svg>");
      },
      "</table>");
}

// -- as programs write it --

std::string word(const Answers& answers) {
  const auto cell = [](const std::string& text) {
    // Lines are broken where they are long, in tags and in words alike.
    std::string out =
        "<td width=123 valign=top style='width:92.15pt;border:solid windowtext\n"
        "1.0pt;padding:0cm 5.4pt'>\n  <p class=MsoNormal><span lang=EN-GB\n"
        "style='font-size:10.0pt;font-family:\"Arial\",sans-serif'>";
    std::size_t column = 0;
    for (const char c : escaped(text)) {
      const bool turn = c == ' ' && column > 60;
      out += turn ? '\n' : c;
      column = turn ? 0 : column + 1;
    }
    return out + "<o:p></o:p></span></p>\n  </td>\n";
  };
  return by_section(
      answers,
      [](const std::string& title) {
        return "<h2><span lang=EN-GB>" + title + "<o:p></o:p></span></h2>\n<table class=MsoTable>" +
               header;
      },
      [&](const Answered& one) {
        return "<tr style='mso-yfti-irow:0'>\n " + cell(one.id) + cell(one.requirement) +
               cell(one.claim_words) + cell(one.evidence) + cell(one.commentary) + "</tr>";
      },
      "</table>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n");
}

std::string old_page(const Answers& answers) {
  std::string rows;
  for (const Answered& one : answers) rows += row_of(one, escaped(one.claim_words)) + "\n";
  return "<HTML><HEAD><TITLE>Complaints</TITLE></HEAD><BODY BGCOLOR=white>"
         "<TABLE WIDTH=\"100%\"><TR><TD COLSPAN=2><FONT SIZE=5>Nettlewick Homes</FONT></TD></TR>"
         "<TR><TD VALIGN=top><A HREF=\"a.htm\">Home</A><BR><A HREF=\"b.htm\">Repairs</A></TD><TD>"
         "<CENTER><TABLE BORDER=1>" +
         header + rows + "</TABLE></CENTER></TD></TR></TABLE></BODY></HTML>\n";
}

std::string lists(const Answers& answers) {
  const auto points = [](const std::string& text) {
    std::string out = "<ul>";
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(". ", at), text.size() - 1);
      out += "<li>" + escaped(text.substr(at, end + 1 - at)) + "</li>";
      at = end + 2;
    }
    return out + "</ul>";
  };
  return by_section(
      answers, [](const std::string& title) { return tag("h2", title) + "<table>" + header; },
      [&](const Answered& one) {
        return "<tr><td>" + one.id + "</td><td>" + escaped(one.requirement) + "</td><td>" +
               escaped(one.claim_words) + "</td><td>" + points(one.evidence) + "</td><td>" +
               points(one.commentary) + "</td></tr>";
      },
      "</table>");
}

std::string together(const Answers& answers) {
  return by_section(
      answers,
      [](const std::string& title) {
        return tag("h2", title) +
               "<table><tr><th>Code provision and requirement</th><th>Evidence</th>"
               "<th>Compliant?</th><th>Comments</th></tr>";
      },
      [](const Answered& one) {
        return "<tr><td><strong>" + one.id + "</strong><br>" + escaped(one.requirement) +
               "</td><td>" + escaped(one.evidence) + "</td><td>" + escaped(one.claim_words) +
               "</td><td>" + escaped(one.commentary) + "</td></tr>";
      },
      "</table>");
}

std::string columns(const Answers& answers) {
  std::string out;
  for (std::size_t from = 0; from < answers.size(); from += 3) {
    const std::size_t end = std::min(from + 3, answers.size());
    const std::array<std::pair<const char*, std::string Answered::*>, 5> fields = {
        {{"Code provision", &Answered::id},
         {"Code requirement", &Answered::requirement},
         {"Comply", &Answered::claim_words},
         {"Evidence", &Answered::evidence},
         {"Commentary", &Answered::commentary}}};
    out += "<table>";
    for (const auto& [label, field] : fields) {
      out += "<tr>" + tag("th", label);
      for (std::size_t i = from; i < end; ++i) out += tag("td", escaped(answers[i].*field));
      out += "</tr>\n";
    }
    out += "</table>\n";
  }
  return page(out);
}

std::string sections_beside(const Answers& answers) {
  std::string out =
      "<table><tr><th>Section</th><th>Code provision</th><th>Code requirement</th>"
      "<th>Comply</th><th>Evidence</th><th>Commentary</th></tr>\n";
  std::string section;
  for (const Answered& one : answers) {
    out += "<tr>";
    if (section_of(one) != section) {
      section = section_of(one);
      const auto rows = std::count_if(answers.begin(), answers.end(), [&](const Answered& other) {
        return section_of(other) == section;
      });
      out += tag("td rowspan=" + std::to_string(rows), heading(section));
    }
    for (const std::string* cell :
         {&one.id, &one.requirement, &one.claim_words, &one.evidence, &one.commentary})
      out += tag("td", escaped(*cell));
    out += "</tr>\n";
  }
  return page(out + "</table>");
}

}  // namespace

const std::vector<Layout>& page_layouts() {
  static const std::vector<Layout> all = {
      {"a table a section", tables, Say::freely},
      {"one table, sections as rows", one_table, Say::freely},
      {"sections that unfold", accordion},
      {"panels that are closed", panels},
      {"headings as labels", headings, Say::freely},
      {"lists of terms", terms, Say::freely},
      {"bold labels within closed panels", bold_lines},
      {"lines of one paragraph", lines_of_one_paragraph},
      {"cards", cards},
      {"one table a provision, two labels a row", table_each, Say::freely},
      {"everything in one cell", cell_of_all},
      {"boxes with roles", roles, Say::freely},
      {"boxes in a row", boxes_in_a_row, Say::freely},
      {"boxes to tick", ticked, Say::plain, as_ticks},
      {"answers to choose", chosen},
      {"answers struck out", struck, Say::plain, as_struck},
      {"answers as pictures", pictures},
      {"a word processor's page", word, Say::freely},
      {"an old page laid out with tables", old_page},
      {"lists in cells", lists},
      {"number and requirement together, the answer behind the evidence", together},
      {"one column a provision", columns},
      {"sections beside their rows", sections_beside, Say::freely},
  };
  return all;
}

}  // namespace assize::test
