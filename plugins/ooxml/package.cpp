// SPDX-License-Identifier: Apache-2.0
#include "ooxml/package.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <utility>

#include "ooxml/xml.hpp"

namespace assize::ooxml {
namespace {

struct CloseZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using ZipFile = std::unique_ptr<zip_file_t, CloseFile>;

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using ZipSource = std::unique_ptr<zip_source_t, FreeSource>;

class ZipError {
 public:
  ZipError() { zip_error_init(&error_); }
  ~ZipError() { zip_error_fini(&error_); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;
  zip_error_t* get() { return &error_; }
  [[nodiscard]] int code() const { return zip_error_code_zip(&error_); }
  std::string words() { return zip_error_strerror(&error_); }

 private:
  zip_error_t error_{};
};

constexpr std::string_view protected_words =
    "the file is protected by a password and cannot be read";
constexpr std::string_view unprotect = "save it without a password and read it again";

// How names are compared.
std::string key_of(std::string_view name) {
  const auto hex = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
  };
  std::string out;
  out.reserve(name.size());
  for (std::size_t i = 0; i < name.size(); ++i) {
    char c = name[i];
    if (c == '%' && i + 2 < name.size() && hex(name[i + 1]) >= 0 && hex(name[i + 2]) >= 0) {
      c = static_cast<char>(hex(name[i + 1]) * 16 + hex(name[i + 2]));
      i += 2;
    }
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '/' && out.empty()) continue;
    out += c;
  }
  return out;
}

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == part.npos ? std::string_view() : part.substr(0, slash);
}

std::string relationships_of(std::string_view part) {
  if (!part.empty() && part.front() == '/') part.remove_prefix(1);
  const std::string_view folder = folder_of(part);
  const std::string_view file = folder.empty() ? part : part.substr(folder.size() + 1);
  std::string out(folder);
  if (!out.empty()) out += '/';
  return out.append("_rels/").append(file).append(".rels");
}

// `http://`, `mailto:`: writers forget to say that such a target is external.
bool has_scheme(std::string_view target) {
  const std::size_t colon = target.find(':');
  if (colon == target.npos || colon < 2) return false;
  return std::all_of(target.begin(), target.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

void tell_compound(const Source& bytes, Compound kind, Diagnostics& diagnostics) {
  switch (kind) {
    case Compound::encrypted:
      diagnostics.error({bytes.name}, std::string(protected_words), {}, std::string(unprotect));
      return;
    case Compound::word:
      diagnostics.error({bytes.name}, "the file is of the old Word format (.doc)", {},
                        "save it as a Word document (.docx)");
      return;
    case Compound::excel:
      diagnostics.error({bytes.name}, "the file is of the old Excel format (.xls)", {},
                        "save it as an Excel workbook (.xlsx)");
      return;
    default:
      diagnostics.error({bytes.name}, "the file is a compound file that holds no known document");
  }
}

Zip open_zip(const Source& bytes, int flags, ZipError& error) {
  ZipSource source(zip_source_buffer_create(bytes.text.data(), bytes.text.size(), 0, error.get()));
  if (!source) return nullptr;
  Zip zip(zip_open_from_source(source.get(), flags, error.get()));
  if (zip) static_cast<void>(source.release());
  return zip;
}

// Strictly, and where a zip is only inconsistent, by its directory as office programs do.
Zip open_zip(const Source& bytes, Diagnostics& diagnostics) {
  if (const Compound kind = compound_kind(bytes.text); kind != Compound::none) {
    tell_compound(bytes, kind, diagnostics);
    return nullptr;
  }
  ZipError strict;
  Zip zip = open_zip(bytes, ZIP_RDONLY | ZIP_CHECKCONS, strict);
  if (!zip && strict.code() == ZIP_ER_INCONS) {
    ZipError lax;
    zip = open_zip(bytes, ZIP_RDONLY, lax);
    if (zip)
      diagnostics.warning({bytes.name},
                          "the zip contradicts itself; it is read by what its directory says");
  }
  if (!zip)
    diagnostics.error({bytes.name}, "the file is damaged or no zip: " + strict.words(), {},
                      "open it in the program that wrote it and save it again");
  return zip;
}

}  // namespace

Compound compound_kind(std::string_view bytes) {
  constexpr std::string_view magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  if (!bytes.starts_with(magic)) return Compound::none;
  // Names of streams stand in its directory as UTF-16.
  const auto holds = [&](std::string_view name) {
    std::string wide;
    for (const char c : name) wide.append({c, '\0'});
    return bytes.find(wide) != bytes.npos;
  };
  if (holds("EncryptedPackage")) return Compound::encrypted;
  if (holds("WordDocument")) return Compound::word;
  if (holds("Workbook")) return Compound::excel;
  return Compound::other;
}

struct Package::State {
  Zip zip;
  std::string source;
  std::vector<std::string> names;
  std::map<std::string, zip_uint64_t> entries;  // by key_of
  std::size_t unpacked = 0;                     // bytes, those of parts that failed too
  std::string main;

  bool take_entries(Diagnostics& diagnostics);
  std::optional<std::string> unpack(zip_uint64_t entry, std::string_view name,
                                    Diagnostics& diagnostics);
};

bool Package::State::take_entries(Diagnostics& diagnostics) {
  const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
  if (count < 0 || static_cast<zip_uint64_t>(count) > most_entries) {
    diagnostics.error({source}, "the zip holds " + std::to_string(count) + " entries; at most " +
                                    std::to_string(most_entries) + " are read");
    return false;
  }
  zip_uint64_t announced = 0;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t stat{};
    if (zip_stat_index(zip.get(), i, ZIP_FL_ENC_GUESS, &stat) != 0 ||
        (stat.valid & ZIP_STAT_NAME) == 0)
      continue;
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
      diagnostics.error({source}, std::string(protected_words), {}, std::string(unprotect));
      return false;
    }
    if ((stat.valid & ZIP_STAT_SIZE) != 0)
      announced += std::min<zip_uint64_t>(stat.size, most_unpacked + 1);
    const std::string name = stat.name;
    if (!name.empty() && name.back() == '/') continue;  // a folder
    if (!entries.emplace(key_of(name), i).second)
      diagnostics.warning({source}, "the zip holds " + name + " twice; the first is read");
    names.push_back(name);
  }
  if (names.empty()) {
    diagnostics.error({source}, "the file is empty, or a zip that holds nothing");
    return false;
  }
  if (announced > most_unpacked) {
    diagnostics.error(
        {source}, "the zip unpacks to more than " + std::to_string(most_unpacked >> 20U) + " MiB");
    return false;
  }
  return true;
}

std::optional<std::string> Package::State::unpack(zip_uint64_t entry, std::string_view name,
                                                  Diagnostics& diagnostics) {
  const auto refuse = [&](const std::string& why) {
    diagnostics.error({source}, "the part " + std::string(name) + " cannot be read: " + why);
    return std::nullopt;
  };
  const ZipFile file(zip_fopen_index(zip.get(), entry, 0));
  if (!file) return refuse(zip_error_strerror(zip_get_error(zip.get())));
  std::string out;
  std::array<char, 1U << 16U> chunk;
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
    if (got < 0) return refuse(zip_error_strerror(zip_file_get_error(file.get())));
    if (got == 0) break;
    out.append(chunk.data(), static_cast<std::size_t>(got));
    unpacked += static_cast<std::size_t>(got);
    if (out.size() > most_of_part)
      return refuse("it unpacks to more than " + std::to_string(most_of_part >> 20U) + " MiB");
    if (unpacked > most_unpacked)
      return refuse("all parts together unpack to more than " +
                    std::to_string(most_unpacked >> 20U) + " MiB");
  }
  return out;
}

Package::Package(std::unique_ptr<State> state) : state_(std::move(state)) {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

std::optional<Package> Package::open(const Source& bytes, Diagnostics& diagnostics) {
  auto state = std::make_unique<State>();
  state->source = bytes.name;
  state->zip = open_zip(bytes, diagnostics);
  if (!state->zip || !state->take_entries(diagnostics)) return std::nullopt;
  Package package(std::move(state));
  for (const Relationship& each : package.relationships({}, diagnostics)) {
    if (each.external || !each.type.ends_with("/officeDocument")) continue;
    package.state_->main = each.target;
    break;
  }
  return package;
}

bool Package::has(std::string_view part) const { return state_->entries.contains(key_of(part)); }

std::optional<std::string> Package::part(std::string_view name, Diagnostics& diagnostics) const {
  const auto found = state_->entries.find(key_of(name));
  if (found == state_->entries.end()) {
    diagnostics.error({state_->source}, "the file holds no part " + std::string(name));
    return std::nullopt;
  }
  return state_->unpack(found->second, name, diagnostics);
}

std::vector<Relationship> Package::relationships(std::string_view part,
                                                 Diagnostics& diagnostics) const {
  std::vector<Relationship> out;
  const std::string name = relationships_of(part);
  const auto tree = load_optional_xml(*this, name, diagnostics);
  if (!tree) return out;
  for (const pugi::xml_node node : tree->document_element().children()) {
    if (local_name(node) != "Relationship") continue;
    Relationship each;
    each.id = node.attribute("Id").value();
    each.type = node.attribute("Type").value();
    each.target = node.attribute("Target").value();
    each.external = std::string_view(node.attribute("TargetMode").value()) == "External" ||
                    has_scheme(each.target);
    if (!each.external && !each.target.starts_with('#')) each.target = resolved(part, each.target);
    out.push_back(std::move(each));
  }
  return out;
}

std::vector<Relationship> Package::relationships(std::string_view part) const {
  Diagnostics untold;
  return relationships(part, untold);
}

std::string Package::main_part() const { return state_->main; }
const std::vector<std::string>& Package::names() const { return state_->names; }
const std::string& Package::source() const { return state_->source; }

std::string resolved(std::string_view part, std::string_view target) {
  target = target.substr(0, target.find('#'));
  std::string path;
  const bool absolute = !target.empty() && (target.front() == '/' || target.front() == '\\');
  if (!absolute) path.append(folder_of(part)).append("/");
  path += target;
  std::replace(path.begin(), path.end(), '\\', '/');
  std::vector<std::string_view> steps;
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string_view step = rest.substr(0, slash);
    rest.remove_prefix(std::min(slash + 1, rest.size()));
    if (step == "..") {
      if (!steps.empty()) steps.pop_back();
    } else if (!step.empty() && step != ".") {
      steps.push_back(step);
    }
  }
  std::string out;
  for (const std::string_view step : steps) {
    if (!out.empty()) out += '/';
    out += step;
  }
  return out;
}

namespace {

// 1 January 1980, midnight: the earliest that a zip can say.
constexpr zip_uint16_t fixed_date = (1U << 5U) | 1U;
constexpr zip_uint16_t fixed_time = 0;

bool put(zip_t* zip, zip_int64_t entry, const std::string& name, const std::string& content) {
  zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
  if (source == nullptr) return false;
  if (entry < 0) {
    entry = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (entry < 0) {
      zip_source_free(source);
      return false;
    }
  } else if (zip_file_replace(zip, static_cast<zip_uint64_t>(entry), source, 0) != 0) {
    zip_source_free(source);
    return false;
  }
  const auto index = static_cast<zip_uint64_t>(entry);
  return zip_set_file_compression(zip, index, ZIP_CM_DEFLATE, 6) == 0 &&
         zip_file_set_dostime(zip, index, fixed_time, fixed_date, 0) == 0;
}

std::optional<std::string> content_of(zip_source_t* source) {
  zip_stat_t stat{};
  if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) return std::nullopt;
  std::string out(stat.size, '\0');
  if (zip_source_open(source) != 0) return std::nullopt;
  const zip_int64_t got = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  if (got < 0 || static_cast<zip_uint64_t>(got) != stat.size) return std::nullopt;
  return out;
}

}  // namespace

std::optional<std::string> Package::rewritten(const Source& bytes,
                                              const std::map<std::string, std::string>& parts,
                                              Diagnostics& diagnostics) {
  const auto package = open(bytes, diagnostics);
  if (!package) return std::nullopt;
  ZipError error;
  const auto refuse = [&](const std::string& why) {
    diagnostics.error({bytes.name}, "the file cannot be written anew: " + why);
    return std::nullopt;
  };
  const ZipSource source(
      zip_source_buffer_create(bytes.text.data(), bytes.text.size(), 0, error.get()));
  if (!source) return refuse(error.words());
  zip_source_keep(source.get());  // the zip takes one hold of it, the result is read by the other
  Zip zip(zip_open_from_source(source.get(), 0, error.get()));
  if (!zip) {
    zip_source_free(source.get());
    return refuse(error.words());
  }
  for (const auto& [name, content] : parts) {
    const auto found = package->state_->entries.find(key_of(name));
    const bool known = found != package->state_->entries.end();
    if (!put(zip.get(), known ? static_cast<zip_int64_t>(found->second) : -1, name, content))
      return refuse(zip_error_strerror(zip_get_error(zip.get())));
  }
  if (zip_close(zip.get()) != 0) return refuse(zip_error_strerror(zip_get_error(zip.get())));
  static_cast<void>(zip.release());
  auto out = content_of(source.get());
  if (!out) return refuse("the result cannot be taken from memory");
  return out;
}

}  // namespace assize::ooxml
