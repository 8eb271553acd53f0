// SPDX-License-Identifier: Apache-2.0
// What holds of any Document, whichever Reader made it of whatever bytes.
#pragma once

#include <string>

#include <assize/document.hpp>

namespace assize::fuzz {

/// Ends the process where a promise of assize/document.hpp is broken; else all words, in order.
std::string check_document(const Document& document);

/// Reads twice: a Document that keeps its promises, the same each time, or an error that says why
/// there is none. The words; nothing when there is no Document.
std::string check_reader(const Reader& reader, const Source& source);

/// A zip of the parts that stand in `text`, each behind a line `== NAME`; of an office document
/// whose main part is `main` when it does not say otherwise. So an input can be read, and what the
/// fuzzer changes is a part and not its packing.
std::string office_file(std::string_view text, const std::string& main);

}  // namespace assize::fuzz
