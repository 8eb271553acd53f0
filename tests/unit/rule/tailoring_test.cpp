// SPDX-License-Identifier: Apache-2.0
//
// What a profile tells rules holds for the evaluations that it is for, and for no others.
#include <string>

#include "rules.hpp"
#include "support/catch.hpp"
#include "support/content.hpp"

namespace assize::test {
namespace {

const std::string params = R"(  params = {
    most = { type = "integer", default = 3, doc = "how many" },
    share = { type = "number", default = 0.5, doc = "how much" },
    strict = { type = "boolean", default = false, doc = "whether" },
    name = { type = "string", default = "bell", doc = "what" },
    extra = { type = "phrases", default = none, doc = "more" },
  },
)";

const std::string check = R"(function(row, ctx)
    local p = ctx.params
    local found = row.evidence:find(p.extra)
    return fail { p.most .. " " .. p.share .. " " .. tostring(p.strict) .. " " .. p.name .. " " ..
      (found and found.text or "nothing") .. " " .. (ctx.organisation.homes or "no") .. " homes, " ..
      #ctx.organisation.covers .. " covered" }
  end)";

class Asked {
 public:
  Asked()
      : loaded_(load({pack(
            "p", {{"r", script("row", check, params, "local none = phrases { \"gong\" }\n")}})})) {
    INFO(loaded_.complaints);
    REQUIRE(loaded_.rules->rules().size() == 1);
    runner_ = RuleRunner::make(*loaded_.rules, {Date{}, 0});
  }

  std::string with(const Tailoring* tailoring) {
    runner_->tailor(tailoring);
    runner_->begin(lido_assessment(), invented_code());
    const auto said = runner_->call(0, {lido_assessment().response("1.3"), nullptr, nullptr});
    return said.front().message;
  }

  /// A runner that takes over the machine of the one before.
  void begin_anew() {
    runner_.reset();
    runner_ = RuleRunner::make(*loaded_.rules, {Date{}, 0});
  }

 private:
  Loaded loaded_;
  std::unique_ptr<RuleRunner> runner_;
};

const std::string defaults = "3 0.5 false bell nothing no homes, 0 covered";

}  // namespace

TEST_CASE("parameters are those of the profile, each in its type") {
  Tailoring tailoring;
  tailoring.params = {{0, "most", std::int64_t{7}},
                      {0, "share", 0.25},
                      {0, "strict", true},
                      {0, "name", std::string("gate")},
                      {0, "extra", std::vector<std::string>{"harp", "BELL"}}};
  tailoring.organisation.homes = 12;
  tailoring.organisation.covers = {"A", "B"};
  Asked asked;
  CHECK(asked.with(nullptr) == defaults);
  CHECK(asked.with(&tailoring) == "7 0.25 true gate bell 12 homes, 2 covered");
  CHECK(asked.with(nullptr) == defaults);
}

TEST_CASE("two profiles take turns, and neither learns of the other") {
  Tailoring one, two;
  one.params = {{0, "extra", std::vector<std::string>{"rings"}}};
  two.params = {{0, "extra", std::vector<std::string>{"rang", "sing"}},
                {0, "most", std::int64_t{1}}};
  Asked asked;
  for (int round = 0; round < 3; ++round) {
    CHECK(asked.with(&one) == "3 0.5 false bell rings no homes, 0 covered");
    CHECK(asked.with(&two) == "1 0.5 false bell rang no homes, 0 covered");
  }
  asked.begin_anew();
  CHECK(asked.with(nullptr) == defaults);
}

}  // namespace assize::test
