// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/bindings.hpp"
#include "rule/handles.hpp"
#include "text/suggest.hpp"

namespace assize::rule {
namespace {

using lua::Args;
using lua::Caller;
using lua::Result;

constexpr std::size_t most_phrases = 2000;        // a script
constexpr std::size_t longest_expression = 8192;  // bytes

Result<lua::Token> rule(Args args, Caller caller) {
  if (!caller.loading())
    return Result<lua::Token>::refuse("rule is declared at the top of its file");
  if (args[0].table() == nullptr)
    return Result<lua::Token>::refuse("rule takes a table: rule { ... }");
  Host& host = caller.host<Host>();
  if (host.declared) host.declared_twice = true;
  host.declared = Declaration{args[0], caller.place().line};
  return {declared_token, {}};
}

Result<Words> phrases(Args args, Caller caller) {
  if (!caller.loading()) {
    return Result<Words>::refuse("phrases are made at the top of the file, not within check");
  }
  const lua::Table* table = args[0].table();
  if (table == nullptr || !table->fields.empty() || table->list.size() > most_phrases) {
    return Result<Words>::refuse("phrases takes a list of strings: phrases { \"...\", ... }");
  }
  std::vector<std::string> list;
  for (const lua::Value& value : table->list) {
    if (value.string() == nullptr || value.string()->empty()) {
      return Result<Words>::refuse("each phrase is a string that is not empty");
    }
    list.push_back(*value.string());
  }
  Host& host = caller.host<Host>();
  if (host.making != nullptr) host.making->phrases.add_list(list);
  return {{Words::phrases, host.next_phrases++}, {}};
}

Result<Words> pattern(std::string_view expression, Caller caller) {
  if (!caller.loading()) {
    return Result<Words>::refuse("a pattern is made at the top of the file, not within check");
  }
  if (expression.size() > longest_expression) {
    return Result<Words>::refuse("the pattern is too long: split it, or use phrases");
  }
  Host& host = caller.host<Host>();
  if (host.making != nullptr) {
    std::string problem;
    auto made = text::Pattern::make(expression, problem);
    if (!made) {
      std::string& why = caller.text();
      why = "the pattern is not one that RE2 takes: " + problem;
      return Result<Words>::refuse(why);
    }
    host.making->patterns.push_back(std::move(*made));
  }
  return {{Words::pattern, host.next_pattern++}, {}};
}

Result<lua::Reference> require(std::string_view name, Caller caller) {
  using Got = Result<lua::Reference>;
  if (!caller.loading())
    return Got::refuse("a module is required at the top of the file, not within check");
  Host& host = caller.host<Host>();
  const std::string own = host.pack + "/";
  const auto found = host.modules.find(own + std::string(name));
  std::string& why = caller.text();
  if (found == host.modules.end()) {
    std::vector<std::string> known;
    for (const auto& [id, module] : host.modules)
      if (id.starts_with(own)) known.push_back(id.substr(own.size()));
    const std::string meant = text::did_you_mean(name, known);
    why = "the pack has no module \"" + std::string(name) + "\"";
    why += meant.empty() ? "; require \"lib/NAME\" reads the file lib/NAME.lua of the pack"
                         : "; " + meant;
    return Got::refuse(why);
  }
  switch (found->second.status) {
    case Module::loaded:
      host.required.emplace_back(name);
      return {found->second.value, {}};
    case Module::unread:
      host.wanted = found->first;
      why = "is loaded after the module";  // and then does not come here
      break;
    case Module::loading:
      why = "the modules require each other: \"" + std::string(name) + "\" is being loaded already";
      break;
    case Module::failed:
      why = "the module \"" + std::string(name) + "\" did not load";
      break;
  }
  return Got::refuse(why);
}

}  // namespace

void add_declarations(lua::State& state) {
  state.function<&rule>("rule")
      .function<&phrases>("phrases")
      .function<&pattern>("pattern")
      .function<&require>("require");
}

}  // namespace assize::rule
