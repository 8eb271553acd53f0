// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/rulings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pdf/scanner.hpp"

namespace assize::pdf {
namespace {

constexpr unsigned deepest = 12;          // form XObjects within each other
constexpr std::size_t most_states = 256;  // saved by `q`
constexpr std::size_t longest_stream = 128U << 20U;

// Keeps what is written to it while the budget lasts.
class Unpacked final : public Pipeline {
 public:
  explicit Unpacked(Budget& budget) : Pipeline("unpacked", nullptr), budget_(budget) {}
  void write(unsigned char const* data, std::size_t size) override {
    if (size > budget_.bytes || text_.size() + size > longest_stream)
      throw std::runtime_error("too long");
    budget_.bytes -= size;
    text_.append(reinterpret_cast<const char*>(data), size);
  }
  void finish() override { text_ += '\n'; }
  [[nodiscard]] std::string& text() { return text_; }

 private:
  Budget& budget_;
  std::string text_;
};

void unpack(QPDFObjectHandle stream, Unpacked& out) {
  try {
    if (stream.isStream()) stream.pipeStreamData(&out, 0, qpdf_dl_generalized, true, false);
  } catch (const std::exception&) {
    out.text() += '\n';
  }
}

struct State {
  Matrix matrix;
  Box clip;
  double thickness = 1;
  bool paper = false;  // what is filled has the colour of the paper
};

class Tracer {
 public:
  Tracer(const Box& area, const Box& paper, Budget& budget, Drawing& drawing)
      : area_(area), paper_(paper), budget_(budget), drawing_(drawing) {}

  void run(std::string_view stream, QPDFObjectHandle resources, const State& start,
           unsigned depth) {
    Canvas canvas(drawing_, area_);
    Run run{canvas, std::move(resources), start, {}, {}, {}, depth, 0, 0, false, {}};
    Scanner scanner(stream);
    for (Token token = scanner.next(); token.kind != TokenKind::end; token = scanner.next()) {
      if (token.kind == TokenKind::number) {
        if (run.count < run.numbers.size()) run.numbers[run.count] = token.number;
        ++run.count;
      } else if (token.kind == TokenKind::name) {
        run.name = token.text;
      } else {
        if (token.text == "ID") {
          scanner.skip_picture();
          canvas.picture(square(run.state.matrix), run.state.clip);
        } else {
          obey(token.text, run);
        }
        run.count = 0;
        run.name = {};
      }
    }
  }

 private:
  struct Run {
    Canvas& canvas;
    QPDFObjectHandle resources;
    State state;
    std::vector<State> saved;
    std::array<double, 8> numbers;
    std::string_view name;
    unsigned depth = 0;
    std::size_t count = 0;      // of operands that are numbers
    std::size_t not_saved = 0;  // beyond what is kept of states
    bool clips = false;         // the next painting narrows the clip
    Matrix line;                // of text
  };

  static Point at(const Run& run, std::size_t i) {
    return run.state.matrix.apply(run.numbers[i], run.numbers[i + 1]);
  }

  void obey(std::string_view word, Run& run) {
    if (word == "Do") return call(run);
    if (!set_state(word, run) && !add_to_path(word, run) && !set_text(word, run)) paint(word, run);
  }

  // Where text stands matters only for what runs over the edge of the paper.
  bool set_text(std::string_view word, Run& run) {
    const std::array<double, 8>& n = run.numbers;
    if (word == "BT") {
      run.line = {};
    } else if (word == "Tm" && run.count == 6) {
      run.line = {n[0], n[1], n[2], n[3], n[4], n[5]};
    } else if ((word == "Td" || word == "TD") && run.count == 2) {
      run.line = run.line.after({1, 0, 0, 1, n[0], n[1]});
    } else if (word == "Tj" || word == "TJ" || word == "'" || word == "\"") {
      const Point at = run.state.matrix.after(run.line).apply(0, 0);
      const bool beside = at.x < paper_.left || at.x > paper_.right;
      if (beside && at.y > paper_.top && at.y < paper_.bottom) ++drawing_.beyond;
    } else {
      return false;
    }
    return true;
  }

  static bool set_state(std::string_view word, Run& run) {
    const std::array<double, 8>& n = run.numbers;
    if (word == "q") {
      run.saved.size() < most_states ? run.saved.push_back(run.state) : void(++run.not_saved);
    } else if (word == "Q") {
      restore(run);
    } else if (word == "cm" && run.count == 6) {
      run.state.matrix = run.state.matrix.after({n[0], n[1], n[2], n[3], n[4], n[5]});
    } else if (word == "w" && run.count == 1) {
      run.state.thickness = n[0];
    } else if ((word == "g" || word == "rg" || word == "sc" || word == "scn") && run.count > 0) {
      // One number may be a gray or how much of an ink; either way 1 of three is white.
      run.state.paper = (word == "g" || run.count == 3) && run.count <= 3 &&
                        std::all_of(n.begin(), n.begin() + static_cast<std::ptrdiff_t>(run.count),
                                    [](double part) { return part > 0.995; });
    } else if (word == "k" && run.count == 4) {
      run.state.paper =
          std::all_of(n.begin(), n.begin() + 4, [](double part) { return part < 0.005; });
    } else if (word == "cs" || word == "scn") {
      run.state.paper = false;
    } else {
      return false;
    }
    return true;
  }

  static void restore(Run& run) {
    if (run.not_saved != 0) {
      --run.not_saved;
    } else if (!run.saved.empty()) {
      run.state = run.saved.back();
      run.saved.pop_back();
    }
  }

  static bool add_to_path(std::string_view word, Run& run) {
    if (word == "m" && run.count == 2) {
      run.canvas.move(at(run, 0));
    } else if (word == "l" && run.count == 2) {
      run.canvas.line(at(run, 0));
    } else if (word == "c" && run.count == 6) {
      run.canvas.curve(at(run, 4));
    } else if ((word == "v" || word == "y") && run.count == 4) {
      run.canvas.curve(at(run, 2));
    } else if (word == "h") {
      run.canvas.close();
    } else if (word == "re" && run.count == 4) {
      const std::array<double, 8>& n = run.numbers;
      const Matrix& matrix = run.state.matrix;
      run.canvas.box(matrix.apply(n[0], n[1]), matrix.apply(n[0] + n[2], n[1]),
                     matrix.apply(n[0] + n[2], n[1] + n[3]), matrix.apply(n[0], n[1] + n[3]));
    } else {
      return false;
    }
    return true;
  }

  static void paint(std::string_view word, Run& run) {
    if (word == "W" || word == "W*") {
      run.clips = true;
      return;
    }
    constexpr std::string_view painting = "S s f F f* B B* b b* n ";
    const bool paints = !word.empty() && word.size() <= 2 &&
                        painting.find(std::string(word) + ' ') != std::string_view::npos;
    if (!paints) return;
    if (word.front() == 's' || word.front() == 'b') run.canvas.close();
    const char kind = word.front();
    if (kind == 'f' || kind == 'F' || kind == 'B' || kind == 'b')
      run.canvas.fill(run.state.paper, run.state.clip);
    if (kind == 'S' || kind == 's' || kind == 'B' || kind == 'b') {
      const double thickness = run.state.thickness * run.state.matrix.scale();
      run.canvas.stroke(std::isfinite(thickness) ? std::abs(thickness) : 0, run.state.clip);
    }
    if (run.clips) run.state.clip = common(run.state.clip, run.canvas.bounds());
    run.clips = false;
    run.canvas.clear();
  }

  void call(Run& run) {
    if (run.name.empty() || budget_.calls == 0) return;
    --budget_.calls;
    QPDFObjectHandle object =
        run.resources.getKeyIfDict("/XObject").getKeyIfDict("/" + std::string(run.name));
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    if (dictionary.getKey("/Subtype").isNameAndEquals("/Image"))
      return run.canvas.picture(square(run.state.matrix), run.state.clip);
    if (!dictionary.getKey("/Subtype").isNameAndEquals("/Form") || run.depth >= deepest) return;
    State state = run.state;
    if (QPDFObjectHandle matrix = dictionary.getKey("/Matrix"); matrix.isMatrix()) {
      const auto m = matrix.getArrayAsMatrix();
      state.matrix = state.matrix.after({m.a, m.b, m.c, m.d, m.e, m.f});
    }
    Unpacked unpacked(budget_);
    unpack(object, unpacked);
    QPDFObjectHandle resources = dictionary.getKey("/Resources");
    this->run(unpacked.text(), resources.isDictionary() ? resources : run.resources, state,
              run.depth + 1);
  }

  Box area_, paper_;
  Budget& budget_;
  Drawing& drawing_;
};

}  // namespace

void trace(QPDFObjectHandle page, const Matrix& to_page, const Box& area, const Box& paper,
           Budget& budget, Drawing& drawing) {
  Unpacked unpacked(budget);
  for (const QPDFObjectHandle& part : page.getPageContents()) unpack(part, unpacked);
  State start;
  start.matrix = to_page;
  start.clip = area;
  Tracer(area, paper, budget, drawing)
      .run(unpacked.text(), QPDFPageObjectHelper(page).getAttribute("/Resources", false), start, 0);
}

}  // namespace assize::pdf
