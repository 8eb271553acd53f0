// SPDX-License-Identifier: Apache-2.0
#include "xml/version.hpp"

#include <pugixml.hpp>

namespace assize::xml {
namespace {

// pugixml 1.9 is 190 in its numbering, 1.13 is 1130.
constexpr int number = PUGIXML_VERSION / 10;

}  // namespace

std::string library_version() {
  const int minor = number < 100 ? number % 10 : number % 100;
  return "pugixml 1." + std::to_string(minor);
}

}  // namespace assize::xml
