// SPDX-License-Identifier: Apache-2.0
#include "plugin/process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assize::plugin {
namespace {

using Clock = std::chrono::steady_clock;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool takes_all_addresses = true;  // its shadow memory needs terabytes of them
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool takes_all_addresses = true;
#else
constexpr bool takes_all_addresses = false;
#endif
#else
constexpr bool takes_all_addresses = false;
#endif

std::string reason(int error) { return std::generic_category().message(error); }

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close_now(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }
  void close_now() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

/// A file in memory that holds the bytes, to be read from its beginning; negative: none.
int file_of(std::string_view bytes) {
  const int file = ::memfd_create("input", MFD_CLOEXEC);
  while (file >= 0 && !bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      ::close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file >= 0) ::lseek(file, 0, SEEK_SET);
  return file;
}

std::string end_of(int status, const Limits& limits) {
  if (WIFEXITED(status)) {
    const int code = WEXITSTATUS(status);
    return code == 0 ? std::string() : "ended with " + std::to_string(code);
  }
  const int signal = WTERMSIG(status);
  if (signal == SIGXCPU || signal == SIGKILL)
    return "was stopped after " + std::to_string(limits.cpu_seconds) + " s of work";
  return "crashed (" + std::string(strsignal(signal)) + ")";
}

/// Takes what the process says until it says no more; what is wrong with that, or nothing.
std::string collect(int pipe, const Limits& limits, std::string& output) {
  const auto end = Clock::now() + std::chrono::seconds(limits.wall_seconds);
  std::array<char, 1U << 16U> piece{};
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    pollfd waiting{pipe, POLLIN, 0};
    const int ready = left <= 0 ? 0 : ::poll(&waiting, 1, static_cast<int>(left));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return "was stopped after " + std::to_string(limits.wall_seconds) + " s";
    const ssize_t got = ::read(pipe, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return {};
    output.append(piece.data(), static_cast<std::size_t>(got));
    if (output.size() > limits.output_bytes) return "said more than can be taken";
  }
}

int spawn(const std::string& program, const std::vector<std::string>& arguments, int in, int out,
          pid_t& child) {
  std::vector<std::string> words = {program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  // A group of its own, so that what it starts is stopped with it.
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  const int error =
      ::posix_spawn(&child, program.c_str(), &actions, &attributes, pointers.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

}  // namespace

void limit_this_process(const Limits& limits) {
  const auto set = [](auto what, std::size_t value) {
    const rlimit limit{static_cast<rlim_t>(value), static_cast<rlim_t>(value)};
    ::setrlimit(what, &limit);
  };
  if (!takes_all_addresses) set(RLIMIT_AS, limits.memory_mib << 20U);
  set(RLIMIT_CPU, limits.cpu_seconds);
  set(RLIMIT_CORE, 0);
  set(RLIMIT_FSIZE, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
}

Ran run_process(const std::string& program, const std::vector<std::string>& arguments,
                std::string_view input, const Limits& limits) {
  Ran ran;
  const Descriptor in(file_of(input));
  int ends[2] = {-1, -1};
  if (in.number() < 0 || ::pipe2(ends, O_CLOEXEC) != 0) {
    ran.problem = "cannot be started: " + reason(errno);
    return ran;
  }
  const Descriptor from(ends[0]);
  Descriptor to(ends[1]);
  pid_t child = 0;
  if (const int error = spawn(program, arguments, in.number(), to.number(), child); error != 0) {
    ran.problem = "cannot be started: " + program + ": " + reason(error);
    return ran;
  }
  to.close_now();
  ran.problem = collect(from.number(), limits, ran.output);
  if (!ran.problem.empty()) ::kill(-child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (ran.problem.empty()) ran.problem = end_of(status, limits);
  return ran;
}

}  // namespace assize::plugin
