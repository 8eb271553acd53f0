// SPDX-License-Identifier: Apache-2.0
// The main of a fuzz target that is built without libFuzzer: runs it over the files and folders
// named on the command line, each file once, and names each before it does, so that the last name
// is that of the one which broke something.
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "fuzz.hpp"
#include "support/content.hpp"

int main(int count, char** arguments) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  for (int i = 1; i < count; ++i) {
    const fs::path path = arguments[i];
    if (fs::is_directory(path)) {
      for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file()) files.push_back(entry.path().string());
    } else {
      files.push_back(path.string());
    }
  }
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) {
    std::cerr << file << '\n';
    const std::string bytes = assize::test::read_file(file).text;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }
  std::cout << files.size() << " inputs\n";
  return files.empty() ? 1 : 0;
}
