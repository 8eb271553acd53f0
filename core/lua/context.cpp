// SPDX-License-Identifier: Apache-2.0
#include "lua/context.hpp"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <stdexcept>

#include "lua/handle.hpp"

namespace assize::lua {
namespace {

// More arguments than this behind `...` make each call that hands them on slow.
constexpr int most_extra_arguments = 250;

// Processor time costs a system call; this one is read without, and ticks every few milliseconds.
#ifdef CLOCK_MONOTONIC_COARSE
constexpr clockid_t ticking_clock = CLOCK_MONOTONIC_COARSE;
#else
constexpr clockid_t ticking_clock = CLOCK_MONOTONIC;
#endif

// The machine itself may stand still now and then, under a load of other work or while it pages; a
// script that is slow is slow at every look.
constexpr std::int64_t most_between_looks = 20'000'000;

std::int64_t nanoseconds(clockid_t clock) {
  std::timespec now{};
  clock_gettime(clock, &now);
  return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

template <std::size_t size>
void copy_text(std::array<char, size>& to, std::string_view from) {
  const std::size_t count = std::min(from.size(), size - 1);
  std::memcpy(to.data(), from.data(), count);
  to[count] = '\0';
}

// Chunks are named "@script"; Lua's own short form would be cut at 60 bytes.
std::string_view script_of(const lua_Debug& activation) {
  const std::string_view source = activation.source ? activation.source : "?";
  return source.starts_with('@') ? source.substr(1) : source;
}

// A text that was cut may end within a character.
std::string whole_characters(std::string_view text, std::size_t cut_at) {
  if (text.size() < cut_at) return std::string(text);
  std::size_t end = text.size();
  for (int i = 0; i < 3 && end > 0 && (static_cast<unsigned char>(text[end - 1]) & 0xc0) == 0x80;
       ++i)
    --end;
  if (end > 0 && (static_cast<unsigned char>(text[end - 1]) & 0x80) != 0) --end;
  return std::string(text.substr(0, end)) + "...";
}

}  // namespace

Context::Context() : memory(*this) {}
Context::~Context() = default;

void Context::arm(StopReason why, const char* message) {
  if (armed || !running) return;
  armed = true;
  reason = why;
  copy_text(error.message, message);
  lua_sethook(L, count_hook, LUA_MASKCOUNT, 1);
}

bool Context::spend(std::uint64_t units) {
  if (!running) return true;
  if (!fuel.spend(units)) arm(StopReason::out_of_fuel, "used up its fuel");
  return !armed;
}

void Context::check_time() {
  if (!running || armed) return;
  const std::int64_t tick = nanoseconds(ticking_clock);
  if (cpu_seen >= 0 && tick == last_tick) return;
  last_tick = tick;
  const std::int64_t now = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
  if (cpu_seen >= 0) cpu_used += std::min(now - cpu_seen, most_between_looks);
  cpu_seen = now;
  if (cpu_used > cpu_limit)
    arm(StopReason::out_of_time, "took more processor time than a call may have");
}

void Context::begin(const Budget& budget, std::uint32_t longest_about, bool is_loading) {
  fuel.fill(budget.fuel, longest_about);
  memory.allow(limits.memory);
  reason = StopReason::script_error;
  armed = false;
  running = true;
  loading = is_loading;
  cpu_seen = -1;
  cpu_used = 0;
  cpu_limit = std::chrono::nanoseconds(budget.cpu).count();
  error.message[0] = error.script[0] = '\0';
  error.line = error.frame_count = 0;
  // Setting the hook starts its count afresh: each call is counted from its first instruction.
  const int lines = tracer ? LUA_MASKLINE : 0;
  lua_sethook(L, count_hook, LUA_MASKCOUNT | lines, static_cast<int>(instruction_step));
}

void Context::end() {
  running = loading = armed = false;
  memory.allow(0);
}

const TypeRecord* Context::find_type(TypeKey key) const {
  for (const TypeRecord& type : types)
    if (type.key == key) return &type;
  return nullptr;
}

void Context::note_longest(int slot, std::uint32_t size) {
  const auto index = static_cast<std::size_t>(slot);
  if (index >= longest.size()) longest.resize(index + 1);
  longest[index] = size;
}

Place Caller::place() const {
  lua_Debug activation{};
  for (int level = 0; lua_getstack(context_->L, level, &activation) != 0; ++level) {
    lua_getinfo(context_->L, "Sl", &activation);
    if (activation.currentline > 0)
      return {std::string(script_of(activation)), activation.currentline};
  }
  return {};
}

void* Caller::checked_host(TypeKey key) const {
  if (!context_->host || context_->host_key != key)
    throw std::logic_error("the host object is absent or of another type");
  return context_->host;
}

void raise(lua_State* L, StopReason reason, const char* format, ...) {
  Context& context = context_of(L);
  if (context.armed) raise_armed(L);
  context.reason = reason;
  // The text may be made of the message before, so it is written beside it first.
  std::array<char, 640> message;
  va_list arguments;
  va_start(arguments, format);
  std::vsnprintf(message.data(), message.size(), format, arguments);
  va_end(arguments);
  context.error.message = message;
  raise_armed(L);
}

void raise_armed(lua_State* L) {
  // The error value is a mark, no text: making a string could fail for want of memory.
  lua_pushlightuserdata(L, &context_of(L).error);
  lua_error(L);
  std::abort();  // lua_error does not return, though its type says so
}

void count_hook(lua_State* L, lua_Debug* event) {
  Context& context = context_of(L);
  if (event->event == LUA_HOOKLINE) {
    lua_getinfo(L, "S", event);
    guarded(L, [&] { context.tracer(script_of(*event), event->currentline); });
    return;
  }
  if (context.armed) raise_armed(L);
  if (!context.fuel.spend_instructions(instruction_step)) {
    context.arm(StopReason::out_of_fuel, "used up its fuel");
    raise_armed(L);
  }
  context.check_time();
  if (context.armed) raise_armed(L);
  lua_Debug activation{};
  if (lua_getstack(L, context.limits.depth, &activation) != 0)
    raise(L, StopReason::script_error, "calls itself without end, or %d calls deep",
          context.limits.depth);
  if (lua_getstack(L, 0, &activation) != 0 &&
      lua_getlocal(L, &activation, -most_extra_arguments - 1))
    raise(L, StopReason::script_error, "handed on more than %d arguments", most_extra_arguments);
}

int note_error(lua_State* L) {
  Context& context = context_of(L);
  ErrorRecord& error = context.error;
  // Without these an error of the fuel's own making could be taken for another one after it.
  const bool ours = lua_touserdata(L, 1) == &error && lua_type(L, 1) == LUA_TLIGHTUSERDATA;
  if (!ours && !context.armed) {
    std::size_t size = 0;
    const char* text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &size) : nullptr;
    if (text)
      copy_text(error.message, {text, size});
    else
      std::snprintf(error.message.data(), error.message.size(),
                    "an error value that is no text but a %s", luaL_typename(L, 1));
  }
  lua_Debug activation{};
  error.frame_count = 0;
  const std::string_view message = error.message.data();
  std::size_t prefix = 0;
  for (int level = 1; error.frame_count < 8 && lua_getstack(L, level, &activation) != 0; ++level) {
    lua_getinfo(L, "Snl", &activation);
    if (activation.currentline <= 0) continue;
    ErrorRecord::Entry& entry = error.frames[static_cast<std::size_t>(error.frame_count++)];
    copy_text(entry.script, script_of(activation));
    copy_text(entry.function, activation.name ? activation.name : "");
    entry.line = activation.currentline;
    // Lua has put "script:line: " before its own messages; it is told apart from the text here.
    std::array<char, 96> where;
    const int length = std::snprintf(where.data(), where.size(), "%s:%d: ", activation.short_src,
                                     activation.currentline);
    if (prefix == 0 && message.starts_with(where.data())) {
      prefix = static_cast<std::size_t>(length);
      error.script = entry.script;
      error.line = entry.line;
    }
  }
  if (prefix > 0) {
    std::memmove(error.message.data(), message.data() + prefix, message.size() - prefix + 1);
  } else if (error.frame_count > 0) {
    error.script = error.frames[0].script;
    error.line = error.frames[0].line;
  }
  return 1;
}

Stop make_stop(const Context& context, int status) {
  const ErrorRecord& error = context.error;
  Stop stop;
  stop.reason = context.reason;
  stop.message = whole_characters(error.message.data(), error.message.size() - 1);
  stop.script = error.script.data();
  stop.line = error.line;
  for (int i = 0; i < error.frame_count; ++i) {
    const ErrorRecord::Entry& entry = error.frames[static_cast<std::size_t>(i)];
    stop.traceback.push_back({entry.script.data(), entry.line, entry.function.data()});
  }
  if (context.armed || status == LUA_ERRRUN) return stop;
  if (status == LUA_ERRMEM) {
    stop.reason = StopReason::out_of_memory;
    stop.message = "needs more memory than a call may have";
  } else if (status == LUA_ERRERR) {
    stop.message = "too many calls within calls (C stack overflow)";
  } else if (status == LUA_ERRSYNTAX) {
    const char* text = lua_tostring(context.L, -1);
    stop.message = text ? text : "does not compile";
  } else {
    stop.message = "the host failed";
  }
  return stop;
}

}  // namespace assize::lua
