// SPDX-License-Identifier: Apache-2.0
#include "ooxml/tests/build_zip.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace assize::ooxml::test {
namespace {

void check(bool good) {
  if (!good) throw std::runtime_error("no zip could be built");
}

}  // namespace

std::string build_zip(const Parts& parts, const std::string& password) {
  const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> source(
      zip_source_buffer_create(nullptr, 0, 0, nullptr), zip_source_free);
  check(source != nullptr);
  zip_source_keep(source.get());
  std::unique_ptr<zip_t, decltype(&zip_discard)> zip(
      zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr), zip_discard);
  check(zip != nullptr);
  for (const auto& [name, content] : parts) {
    zip_source_t* bytes = zip_source_buffer(zip.get(), content.data(), content.size(), 0);
    const zip_int64_t entry = zip_file_add(zip.get(), name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (entry < 0) zip_source_free(bytes);
    check(entry >= 0);
    const auto index = static_cast<zip_uint64_t>(entry);
    check(zip_file_set_dostime(zip.get(), index, 0, (44U << 9U) | (6U << 5U) | 12U, 0) == 0);
    if (!password.empty())
      check(zip_file_set_encryption(zip.get(), index, ZIP_EM_AES_256, password.c_str()) == 0);
  }
  check(zip_close(zip.get()) == 0);
  (void)zip.release();  // closed is gone
  zip_stat_t stat{};
  check(zip_source_stat(source.get(), &stat) == 0);
  std::string out(stat.size, '\0');
  check(zip_source_open(source.get()) == 0);
  check(zip_source_read(source.get(), out.data(), out.size()) ==
        static_cast<zip_int64_t>(out.size()));
  zip_source_close(source.get());
  return out;
}

std::string package_relations(const std::string& main) {
  return R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/)"
         R"(2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/)"
         R"(officeDocument/2006/relationships/officeDocument" Target=")" +
         main + "\"/></Relationships>";
}

}  // namespace assize::ooxml::test
