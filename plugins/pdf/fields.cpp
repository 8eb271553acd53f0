// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/fields.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/markup.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::pdf {
namespace {

constexpr double largest_print = 11;  // points
constexpr double line_height = 1.25;  // of the font's size
constexpr double letter_width = 0.5;  // of the font's size

std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> out;
  const std::string folded = text::fold_space(line);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    out.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// The paragraphs of a value; line ends of any kind part them.
std::vector<std::vector<std::string>> paragraphs(std::string text) {
  std::replace(text.begin(), text.end(), '\r', '\n');
  std::vector<std::vector<std::string>> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    document::blank_controls(line);
    if (std::vector<std::string> words = words_of(line); !words.empty())
      out.push_back(std::move(words));
    at = end + 1;
  }
  return out;
}

double width_of(const std::string& word, double size) {
  return static_cast<double>(text::count_code_points(word)) * letter_width * size;
}

// How many lines the paragraphs take in a font of a size.
std::size_t lines_taken(const std::vector<std::vector<std::string>>& paragraphs, double size,
                        double width) {
  std::size_t lines = 0;
  for (const auto& words : paragraphs) {
    ++lines;
    double x = 0;
    for (const std::string& word : words) {
      const double wide = width_of(word, size);
      if (x > 0 && x + wide > width) {
        ++lines;
        x = 0;
      }
      x += wide + letter_width * size;
    }
  }
  return lines;
}

// The largest print in which a value finds room in its field.
double fitting_size(const std::vector<std::vector<std::string>>& paragraphs, const Box& box) {
  double size = std::max(std::min(largest_print, box.height() / line_height), 0.01);
  for (int tries = 0; tries < 60; ++tries) {
    const auto lines = static_cast<double>(lines_taken(paragraphs, size, box.width()));
    if (lines * size * line_height <= box.height()) break;
    size *= 0.9;
  }
  return size;
}

class Setter {
 public:
  Setter(Page& page, const Box& box) : page_(page), box_(box) {}

  void set(const std::string& value) {
    const auto parts = paragraphs(value);
    const double size = fitting_size(parts, box_);
    double top = box_.top;
    for (const auto& words : parts) {
      double x = box_.left;
      for (const std::string& text : words) {
        const double wide = width_of(text, size);
        if (x > box_.left && x + wide > box_.right) {
          x = box_.left;
          top += size * line_height;
        }
        put(text, {x, top, std::min(x + wide, box_.right), top + size}, size);
        x += wide + letter_width * size;
      }
      top += size * line_height;
    }
  }

 private:
  void put(const std::string& text, const Box& box, double size) {
    Word word;
    word.text = text;
    word.box = box;
    word.size = size;
    word.space_after = true;
    page_.words.push_back(std::move(word));
  }

  Page& page_;
  Box box_;
};

void add_box(Page& page, const Field& field) {
  std::erase_if(page.words, [&](const Word& word) {
    return text::count_code_points(word.text) == 1 &&
           field.box.holds(word.box.middle(), word.box.centre());
  });
  Word word;
  word.text = field.kind == WordKind::ticked ? "\xE2\x98\x91" : "\xE2\x98\x90";
  word.box = field.box;
  word.size = std::clamp(field.box.height(), 1.0, largest_print);
  word.kind = field.kind;
  word.space_after = true;
  page.words.push_back(std::move(word));
}

}  // namespace

void add_fields(Page& page) {
  for (const Field& field : page.drawing.fields) {
    if (field.kind == WordKind::plain) {
      Setter(page, field.box).set(field.text);
    } else {
      add_box(page, field);
    }
  }
}

}  // namespace assize::pdf
