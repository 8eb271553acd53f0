// SPDX-License-Identifier: Apache-2.0
#include "rule/names.hpp"

#include "lua/state.hpp"
#include "rule/bindings.hpp"

namespace assize::rule {
namespace {

void furnish(lua::State& state) {
  add_declarations(state);
  add_facts(state);
  add_outcomes(state);
  add_texts(state);
  add_subjects(state);
}

}  // namespace

std::vector<std::string> script_names() {
  lua::State state;
  furnish(state);
  return state.names();
}

std::vector<std::string> member_names() {
  lua::State state;
  furnish(state);
  return state.members();
}

}  // namespace assize::rule
