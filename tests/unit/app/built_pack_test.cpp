// SPDX-License-Identifier: Apache-2.0
#include "app/built_pack.hpp"
#include "app/content.hpp"
#include "app/tar.hpp"
#include "scratch.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::app;

namespace {

const FilesOfPack files{{"pack.xml", "<pack/>"},
                        {"text/a.lua", std::string("return \r\n\0 1", 11)},
                        {"text/a_test.lua", "return {}"}};

std::string built(const FilesOfPack& of = files) {
  Diagnostics diagnostics;
  const auto bytes = build("p", "1.0.0", of, diagnostics);
  REQUIRE(bytes);
  return *bytes;
}

std::string said(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& each : diagnostics.all()) out += each.message + "\n";
  return out;
}

/// What is said of bytes that are no built pack.
std::string refused(const std::string& bytes) {
  const scratch::Folder folder;
  Diagnostics diagnostics;
  CHECK_FALSE(files_of_pack(folder.put("p.pack", bytes), diagnostics));
  CHECK_FALSE(diagnostics.ok());
  return said(diagnostics);
}

std::string archive(const std::vector<ArchivedFile>& archived) {
  Diagnostics diagnostics;
  return to_tar(archived, diagnostics).value();
}

/// The archive with a byte range of its first header replaced, and the header's sum put right.
std::string with_header(std::string bytes, std::size_t at, const std::string& field) {
  bytes.replace(at, field.size(), field);
  bytes.replace(148, 8, "        ");
  unsigned sum = 0;
  for (std::size_t i = 0; i < 512; ++i) sum += static_cast<unsigned char>(bytes[i]);
  std::string digits(6, '0');
  for (std::size_t i = 6; i-- > 0; sum /= 8) digits[i] = static_cast<char>('0' + sum % 8);
  return bytes.replace(148, 8, digits + std::string("\0 ", 2));
}

}  // namespace

TEST_CASE("what is built is read again, byte by byte, and is the same each time") {
  const scratch::Folder folder;
  Diagnostics diagnostics;
  const auto read = files_of_pack(folder.put("p.pack", built()), diagnostics);
  REQUIRE(read);
  CHECK(*read == files);
  CHECK(diagnostics.all().empty());
  CHECK(built() == built());
}

TEST_CASE("a built pack is the pack of its folder: id, hash and scripts") {
  const scratch::Folder folder;
  for (const auto& [path, bytes] : files) folder.put("p/" + path, bytes);
  folder.put("p.pack", built());
  Diagnostics diagnostics;
  const auto packs = Content::packs_of({folder.path("p"), folder.path("p.pack")}, diagnostics);
  REQUIRE(packs.size() == 2);
  CHECK(packs[0].sha256 == packs[1].sha256);
  CHECK(packs[0].manifest.text == packs[1].manifest.text);
  REQUIRE(packs[1].scripts.size() == 1);
  CHECK(packs[1].scripts[0].path == "text/a");
  CHECK(packs[1].scripts[0].source.name == folder.path("p.pack/text/a.lua"));
  CHECK(packs[1].scripts[0].source.text == packs[0].scripts[0].source.text);
  // In a folder of packs it is found by its name.
  CHECK(Content::pack_folders(folder.path()).size() == 2);
}

TEST_CASE("files of a built pack are read by their path") {
  const scratch::Folder folder;
  const std::string pack = folder.put("p.pack", built());
  Diagnostics diagnostics;
  CHECK(is_in_pack(pack + "/text/a_test.lua"));
  CHECK_FALSE(is_in_pack(pack + "/text/b.lua"));
  const auto source = read_in_pack(pack + "/text/a_test.lua", diagnostics);
  REQUIRE(source);
  CHECK(source->text == "return {}");
  CHECK_FALSE(read_in_pack(pack + "/text/b.lua", diagnostics));
  CHECK(said(diagnostics) == "cannot be read: the built pack has no such file\n");
}

TEST_CASE("contents are held against files: same, changed, missing, added") {
  const scratch::Folder folder;
  Diagnostics diagnostics;
  const auto pack = read_built(folder.put("p.pack", built()), diagnostics);
  REQUIRE(pack);
  FilesOfPack now = files;
  now.erase("pack.xml");
  now["text/a.lua"] += " ";
  now["text/b.lua"] = "";
  std::string words;
  for (const ComparedFile& file : compared(pack->contents, hashes_of(now)))
    words += file.path + " " + std::string(to_string(file.state)) + (file.is_test ? " t; " : "; ");
  CHECK(words ==
        "pack.xml missing; text/a.lua changed; text/a_test.lua same t; text/b.lua added; ");
}

TEST_CASE("a built pack that is not as it was built is not used") {
  std::string changed = built();
  changed.replace(changed.rfind("return {}"), 9, "return 12");
  CHECK(refused(changed) == "changed since the pack was built, so that the pack is not used\n");
  std::string relabelled = built();
  const std::size_t at = relabelled.find("sha256=\"") + 8;
  relabelled[at] = relabelled[at] == '0' ? '1' : '0';
  CHECK(refused(relabelled) == "has another hash than its contents say, so that it is not used\n");
}

TEST_CASE("what is no built pack is told") {
  CHECK(refused("") == "is no archive that 'assize pack build' wrote\n");
  CHECK(refused("\x1f\x8b zipped") == "is no archive that 'assize pack build' wrote\n");
  CHECK(refused(archive({{"p/pack.xml", "<pack/>"}})) ==
        "has no pack-contents.xml: 'assize pack build' did not write it\n");
  std::string bytes = built();
  CHECK(refused(bytes.substr(0, bytes.size() - 1024)) == "is cut short: the archive has no end\n");
  CHECK(refused(bytes.substr(0, 700)) == "holds 'p/pack-contents.xml', which is cut short\n");
  bytes[0] = 'q';
  CHECK(refused(bytes) == "is damaged: a header of the archive is not what it was\n");
}

TEST_CASE("an archive that leads out of itself, or promises more than it holds, is refused") {
  const std::string one = archive({{"p/a.lua", "return 1"}});
  CHECK(refused(with_header(one, 0, std::string("../../a\0", 8))) ==
        "holds '../../a', a path that leads out of the archive\n");
  CHECK(refused(with_header(one, 0, std::string("/etc/pw\0", 8))) ==
        "holds '/etc/pw', a path that leads out of the archive\n");
  CHECK(refused(with_header(one, 156, "2")) ==
        "holds 'p/a.lua', which is a link or a device; a pack holds plain files alone\n");
  // Eight GiB less a byte, in a file of two KiB.
  CHECK(refused(with_header(one, 124, "77777777777")) == "holds 'p/a.lua', which is cut short\n");
  CHECK(refused(archive({{"p/a.lua", "1"}, {"p/a.lua", "2"}})) == "holds 'p/a.lua', twice\n");
  CHECK(refused(built().insert(0, archive({{"q/a.lua", "1"}}).substr(0, 1024))) ==
        "holds 'q/a.lua', which is not below p/\n");
}

TEST_CASE("whatever byte of a built pack is another, it is read as it was or told") {
  const std::string whole = built();
  for (std::size_t at = 0; at < whole.size(); ++at)
    for (const char other : {'\0', '.', '/', '7', '\xff'}) {
      Source source{"p.pack", whole};
      source.text[at] = other;
      Diagnostics diagnostics;
      const auto read = from_tar(source, diagnostics);
      REQUIRE(read.has_value() == diagnostics.ok());
      if (!read) continue;
      for (const ArchivedFile& file : *read) {
        REQUIRE(file.path.find("..") == std::string::npos);
        REQUIRE_FALSE(file.path.starts_with('/'));
      }
    }
}

TEST_CASE("paths that an archive has no room for are told, each") {
  Diagnostics diagnostics;
  const std::string far = std::string(120, 'a') + "/" + std::string(90, 'b');
  CHECK(from_tar({"far", archive({{far, "x"}})}, diagnostics)->front().path == far);
  CHECK_FALSE(to_tar({{std::string(101, 'a'), ""}, {"a\\b", ""}, {"ok", ""}}, diagnostics));
  CHECK(diagnostics.errors() == 2);
}
