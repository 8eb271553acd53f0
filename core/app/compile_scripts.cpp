// SPDX-License-Identifier: Apache-2.0
//
// assize_compile_scripts OUT.cpp SCRIPT.lua...: runs while Assize is built and writes the source of
// app::compiled_scripts. A script that does not compile is left out: the program tells what is
// wrong with it when it loads it.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "lua/compiled.hpp"
#include "text/sha256.hpp"

namespace {

std::string literal(std::string_view bytes) {
  constexpr std::size_t bytes_a_line = 64;
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % bytes_a_line == 0) out += i == 0 ? "\"" : "\"\n    \"";
    char octal[5];
    std::snprintf(octal, sizeof octal, "\\%03o", static_cast<unsigned char>(bytes[i]));
    out += octal;
  }
  return out + '"';
}

int write(const char* path, const std::map<std::string, std::string>& scripts) {
  std::ofstream out(path, std::ios::binary);
  out << "// Made by assize_compile_scripts.\n"
         "#include \"app/compiled_scripts.hpp\"\n\n"
         "namespace assize::app {\n"
         "namespace {\n\n"
         "using namespace std::string_view_literals;\n\n"
         "constexpr CompiledScript scripts[] = {\n";
  for (const auto& [sha256, bytecode] : scripts)
    out << "    {\"" << sha256 << "\"sv,\n    " << literal(bytecode) << "sv},\n";
  out << "};\n\n"
         "}  // namespace\n\n"
         "std::span<const CompiledScript> compiled_scripts() { return scripts; }\n\n"
         "}  // namespace assize::app\n";
  out.flush();
  return out ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
  std::map<std::string, std::string> scripts;
  for (int i = 2; i < count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file) return 1;
    try {
      scripts[assize::text::sha256_hex(text)] = assize::lua::compile(text);
    } catch (const std::exception& problem) {
      std::fprintf(stderr, "%s: %s\n", arguments[i], problem.what());
    }
  }
  return count > 1 ? write(arguments[1], scripts) : 2;
}
