// SPDX-License-Identifier: Apache-2.0
// Bytes to a Document, by the Reader that takes them for its own and by every other that would.
#include <string>

#include <assize/document.hpp>

#include "documents.hpp"
#include "fuzz.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::fuzz {
namespace {

std::string letters(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z') out += c;
  }
  return out;
}

void read(const Reader& reader, const Source& source) {
  const int sure = reader.recognises(source.text);
  require(sure >= 0 && sure <= 100, "a Reader is sure to 0 to 100");
  if (sure == 0) return;
  Diagnostics diagnostics;
  (void)reader.read(source, diagnostics);
  check_places(source, diagnostics);
  const std::string words = check_reader(reader, source);
  if (words.empty()) return;

  // Without mark-up every letter is kept, in order.
  const text::Decoded decoded = text::decode(source.text);
  if (decoded.text.find_first_of("<&") != std::string::npos) return;
  require(letters(words) == letters(decoded.text), "no word is lost", words);
}

}  // namespace
}  // namespace assize::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace assize;
  const Source source{"bytes", std::string(fuzz::bytes_of(data, size))};
  for (const Reader* reader : built_in_readers()) fuzz::read(*reader, source);
  Diagnostics diagnostics;
  const auto document = read_document(source, diagnostics);
  fuzz::require(document || !diagnostics.ok(), "what cannot be read is told");
  return 0;
}
