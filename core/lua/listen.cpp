// SPDX-License-Identifier: Apache-2.0
#include "lua/listen.hpp"

#include <algorithm>

#include "lua/convert.hpp"
#include "lua/handle.hpp"

namespace assize::lua {
namespace {

/// Reading values spends fuel while a call runs; being listened to must not.
class Unpaid {
 public:
  explicit Unpaid(Context& context) : context_(context), running_(context.running) {
    context_.running = false;
  }
  ~Unpaid() { context_.running = running_; }
  Unpaid(const Unpaid&) = delete;
  Unpaid& operator=(const Unpaid&) = delete;

 private:
  Context& context_;
  bool running_;
};

}  // namespace

void tell_listener(lua_State* L, lua_CFunction asked) {
  Context& context = context_of(L);
  if (context.loading) return;
  const auto name = std::find_if(context.names.begin(), context.names.end(),
                                 [asked](const auto& each) { return each.function == asked; });
  if (name == context.names.end()) return;
  guarded(L, [&] {
    const Unpaid unpaid(context);
    const int top = lua_gettop(L);
    Value object, answer;
    std::vector<Value> arguments;
    // What cannot be copied is told as nil: it is shown, and nothing rests on it.
    for (int index = 1; index < top; ++index) {
      Value value;
      (void)read_value(L, index, value);
      if (index == 1 && name->is_member)
        object = std::move(value);
      else
        arguments.push_back(std::move(value));
    }
    (void)read_value(L, top, answer);
    const Place place = Caller(context).place();
    context.listener({name->name, name->is_property, object, arguments, answer, place});
  });
}

}  // namespace assize::lua
