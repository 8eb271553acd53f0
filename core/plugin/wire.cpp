// SPDX-License-Identifier: Apache-2.0
#include "plugin/wire.hpp"

namespace assize::plugin {
namespace {

constexpr unsigned bits = 7;  // of a number in a byte; the eighth says that more follow
constexpr std::uint64_t low = 0x7F;
constexpr std::uint64_t more = 0x80;

}  // namespace

void WireOut::number(std::uint64_t value) {
  while (value > low) {
    bytes_ += static_cast<char>((value & low) | more);
    value >>= bits;
  }
  bytes_ += static_cast<char>(value);
}

void WireOut::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

std::uint64_t WireIn::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += bits) {
    if (rest_.empty()) break;
    const auto byte = static_cast<std::uint64_t>(static_cast<unsigned char>(rest_.front()));
    rest_.remove_prefix(1);
    value |= (byte & low) << shift;
    if ((byte & more) == 0) return value;
  }
  ok_ = false;
  return 0;
}

std::string WireIn::text() {
  const std::size_t length = size();
  if (length > rest_.size()) {
    ok_ = false;
    return {};
  }
  std::string value(rest_.substr(0, length));
  rest_.remove_prefix(length);
  return value;
}

std::size_t WireIn::count() {
  const std::size_t value = size();
  if (value <= rest_.size()) return value;
  ok_ = false;
  return 0;
}

void put(WireOut& out, const LineMark& mark) {
  out.number(mark.start);
  out.number(mark.line);
}

void put(WireOut& out, const Place& place) {
  out.number(place.line);
  out.text(place.words);
}

void put(WireOut& out, const PlacedText& text) {
  out.text(text.text);
  put(out, text.marks);
}

void put(WireOut& out, const Cell& cell) {
  put(out, static_cast<const PlacedText&>(cell));
  out.number(cell.columns);
  out.number(cell.rows);
}

void put(WireOut& out, const Row& row) {
  put(out, row.cells);
  out.number(row.line);
  out.number(row.rule ? 1 : 0);
}

void put(WireOut& out, const Block& block) {
  out.number(static_cast<std::uint64_t>(block.kind));
  put(out, block.text);
  put(out, block.rows);
  out.number(block.line);
}

void get(WireIn& in, LineMark& mark) {
  mark.start = in.size();
  mark.line = in.size();
}

void get(WireIn& in, Place& place) {
  place.line = in.size();
  place.words = in.text();
}

void get(WireIn& in, PlacedText& text) {
  text.text = in.text();
  get(in, text.marks);
}

void get(WireIn& in, Cell& cell) {
  get(in, static_cast<PlacedText&>(cell));
  cell.columns = in.size();
  cell.rows = in.size();
}

void get(WireIn& in, Row& row) {
  get(in, row.cells);
  row.line = in.size();
  row.rule = in.number() != 0;
}

void get(WireIn& in, Block& block) {
  const std::uint64_t kind = in.number();
  block.kind =
      kind == 0 ? BlockKind::heading : (kind == 1 ? BlockKind::paragraph : BlockKind::table);
  get(in, block.text);
  get(in, block.rows);
  block.line = in.size();
}

void put(WireOut& out, const Document& document) {
  out.text(document.name);
  out.text(document.reader);
  out.text(document.sha256);
  out.number(document.lines);
  put(out, document.places);
  put(out, document.blocks);
}

void put(WireOut& out, const Diagnostic& diagnostic) {
  out.number(diagnostic.level == Level::error ? 0 : 1);
  out.text(diagnostic.where.file);
  out.number(diagnostic.where.line);
  out.number(diagnostic.where.column);
  out.text(diagnostic.message);
  out.text(diagnostic.excerpt);
  out.text(diagnostic.suggestion);
}

void put(WireOut& out, const Note& note) {
  out.number(note.first_line);
  out.number(note.last_line);
  out.text(note.words);
  out.number(note.occurrence);
  out.text(note.text);
}

void get(WireIn& in, Document& document) {
  document.name = in.text();
  document.reader = in.text();
  document.sha256 = in.text();
  document.lines = in.size();
  get(in, document.places);
  get(in, document.blocks);
}

void get(WireIn& in, Diagnostic& diagnostic) {
  diagnostic.level = in.number() == 0 ? Level::error : Level::warning;
  diagnostic.where.file = in.text();
  diagnostic.where.line = in.size();
  diagnostic.where.column = in.size();
  diagnostic.message = in.text();
  diagnostic.excerpt = in.text();
  diagnostic.suggestion = in.text();
}

void get(WireIn& in, Note& note) {
  note.first_line = in.size();
  note.last_line = in.size();
  note.words = in.text();
  note.occurrence = in.size();
  note.text = in.text();
}

}  // namespace assize::plugin
