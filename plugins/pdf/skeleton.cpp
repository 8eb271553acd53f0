// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/skeleton.hpp"

#include <algorithm>
#include <cmath>
#include <exception>

#include "pdf/annotations.hpp"

namespace assize::pdf {
namespace {

constexpr double largest_side = 20'000;  // points

// How a page's own coordinates come to be those of Page, and the size that it is shown with.
struct Frame {
  Matrix matrix;
  double width = 612, height = 792;
  Box paper;  // what it is cropped from
};

std::optional<Box> box_of(QPDFObjectHandle rectangle) {
  if (!rectangle.isRectangle()) return std::nullopt;
  const auto r = rectangle.getArrayAsRectangle();
  const Box box{std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx),
                std::max(r.lly, r.ury)};
  const bool sound = std::isfinite(box.left) && std::isfinite(box.top) && box.width() > 1 &&
                     box.height() > 1 && box.width() < largest_side && box.height() < largest_side;
  return sound ? std::optional(box) : std::nullopt;
}

Box paper_of(QPDFPageObjectHelper page) {
  return box_of(page.getMediaBox()).value_or(Box{0, 0, 612, 792});
}

Box shown_of(QPDFPageObjectHelper page) {
  const Box media = paper_of(page);
  const Box shown = common(box_of(page.getCropBox()).value_or(media), media);
  return shown.width() > 0 && shown.height() > 0 ? shown : media;
}

int turns_of(QPDFPageObjectHelper page) {
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  return rotate.isInteger() ? static_cast<int>(((rotate.getIntValue() / 90) % 4 + 4) % 4) : 0;
}

Frame frame_of(QPDFPageObjectHelper page) {
  const Box shown = shown_of(page);
  const int turns = turns_of(page);
  Frame frame;
  frame.width = turns % 2 == 0 ? shown.width() : shown.height();
  frame.height = turns % 2 == 0 ? shown.height() : shown.width();
  switch (turns) {
    case 0:
      frame.matrix = {1, 0, 0, -1, -shown.left, shown.bottom};
      break;
    case 1:
      frame.matrix = {0, 1, 1, 0, -shown.top, -shown.left};
      break;
    case 2:
      frame.matrix = {-1, 0, 0, 1, shown.right, -shown.top};
      break;
    default:
      frame.matrix = {0, -1, -1, 0, shown.bottom, shown.right};
  }
  const Box paper = paper_of(page);
  frame.paper =
      square(frame.matrix.after({paper.width(), 0, 0, paper.height(), paper.left, paper.top}));
  return frame;
}

// A font whose codes are glyphs and that says nowhere which characters they stand for.
bool is_unmapped(QPDFObjectHandle font) {
  if (!font.isDictionary() || font.hasKey("/ToUnicode")) return false;
  QPDFObjectHandle kind = font.getKey("/Subtype");
  if (kind.isNameAndEquals("/Type3")) return true;
  QPDFObjectHandle encoding = font.getKey("/Encoding");
  if (!kind.isNameAndEquals("/Type0") || !encoding.isName()) return false;
  if (!encoding.getName().starts_with("/Identity")) return false;
  QPDFObjectHandle inner = font.getKey("/DescendantFonts");
  if (!inner.isArray() || inner.getArrayNItems() == 0) return true;
  QPDFObjectHandle system = inner.getArrayItem(0).getKeyIfDict("/CIDSystemInfo");
  QPDFObjectHandle ordering = system.getKeyIfDict("/Ordering");
  return !ordering.isString() || ordering.getStringValue() == "Identity";
}

bool has_unmapped_font(QPDFPageObjectHelper page) {
  QPDFObjectHandle fonts = page.getAttribute("/Resources", false).getKeyIfDict("/Font");
  if (!fonts.isDictionary()) return false;
  for (const std::string& name : fonts.getKeys())
    if (is_unmapped(fonts.getKey(name))) return true;
  return false;
}

}  // namespace

std::optional<Skeleton> Skeleton::open(std::string_view bytes) {
  try {
    Skeleton out;
    out.file_ = std::make_unique<QPDF>();
    out.file_->setSuppressWarnings(true);
    out.file_->processMemoryFile("pdf", bytes.data(), bytes.size());
    out.pages_ = out.file_->getAllPages();
    QPDFObjectHandle root = out.file_->getRoot();
    QPDFObjectHandle rendering = root.getKeyIfDict("/NeedsRendering");
    out.dynamic_ = rendering.isBool() && rendering.getBoolValue();
    out.fields_ = root.getKeyIfDict("/AcroForm").isDictionary() &&
                  root.getKey("/AcroForm").getKey("/Fields").isArray() &&
                  root.getKey("/AcroForm").getKey("/Fields").getArrayNItems() != 0;
    return out;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

Drawing Skeleton::draw(std::size_t index, double& width, double& height) {
  Drawing drawing;
  try {
    QPDFPageObjectHelper page(pages_.at(index));
    const Frame frame = frame_of(page);
    width = frame.width;
    height = frame.height;
    drawing.whole = frame.paper.width() < width + 2 && frame.paper.height() < height + 2;
    trace(pages_[index], frame.matrix, {0, 0, width, height}, frame.paper, budget_, drawing);
    read_annotations(pages_[index], frame.matrix, drawing);
    drawing.unmapped_fonts = has_unmapped_font(page);
  } catch (const std::exception&) {
    return drawing;  // what was read before the damage
  }
  return drawing;
}

void Skeleton::widen() {
  for (QPDFObjectHandle& object : pages_) {
    try {
      QPDFPageObjectHelper page(object);
      Box box = shown_of(page);
      const bool lies = turns_of(page) % 2 != 0;
      const double more = lies ? box.height() : box.width();
      (lies ? box.top : box.left) -= more;
      (lies ? box.bottom : box.right) += more;
      QPDFObjectHandle edges = QPDFObjectHandle::newArray(
          QPDFObjectHandle::Rectangle(box.left, box.top, box.right, box.bottom));
      object.replaceKey("/MediaBox", edges);
      object.replaceKey("/CropBox", edges);
    } catch (const std::exception&) {
      continue;  // a page that is no page
    }
  }
}

std::string Skeleton::without_field_looks() {
  try {
    for (QPDFObjectHandle& page : pages_) {
      QPDFObjectHandle list = page.getKey("/Annots");
      if (!list.isArray()) continue;
      QPDFObjectHandle kept = QPDFObjectHandle::newArray();
      for (int i = 0; i < list.getArrayNItems(); ++i)
        if (!is_field(list.getArrayItem(i))) kept.appendItem(list.getArrayItem(i));
      page.replaceKey("/Annots", kept);
    }
    QPDFWriter writer(*file_);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setPreserveEncryption(false);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace assize::pdf
