// SPDX-License-Identifier: Apache-2.0
#include "app/files.hpp"

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <set>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <boost/filesystem.hpp>

namespace assize::app {
namespace {

namespace fs = boost::filesystem;

constexpr std::size_t largest = 64U << 20U;
constexpr mode_t usual_mode = 0666;  // less what the user's mask takes away

std::string reason(int error) { return std::generic_category().message(error); }

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { (void)close_now(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }
  /// 0, or what went wrong: on some disks only closing tells that there was no room.
  int close_now() {
    const int number = number_;
    number_ = -1;
    return number >= 0 && ::close(number) != 0 ? errno : 0;
  }

 private:
  int number_;
};

/// 0, or what went wrong.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

bool is_special(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

/// Opens a new file beside `path`, under a name that nobody has.
int open_beside(const std::string& path, std::string& name) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    name = path + fs::unique_path(".%%%%-%%%%.tmp").string();
    const int descriptor =
        ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, usual_mode);
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
  return -1;
}

/// 0, or what went wrong.
int replace_file(const std::string& path, std::string_view bytes) {
  std::string name;
  Descriptor file(open_beside(path, name));
  if (file.number() < 0) return errno;
  int error = write_all(file.number(), bytes);
  if (const int closing = file.close_now(); error == 0) error = closing;
  if (error == 0 && ::rename(name.c_str(), path.c_str()) != 0) error = errno;
  if (error != 0) (void)::unlink(name.c_str());
  return error;
}

/// Paths that were opened in this run.
class Opened {
 public:
  void add(const std::string& path) {
    const std::lock_guard lock(mutex_);
    paths_.insert(path);
  }
  /// The file behind `path` is among them, whatever it was called.
  [[nodiscard]] bool holds(const std::string& path) {
    const std::string target = canonical(path);
    const std::lock_guard lock(mutex_);
    return std::any_of(paths_.begin(), paths_.end(),
                       [&](const std::string& one) { return canonical(one) == target; });
  }

 private:
  std::mutex mutex_;
  std::set<std::string> paths_;
};

Opened& opened() {
  static Opened all;
  return all;
}

bool is_hidden(const std::string& name) { return name.starts_with('.'); }

/// Names in a folder, sorted; hidden ones left out.
struct Names {
  std::vector<std::string> files, folders;
};

Names names_in(const std::string& folder) {
  Names names;
  boost::system::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    boost::system::error_code unknown;
    const std::string name = entry->path().filename().string();
    if (is_hidden(name)) continue;
    const fs::file_type type = entry->status(unknown).type();
    if (type == fs::regular_file) names.files.push_back(name);
    if (type == fs::directory_file) names.folders.push_back(name);
  }
  std::sort(names.files.begin(), names.files.end());
  std::sort(names.folders.begin(), names.folders.end());
  return names;
}

// A link to a folder above would otherwise lead round for ever.
constexpr std::size_t deepest = 16;

void collect(const std::string& folder, const std::string& prefix, std::size_t depth,
             std::vector<std::string>& paths) {
  if (depth == deepest) return;
  const Names names = names_in(folder);
  for (const std::string& name : names.files) paths.push_back(prefix + name);
  for (const std::string& name : names.folders)
    collect(joined(folder, name), prefix + name + "/", depth + 1, paths);
}

}  // namespace

std::optional<Source> read_file(const std::string& path, Diagnostics& diagnostics) {
  const auto refuse = [&](const std::string& why) {
    diagnostics.error({path}, "cannot be read: " + why);
    return std::nullopt;
  };
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return refuse(reason(errno));
  opened().add(path);
  Source source{path, {}};
  struct stat status {};
  // One byte more than is told, so that the end is seen without making room for more.
  if (::fstat(file.number(), &status) == 0 && status.st_size > 0)
    source.text.resize(std::min(static_cast<std::size_t>(status.st_size) + 1, largest + 1));
  constexpr std::size_t piece = 64U << 10U;
  std::size_t size = 0;
  for (;;) {
    if (size == source.text.size()) source.text.resize(size + piece);
    const ssize_t got = ::read(file.number(), source.text.data() + size, source.text.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return refuse(reason(errno));
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > largest) return refuse("it is larger than 64 MiB");
  }
  source.text.resize(size);
  return source;
}

bool was_read(const std::string& path) { return opened().holds(path); }

bool write_file(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
  int error = 0;
  if (is_special(path)) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    error = file.number() < 0 ? errno : write_all(file.number(), bytes);
    if (error == EPIPE) error = 0;
  } else {
    error = replace_file(path, bytes);
  }
  if (error != 0) diagnostics.error({path}, "cannot be written: " + reason(error));
  return error == 0;
}

bool write_standard_output(std::string_view bytes, Diagnostics& diagnostics) {
  const int error = write_all(STDOUT_FILENO, bytes);
  if (error == 0 || error == EPIPE) return true;
  diagnostics.error({"standard output"}, "cannot be written: " + reason(error));
  return false;
}

bool make_folder(const std::string& path, Diagnostics& diagnostics) {
  boost::system::error_code error;
  fs::create_directories(path, error);
  if (error) diagnostics.error({path}, "cannot be made: " + error.message());
  return !error;
}

bool is_directory(const std::string& path) {
  boost::system::error_code error;
  return fs::is_directory(path, error);
}

bool exists(const std::string& path) {
  boost::system::error_code error;
  return fs::exists(path, error);
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder.empty() || folder.ends_with('/') ? folder + name : folder + "/" + name;
}

std::vector<std::string> files_in(const std::string& folder) { return names_in(folder).files; }

std::vector<std::string> folders_in(const std::string& folder) { return names_in(folder).folders; }

std::vector<std::string> files_under(const std::string& folder) {
  std::vector<std::string> paths;
  collect(folder, {}, 0, paths);
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string stamp_of(const std::string& path) {
  struct stat found {};
  if (stat(path.c_str(), &found) != 0) return {};
  return std::to_string(found.st_size) + " " + std::to_string(found.st_mtim.tv_sec) + "." +
         std::to_string(found.st_mtim.tv_nsec);
}

std::string canonical(const std::string& path) {
  boost::system::error_code error;
  const fs::path found = fs::canonical(path, error);
  return error ? path : found.string();
}

std::string beside(const std::string& from, const std::string& path) {
  const std::string normal = (fs::path(from).parent_path() / path).lexically_normal().string();
  return normal.starts_with("./") ? normal.substr(2) : normal;
}

std::string file_name(const std::string& path) { return fs::path(path).filename().string(); }

std::string parent_of(const std::string& path) { return fs::path(path).parent_path().string(); }

std::string working_directory() {
  boost::system::error_code error;
  return fs::current_path(error).string();
}

std::string program_folder() {
  boost::system::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? std::string() : program.parent_path().string();
}

std::string file_library() {
  std::string version = BOOST_LIB_VERSION;
  std::replace(version.begin(), version.end(), '_', '.');
  return version;
}

}  // namespace assize::app
