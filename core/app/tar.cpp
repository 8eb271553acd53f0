// SPDX-License-Identifier: Apache-2.0
#include "app/tar.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>

#include "report/screen.hpp"

namespace assize::app {
namespace {

// POSIX.1-1988 "ustar": blocks of 512 bytes, a header before each file, two empty ones at the end.
constexpr std::size_t block = 512;
constexpr std::size_t most_files = 10000;

struct Part {
  std::size_t start, size;
};
constexpr Part name_part{0, 100}, mode_part{100, 8}, owner_part{108, 8}, group_part{116, 8},
    size_part{124, 12}, time_part{136, 12}, sum_part{148, 8}, type_part{156, 1}, magic_part{257, 8},
    prefix_part{345, 155};

constexpr std::string_view magic("ustar\00000", 8);
constexpr std::uint64_t mode = 0644;
constexpr std::uint64_t fixed_time = 315532800;  // 1980-01-01, the earliest that a zip can say
constexpr char regular = '0', old_regular = '\0', folder = '5';

void put(std::string& header, const Part& part, std::string_view value) {
  header.replace(part.start, value.size(), value);
}

/// Octal digits up to a zero byte.
void put_number(std::string& header, const Part& part, std::uint64_t number) {
  for (std::size_t i = part.size - 1; i-- > 0; number >>= 3U)
    header[part.start + i] = static_cast<char>('0' + (number & 7U));
}

std::string_view text_in(std::string_view header, const Part& part) {
  const std::string_view field = header.substr(part.start, part.size);
  return field.substr(0, field.find('\0'));
}

std::optional<std::uint64_t> number_in(std::string_view header, const Part& part) {
  std::uint64_t number = 0;
  bool any = false;
  for (const char c : header.substr(part.start, part.size)) {
    if (c == ' ' && !any) continue;
    if (c == ' ' || c == '\0') break;
    if (c < '0' || c > '7') return std::nullopt;
    number = number << 3U | static_cast<std::uint64_t>(c - '0');
    any = true;
  }
  return any ? std::optional(number) : std::nullopt;
}

/// Of the header's bytes, its own field taken for spaces.
std::uint64_t sum_of(std::string_view header) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < block; ++i) {
    const bool is_own = i >= sum_part.start && i < sum_part.start + sum_part.size;
    sum += is_own ? std::uint64_t{' '} : static_cast<unsigned char>(header[i]);
  }
  return sum;
}

/// Where a path parts into prefix and name; nothing when it does not fit.
std::optional<std::size_t> parting(std::string_view path) {
  if (path.size() <= name_part.size) return 0;
  const std::size_t slash = path.find('/', path.size() - name_part.size - 1);
  if (slash == path.npos || slash == 0 || slash > prefix_part.size) return std::nullopt;
  return slash + 1;
}

std::string header_of(const ArchivedFile& file, std::size_t start_of_name) {
  std::string header(block, '\0');
  put(header, name_part, std::string_view(file.path).substr(start_of_name));
  if (start_of_name > 0)
    put(header, prefix_part, std::string_view(file.path).substr(0, start_of_name - 1));
  put_number(header, mode_part, mode);
  put_number(header, owner_part, 0);
  put_number(header, group_part, 0);
  put_number(header, size_part, file.bytes.size());
  put_number(header, time_part, fixed_time);
  header[type_part.start] = regular;
  put(header, magic_part, magic);
  put_number(header, {sum_part.start, 7}, sum_of(header));
  header[sum_part.start + 7] = ' ';
  return header;
}

bool is_safe(std::string_view path) {
  const auto is_odd = [](char c) { return c == '\\' || (c >= '\0' && c < ' '); };
  if (std::any_of(path.begin(), path.end(), is_odd)) return false;
  for (;;) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view step = path.substr(0, slash);
    if (step.empty() || step == "." || step == "..") return false;
    if (slash == path.size()) return true;
    path.remove_prefix(slash + 1);
  }
}

/// Takes an archive apart, block by block.
class Reading {
 public:
  Reading(const Source& source, Diagnostics& diagnostics)
      : source_(source), rest_(source.text), diagnostics_(diagnostics) {}

  std::optional<std::vector<ArchivedFile>> run() {
    if (!is_tar(rest_)) return refuse("is no archive that 'assize pack build' wrote");
    while (rest_.size() >= block && rest_.find_first_not_of('\0') != rest_.npos)
      if (!take_file()) return std::nullopt;
    if (rest_.size() < 2 * block) return refuse("is cut short: the archive has no end");
    return std::move(files_);
  }

 private:
  std::nullopt_t refuse(const std::string& why) {
    diagnostics_.error({source_.name}, why);
    return std::nullopt;
  }
  bool refuse_file(std::string_view path, const std::string& why) {
    refuse("holds '" + report::harmless(path) + "', " + why);
    return false;
  }

  bool take_file() {
    const std::string_view header = rest_.substr(0, block);
    if (number_in(header, sum_part) != sum_of(header) || !is_tar(header)) {
      refuse("is damaged: a header of the archive is not what it was");
      return false;
    }
    const std::string_view prefix = text_in(header, prefix_part);
    std::string path(prefix);
    if (!prefix.empty()) path += '/';
    path += text_in(header, name_part);
    const auto size = number_in(header, size_part);
    rest_.remove_prefix(block);
    if (!size || *size > rest_.size()) return refuse_file(path, "which is cut short");
    const std::size_t padded = (static_cast<std::size_t>(*size) + block - 1) / block * block;
    const std::string_view bytes = rest_.substr(0, static_cast<std::size_t>(*size));
    if (rest_.substr(0, padded).find_first_not_of('\0', bytes.size()) != rest_.npos)
      return refuse_file(path, "with something other than zeros behind it");
    rest_.remove_prefix(std::min(padded, rest_.size()));
    const char type = header[type_part.start];
    return type == folder || take(std::move(path), type, bytes);
  }

  bool take(std::string path, char type, std::string_view bytes) {
    if (type != regular && type != old_regular)
      return refuse_file(path, "which is a link or a device; a pack holds plain files alone");
    if (!is_safe(path)) return refuse_file(path, "a path that leads out of the archive");
    if (!known_.insert(path).second) return refuse_file(path, "twice");
    if (files_.size() == most_files)
      return refuse_file(path, "and more than " + std::to_string(most_files) + " files");
    files_.push_back({std::move(path), std::string(bytes)});
    return true;
  }

  const Source& source_;
  std::string_view rest_;
  Diagnostics& diagnostics_;
  std::vector<ArchivedFile> files_;
  std::set<std::string> known_;
};

}  // namespace

std::optional<std::string> to_tar(const std::vector<ArchivedFile>& files,
                                  Diagnostics& diagnostics) {
  std::string out;
  const std::size_t errors = diagnostics.errors();
  for (const ArchivedFile& file : files) {
    const auto start = parting(file.path);
    if (!start || !is_safe(file.path)) {
      diagnostics.error({file.path},
                        "cannot be put into an archive: its path is too long, or has "
                        "a backslash or a line end in it");
      continue;
    }
    out += header_of(file, *start) + file.bytes;
    out.append((block - file.bytes.size() % block) % block, '\0');
  }
  out.append(2 * block, '\0');
  if (diagnostics.errors() != errors) return std::nullopt;
  return out;
}

std::optional<std::vector<ArchivedFile>> from_tar(const Source& bytes, Diagnostics& diagnostics) {
  return Reading(bytes, diagnostics).run();
}

bool is_tar(std::string_view bytes) {
  return bytes.size() >= block && bytes.substr(magic_part.start, 5) == magic.substr(0, 5);
}

}  // namespace assize::app
