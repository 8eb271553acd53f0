// SPDX-License-Identifier: Apache-2.0
#include "app/files.hpp"
#include "scratch.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::app;
using Names = std::vector<std::string>;

TEST_CASE("a file is read as it is, and what cannot be read is told") {
  const scratch::Folder folder;
  std::string bytes(200000, 'x');
  bytes[7] = '\0';
  folder.put("a.bin", bytes);
  Diagnostics diagnostics;
  CHECK(read_file(folder.path("a.bin"), diagnostics)->text == bytes);
  folder.put("empty", "");
  CHECK(read_file(folder.path("empty"), diagnostics)->text.empty());
  CHECK(diagnostics.ok());
  CHECK_FALSE(read_file(folder.path("missing"), diagnostics));
  CHECK_FALSE(read_file(folder.path(), diagnostics));
  REQUIRE(diagnostics.errors() == 2);
  CHECK(diagnostics.all()[0].message == "cannot be read: No such file or directory");
  CHECK(diagnostics.all()[0].where.file == folder.path("missing"));
}

TEST_CASE("a file is replaced as a whole, and nothing is left behind") {
  const scratch::Folder folder;
  Diagnostics diagnostics;
  CHECK(write_file(folder.path("out"), "one", diagnostics));
  CHECK(write_file(folder.path("out"), "two", diagnostics));
  CHECK(folder.get("out") == "two");
  CHECK(files_in(folder.path()) == Names{"out"});
  CHECK(write_file("/dev/null", "three", diagnostics));
  CHECK(diagnostics.ok());
  CHECK_FALSE(write_file(folder.path("no/such/out"), "x", diagnostics));
  CHECK_FALSE(write_file("/dev/full", "x", diagnostics));
  CHECK(diagnostics.errors() == 2);
  CHECK(folder.get("out") == "two");
}

TEST_CASE("folders are listed sorted, hidden files left out") {
  const scratch::Folder folder;
  folder.put("b", "");
  folder.put("a", "");
  folder.put(".hidden", "");
  folder.put("sub/deep/c", "");
  folder.put(".git/d", "");
  CHECK(files_in(folder.path()) == Names{"a", "b"});
  CHECK(folders_in(folder.path()) == Names{"sub"});
  CHECK(files_under(folder.path()) == Names{"a", "b", "sub/deep/c"});
  CHECK(files_in(folder.path("missing")).empty());
  std::filesystem::create_directory_symlink(folder.path(), folder.path("sub/up"));
  CHECK_FALSE(files_under(folder.path()).empty());
}
