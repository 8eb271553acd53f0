// SPDX-License-Identifier: Apache-2.0
//
// A package of Open Packaging Conventions, which .docx, .xlsx and .xlsm are: a zip whose entries
// are parts, tied together by relationships. Names of parts are compared without regard to case,
// to a leading slash or to percent-encoding. Nothing is trusted: what is unpacked is counted as it
// is unpacked. A Package is used by one thread; the bytes it was opened on must outlive it.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

namespace assize::ooxml {

constexpr std::size_t most_unpacked = 256U
                                      << 20U;     ///< bytes of all parts, as often as they are read
constexpr std::size_t most_of_part = 64U << 20U;  ///< bytes of one part
constexpr std::size_t most_entries = 10000;

/// What office programs write that is no zip: compound files (OLE2).
enum class Compound { none, encrypted, word, excel, other };
[[nodiscard]] Compound compound_kind(std::string_view bytes);

struct Relationship {
  std::string id;
  std::string type;
  std::string target;  ///< the name of a part; as it stands when external, or within (`#place`)
  bool external = false;
};

class Package {
 public:
  /// Nothing when the bytes are no zip, are broken or protected by a password, or unpack to more
  /// than the limits: an error each.
  [[nodiscard]] static std::optional<Package> open(const Source& bytes, Diagnostics& diagnostics);
  static std::optional<Package> open(const Source&& bytes, Diagnostics& diagnostics) = delete;
  Package(Package&&) noexcept;
  Package& operator=(Package&&) noexcept;
  ~Package();

  [[nodiscard]] bool has(std::string_view part) const;
  /// The bytes of `word/document.xml`. Missing, damaged, too large: an error.
  [[nodiscard]] std::optional<std::string> part(std::string_view name,
                                                Diagnostics& diagnostics) const;
  /// Of a part; of the package itself for "". None when there are none; what is damaged is told.
  [[nodiscard]] std::vector<Relationship> relationships(std::string_view part,
                                                        Diagnostics& diagnostics) const;
  [[nodiscard]] std::vector<Relationship> relationships(std::string_view part) const;
  /// The part that holds the document itself; "" for none.
  [[nodiscard]] std::string main_part() const;
  /// As the zip has them, in its order.
  [[nodiscard]] const std::vector<std::string>& names() const;
  /// The name of the bytes' Source.
  [[nodiscard]] const std::string& source() const;

  /// The bytes of a package in which some parts are replaced and others added at the end. All else
  /// is copied as it is packed, in the same order; what is new bears a fixed time stamp, so the
  /// same input gives the same bytes. Content types and relationships are the caller's concern.
  [[nodiscard]] static std::optional<std::string> rewritten(
      const Source& bytes, const std::map<std::string, std::string>& parts,
      Diagnostics& diagnostics);

 private:
  struct State;
  explicit Package(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// The name of the part that `target` means in the relationships of `part`: `..`, `.`, a leading
/// slash and backslashes resolved, a fragment cut off.
[[nodiscard]] std::string resolved(std::string_view part, std::string_view target);

}  // namespace assize::ooxml
