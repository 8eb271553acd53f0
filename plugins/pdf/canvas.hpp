// SPDX-License-Identifier: GPL-2.0-or-later
//
// Paths as they are painted, of which only straight lines along the axes and upright boxes are
// kept. A box so thin that it is seen as a line is a line: most programs draw borders that way.
#pragma once

#include <cstddef>
#include <vector>

#include "pdf/page.hpp"

namespace assize::pdf {

struct Point {
  double x = 0, y = 0;
};

/// A linear map of the plane, as PDF writes it.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  [[nodiscard]] Point apply(double x, double y) const {
    return {a * x + c * y + e, b * x + d * y + f};
  }
  /// First `inner`, then this.
  [[nodiscard]] Matrix after(const Matrix& inner) const;
  /// How much it enlarges a length.
  [[nodiscard]] double scale() const;
};

/// The smallest box around the unit square as the matrix maps it.
[[nodiscard]] Box square(const Matrix& matrix);
/// What two boxes have in common; empty (right <= left or bottom <= top) when they do not meet.
[[nodiscard]] Box common(const Box& a, const Box& b);

class Canvas {
 public:
  /// `drawing` must outlive the Canvas; what stands outside of `page` is not kept.
  Canvas(Drawing& drawing, const Box& page) : drawing_(drawing), page_(page) {}

  void move(Point to);
  void line(Point to);
  void curve(Point to);
  void close();
  void box(Point a, Point b, Point c, Point d);
  /// Forgets the path.
  void clear();

  /// Around the whole path; all of the page when there is none.
  [[nodiscard]] Box bounds() const;
  void stroke(double thickness, const Box& clip);
  void fill(bool paper, const Box& clip);
  void picture(const Box& box, const Box& clip);

 private:
  struct Node {
    Point point;
    bool straight = true;  ///< the way to it
    bool first = false;    ///< of its part of the path
  };
  void add(Node node);
  void stroke_part(Point from, Point to, double thickness, const Box& clip);
  void fill_part(std::size_t first, std::size_t last, bool paper, const Box& clip);
  void keep(const Box& box, bool paper);
  void keep_rule(const Box& box, bool along);

  Drawing& drawing_;
  Box page_;
  std::vector<Node> path_;
};

}  // namespace assize::pdf
