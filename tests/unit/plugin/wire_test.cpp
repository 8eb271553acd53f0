// SPDX-License-Identifier: Apache-2.0
#include "plugin/wire.hpp"

#include <limits>

#include "support/catch.hpp"

namespace assize::plugin {
namespace {

Document sample() {
  Document document;
  document.name = "form.docx";
  document.reader = "docx";
  document.sha256 = std::string(64, 'a');
  document.lines = 9;
  document.places = {{1, "page 1"}, {4, "page 2, table 1, row 2"}};
  document.blocks.push_back({BlockKind::heading, {"A \xC3\xA9 heading", {{0, 1}}}, {}, 1});
  Block table{BlockKind::table, {}, {}, 2};
  Row row;
  row.line = 2;
  Cell cell;
  cell.text = "one two";
  cell.marks = {{0, 2}, {4, 3}};
  cell.columns = 3;
  cell.rows = 2;
  row.cells = {cell, {}};
  table.rows = {row, {{}, 4, true}};
  document.blocks.push_back(table);
  return document;
}

std::string bytes_of(const Document& document) {
  WireOut out;
  put(out, document);
  return out.bytes();
}

}  // namespace

TEST_CASE("a document goes through the wire as it was") {
  const std::string bytes = bytes_of(sample());
  WireIn in(bytes);
  Document document;
  get(in, document);
  CHECK(in.ok());
  CHECK(in.at_end());
  CHECK(bytes_of(document) == bytes);
  CHECK(document.blocks.at(1).rows.at(0).cells.at(0).columns == 3);
  CHECK(document.blocks.at(1).rows.at(0).cells.at(0).rows == 2);
  CHECK(document.blocks.at(1).rows.at(1).rule);
  CHECK(document.places.at(1).words == "page 2, table 1, row 2");
}

TEST_CASE("numbers of every size go through the wire") {
  const std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
  for (const std::uint64_t value : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128},
                                    std::uint64_t{1} << 32U, largest}) {
    WireOut out;
    out.number(value);
    WireIn in(out.bytes());
    CHECK(in.number() == value);
    CHECK(in.ok());
  }
}

TEST_CASE("bytes that were cut or are none of ours end the reading") {
  const std::string bytes = bytes_of(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    WireIn in(std::string_view(bytes).substr(0, size));
    Document document;
    get(in, document);
    CHECK_FALSE(in.ok());
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = '\xFF';
    WireIn in(changed);
    Document document;
    get(in, document);  // whatever it is, within bounds
    CHECK(document.blocks.size() <= bytes.size());
  }
}

}  // namespace assize::plugin
