// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/canvas.hpp"

#include <algorithm>
#include <cmath>

namespace assize::pdf {
namespace {

constexpr double thin = 3.6;     // points; a filled box below that is a line
constexpr double crooked = 0.8;  // points by which a line along an axis may be off it
constexpr double farthest = 1e6;
constexpr std::size_t most_nodes = 200'000;
constexpr std::size_t most_rules = 60'000;   // of a page, each way
constexpr std::size_t most_shades = 20'000;  // of a page

bool is_place(Point point) {
  return std::isfinite(point.x) && std::isfinite(point.y) && std::abs(point.x) < farthest &&
         std::abs(point.y) < farthest;
}

Box around(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

bool is_empty(const Box& box) { return box.right < box.left || box.bottom < box.top; }

}  // namespace

Matrix Matrix::after(const Matrix& inner) const {
  return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
          b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

double Matrix::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

Box square(const Matrix& matrix) {
  Box box = around(matrix.apply(0, 0), matrix.apply(1, 1));
  box.take(around(matrix.apply(1, 0), matrix.apply(0, 1)));
  return box;
}

Box common(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

void Canvas::add(Node node) {
  if (path_.size() < most_nodes && is_place(node.point)) path_.push_back(node);
}

void Canvas::move(Point to) { add({to, true, true}); }

void Canvas::line(Point to) { add({to, true, path_.empty()}); }

void Canvas::curve(Point to) { add({to, false, path_.empty()}); }

void Canvas::close() {
  for (std::size_t i = path_.size(); i-- > 0;) {
    if (!path_[i].first) continue;
    const Point start = path_[i].point;
    add({start, true, false});
    return;
  }
}

void Canvas::box(Point a, Point b, Point c, Point d) {
  move(a);
  line(b);
  line(c);
  line(d);
  line(a);
}

void Canvas::clear() { path_.clear(); }

Box Canvas::bounds() const {
  if (path_.empty()) return page_;
  Box box = around(path_.front().point, path_.front().point);
  for (const Node& node : path_) box.take(around(node.point, node.point));
  return box;
}

void Canvas::keep_rule(const Box& box, bool along) {
  std::vector<Rule>& rules = along ? drawing_.across : drawing_.down;
  if (rules.size() >= most_rules) return;
  if (along) {
    rules.push_back({box.centre(), box.left, box.right});
  } else {
    rules.push_back({box.middle(), box.top, box.bottom});
  }
}

// A painted box: a line where it is thin, a dot of a dotted line where it is thin both ways.
void Canvas::keep(const Box& box, bool paper) {
  const bool low = box.height() <= thin;
  const bool narrow = box.width() <= thin;
  if (low && (!narrow || 2 * box.width() > box.height())) keep_rule(box, true);
  if (narrow && (!low || 2 * box.height() > box.width())) keep_rule(box, false);
  if (!low && !narrow && !paper && drawing_.shades.size() < most_shades)
    drawing_.shades.push_back(box);
}

void Canvas::stroke_part(Point from, Point to, double thickness, const Box& clip) {
  const double dx = std::abs(to.x - from.x);
  const double dy = std::abs(to.y - from.y);
  if (std::min(dx, dy) > crooked) return;
  Box box = around(from, to);
  const double half = std::min(thickness, 50.0) / 2;
  if (dx >= dy) {
    box.top -= half;
    box.bottom += half;
  } else {
    box.left -= half;
    box.right += half;
  }
  box = common(common(box, clip), page_);
  if (!is_empty(box)) keep(box, false);
}

void Canvas::stroke(double thickness, const Box& clip) {
  for (std::size_t i = 1; i < path_.size(); ++i) {
    if (path_[i].first || !path_[i].straight) continue;
    stroke_part(path_[i - 1].point, path_[i].point, thickness, clip);
  }
}

// One closed part of a path. Of other shapes than boxes only those are kept that are seen as lines:
// borders with mitred ends.
void Canvas::fill_part(std::size_t first, std::size_t last, bool paper, const Box& clip) {
  if (last - first < 3) return;
  Box box = around(path_[first].point, path_[first].point);
  bool straight = true;
  for (std::size_t i = first; i < last; ++i) {
    box.take(around(path_[i].point, path_[i].point));
    straight = straight && path_[i].straight;
  }
  const auto at_corner = [&](const Node& node) {
    const Point& p = node.point;
    return std::min(p.x - box.left, box.right - p.x) < crooked &&
           std::min(p.y - box.top, box.bottom - p.y) < crooked;
  };
  const bool slim = std::min(box.width(), box.height()) <= thin;
  const bool upright = std::all_of(path_.begin() + static_cast<std::ptrdiff_t>(first),
                                   path_.begin() + static_cast<std::ptrdiff_t>(last), at_corner);
  if (!straight || !(slim || upright)) return;
  box = common(common(box, clip), page_);
  if (!is_empty(box)) keep(box, paper);
}

void Canvas::fill(bool paper, const Box& clip) {
  for (std::size_t first = 0; first < path_.size();) {
    std::size_t last = first + 1;
    while (last < path_.size() && !path_[last].first) ++last;
    fill_part(first, last, paper, clip);
    first = last;
  }
}

void Canvas::picture(const Box& box, const Box& clip) {
  const Box seen = common(common(box, clip), page_);
  if (is_empty(seen)) return;
  drawing_.pictured += seen.width() * seen.height();
  if (std::min(seen.width(), seen.height()) <= thin) keep(seen, false);
}

}  // namespace assize::pdf
