// SPDX-License-Identifier: Apache-2.0
// sandbox_run FILE: loads a script in a fresh State with the default budget, calls what it returns
// if that is a function, and prints how it ended, the fuel, and the result. Lines of the script may
// ask for text that would be tedious to keep in a file:
//   --%repeat COUNT TEXT      is replaced by COUNT times TEXT
//   --%count COUNT STEP       COUNT numbers, each STEP more than the one before, with commas
//   --%bytecode TEXT          the whole script is the bytecode of TEXT, as Lua writes it
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <lua.hpp>
#include <sstream>
#include <string>

#include "lua/state.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer) && !defined(__SANITIZE_ADDRESS__)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

using namespace assize::lua;

namespace {

int append(lua_State*, const void* bytes, size_t size, void* text) {
  static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), size);
  return 0;
}

std::string bytecode(const std::string& text) {
  lua_State* L = luaL_newstate();
  std::string out;
  if (luaL_loadstring(L, text.c_str()) == LUA_OK) lua_dump(L, append, &out, 0);
  lua_close(L);
  return out;
}

std::string expand(std::istream& file) {
  std::string script, line;
  while (std::getline(file, line)) {
    std::istringstream words(line);
    std::string directive;
    words >> directive;
    if (directive == "--%repeat") {
      std::size_t count = 0;
      std::string text;
      words >> count;
      std::getline(words >> std::ws, text);
      for (std::size_t i = 0; i < count; ++i) script += text + (i % 16 == 15 ? "\n" : " ");
    } else if (directive == "--%count") {
      std::size_t count = 0, step = 0;
      words >> count >> step;
      for (std::size_t i = 1; i <= count; ++i) script += std::to_string(i * step) + ",\n";
    } else if (directive == "--%bytecode") {
      std::string text;
      std::getline(words >> std::ws, text);
      return bytecode(text);
    } else {
      script += line;
    }
    script += '\n';
  }
  return script;
}

std::string shown(const Value& value) {
  std::ostringstream out;
  out.precision(17);
  if (const bool* boolean = value.boolean()) out << (*boolean ? "true" : "false");
  if (const std::int64_t* integer = value.integer()) out << *integer;
  if (const double* number = value.number()) out << *number << 'f';
  if (const std::string* string = value.string()) out << '"' << *string << '"';
  if (const Table* table = value.table()) {
    out << '{';
    for (const Value& item : table->list) out << shown(item) << ", ";
    for (const auto& [name, field] : table->fields) out << name << " = " << shown(field) << ", ";
    out << (table->other_keys ? "...}" : "}");
  }
  const std::string text = out.str();
  return text.empty() ? std::string(value.kind()) : text;
}

double cpu_milliseconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::ifstream file(arguments[1]);
  if (!file) return 2;
  const std::string name = "script.lua";
  const std::string text = expand(file);

  Budget budget;
#if defined(__SANITIZE_ADDRESS__)
  budget.cpu *= 10;  // the fuel is to decide, though the host's part is slower
#endif
  State state;
  const double start = cpu_milliseconds();
  Outcome outcome = state.load({name, text}, budget);
  std::uint64_t fuel = outcome.fuel();
  if (outcome && outcome.value().function()) {
    outcome = state.call(*outcome.value().function(), {}, budget);
    fuel += outcome.fuel();
  }
  const double used = cpu_milliseconds() - start;
  std::cout << "stop " << (outcome ? "none" : to_string(outcome.stop()->reason)) << "\nfuel "
            << fuel << "\nresult "
            << (outcome ? shown(outcome.value()) : to_string(*outcome.stop())) << '\n';
  // Neither may be compared: both differ from run to run.
  std::cerr << "cpu " << used << " ms, peak " << state.memory_peak() / 1024 << " KiB\n";
}
