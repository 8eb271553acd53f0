// SPDX-License-Identifier: Apache-2.0
#include "text/verbs.hpp"
#include "support/catch.hpp"

namespace assize::text {
namespace {

std::string part(std::string_view text, const std::optional<Range>& range) {
  if (!range || range->empty()) return "-";
  return std::string(text.substr(range->start, range->size()));
}

// before [group] after | head | negation | adverb | condition | tense mood, and what else it is
std::vector<std::string> told(std::string_view text) {
  std::vector<std::string> out;
  for (const VerbGroup& group : find_verbs(text)) {
    std::string line = part(text, group.before) + " [" + part(text, group.range) + "] " +
                       part(text, group.after) + " | " + part(text, group.head) + " | " +
                       part(text, group.negation) + " | " + part(text, group.adverb) + " | " +
                       part(text, group.condition) + " | ";
    line += std::string(to_string(group.tense)) + ' ' + std::string(to_string(group.mood));
    if (group.progressive) line += " progressive";
    if (group.passive) line += " passive";
    if (group.perfect) line += " perfect";
    out.push_back(line);
  }
  return out;
}

}  // namespace

TEST_CASE("verb groups are read with what stands around them") {
  struct Case {
    const char* text;
    std::vector<std::string> groups;
  };
  const Case cases[] = {
      {"The policy has not yet been published on the website.",
       {"The policy [has not yet been published] on the website | published | not | yet | - | "
        "present fact passive perfect"}},
      {"Complaints are logged and reviewed each week.",
       {"Complaints [are logged] and reviewed each week | logged | - | - | - | present fact "
        "passive"}},
      {"We will add this to the policy in March.",
       {"We [will add] this to the policy in March | add | - | - | - | future fact"}},
      {"We are reviewing the template at present.",
       {"We [are reviewing] the template at present | reviewing | - | - | - | present fact "
        "progressive"}},
      {"The form is being rewritten.",
       {"The form [is being rewritten] - | rewritten | - | - | - | present fact progressive "
        "passive"}},
      {"There is no formal written procedure for this.",
       {"There [is no formal written procedure] for this | procedure | no | - | - | present fact"}},
      {"There isn't a dedicated page on the site.",
       {"There [isn't a dedicated page] on the site | page | n't | - | - | present fact"}},
      {"We do not have a tracker.",
       {"We [do not have] a tracker | have | not | - | - | present fact"}},
      {"The Board has had no report since May.",
       {"The Board [has had no report] since May | report | no | - | - | present fact perfect"}},
      {"Staff have to record the outcome.",
       {"Staff [have to record] the outcome | record | - | - | - | present need"}},
      {"Residents do not have to give a reason.",
       {"Residents [do not have to give] a reason | give | not | - | - | present need"}},
      {"The policy needs to be updated.",
       {"The policy [needs to be updated] - | updated | - | - | - | present need passive"}},
      {"The review is due to start in June.",
       {"The review [is due to start] in June | start | - | - | - | future intention"}},
      {"The delay is due to staff shortages.",
       {"The delay [is due] to staff shortages | due | - | - | - | present fact"}},
      {"Training is yet to be rolled out to contractors.",
       {"Training [is yet to be rolled] out to contractors | rolled | yet | yet | - | present fact "
        "passive"}},
      {"The objective is still to be agreed.",
       {"The objective [is still to be agreed] - | agreed | - | still | - | future intention "
        "passive"}},
      {"This is no longer monitored.",
       {"This [is no longer monitored] - | monitored | no | longer | - | present fact passive"}},
      {"We currently do not record calls.",
       {"We currently [do not record] calls | record | not | currently | - | present fact"}},
      {"The policy, however, does not say so.",
       {"The policy, however [does not say] so | say | not | - | - | present fact"}},
      {"We do not, at present, meet the target.",
       {"We [do not, at present, meet] the target | meet | not | at present | - | present fact"}},
      {"The policy, which was approved in May, does not mention it.",
       {"which [was approved] in May | approved | - | - | - | past fact passive",
        "The policy, which was approved in May [does not mention] it | mention | not | - | - | "
        "present fact"}},
      {"We log complaints but do not track them.",
       {"We log complaints but [do not track] them | track | not | - | - | present fact"}},
      {"If the complaint is not resolved, it moves on; the letter does not say how.",
       {"If the complaint [is not resolved] - | resolved | not | - | If | present fact passive",
        "the letter [does not say] how | say | not | - | - | present fact"}},
      {"Where possible we will call, and we must not delay.",
       {"Where possible we [will call] - | call | - | - | - | future fact",
        "and we [must not delay] - | delay | not | - | - | present need"}},
      {"While the policy is silent, officers use their judgement.",
       {"While the policy [is silent] - | silent | - | - | - | present fact"}},
      {"Themes are looked at once a year.",
       {"Themes [are looked] at once a year | looked | - | - | - | present fact passive"}},
      {"Once the page is ready it is checked.",
       {"Once the page [is ready] it is checked | ready | - | - | Once | present fact",
        "Once the page is ready it [is checked] - | checked | - | - | Once | present fact "
        "passive"}},
      {"The information provided does not help.",
       {"The information provided [does not help] - | help | not | - | - | present fact"}},
      {"It's not recorded and there's nobody to ask.",
       {"It ['s not recorded] and there's nobody to ask | recorded | not | - | - | present fact "
        "passive",
        "It's not recorded and there ['s nobody] to ask | nobody | - | - | - | present fact"}},
      {"We can't evidence this and couldn't say why.",
       {"We [can't evidence] this and couldn't say why | evidence | n't | - | - | present chance",
        "We can't evidence this and [couldn't say] why | say | n't | - | - | present chance"}},
      {"Not in place for all teams.",
       {"- [Not in] place for all teams | in | Not | - | - | present fact"}},
      {"Reports are written, not published.",
       {"Reports [are written] - | written | - | - | - | present fact passive",
        "Reports are written [not published] - | published | not | - | - | present fact"}},
      {"Whether or not it is mentioned, we ask.",
       {"Whether or not it [is mentioned] - | mentioned | - | - | Whether | present fact passive"}},
      {"Is this stated in the policy? Should the answer be amended?",
       {"Should the answer [be amended] - | amended | - | - | Should | present fact passive"}},
      {"May 2026 is when it may be done.",
       {"May 2026 [is when] it may be done | when | - | - | - | present fact",
        "May 2026 is when it [may be done] - | done | - | - | when | present chance passive"}},
      {"We do this well and do more each year; we do monitor it.",
       {"we [do monitor] it | monitor | - | - | - | present fact"}},
      {"The need to improve is known and there is no plan to stop.",
       {"The need to improve [is known] and there is no plan to stop | known | - | - | - | present "
        "fact passive",
        "The need to improve is known and there [is no plan] to stop | plan | no | - | - | present "
        "fact"}},
      {"We intend to publish it and hope to learn.",
       {"We [intend to publish] it and hope to learn | publish | - | - | - | future intention",
        "We intend to publish it and [hope to learn] - | learn | - | - | - | future intention"}},
      {"Records are missing and the post is vacant.",
       {"Records [are missing] and the post is vacant | missing | - | - | - | present fact",
        "Records are missing and the post [is vacant] - | vacant | - | - | - | present fact"}},
      {"The letter didn’t set out the reasons.",
       {"The letter [didn’t set] out the reasons | set | n’t | - | - | past fact"}},
      {"In 2024/25 we did not always respond in time.",
       {"In 2024/25 we [did not always respond] in time | respond | not | always | - | past fact"}},
      {"The site is open and the list is even longer.",
       {"The site [is open] and the list is even longer | open | - | - | - | present fact",
        "The site is open and the list [is even longer] - | longer | - | even | - | present fact"}},
      {"It had been agreed before they asked.",
       {"It [had been agreed] before they asked | agreed | - | - | - | past fact passive perfect"}},
      {"They would not have been told.",
       {"They [would not have been told] - | told | not | - | - | present chance passive perfect"}},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(told(c.text) == c.groups);
  }
}

TEST_CASE("verb groups do not overlap") {
  const auto groups = [](std::string_view text) {
    std::string out;
    for (const VerbGroup& group : find_verbs(text)) out += '[' + part(text, group.range) + ']';
    return out;
  };
  CHECK(groups("What we will do about it is said.") == "[will do][is said]");
  CHECK(groups("What it is should be said.") == "[is][should be said]");
  CHECK(groups("What we can do not all know.") == "[can][do not all know]");
}

TEST_CASE("what is no verb group is left alone") {
  for (const char* text :
       {"", " ", "Complaints policy, section 4", "See p. 12 of the handbook",
        "Not only the letter but every leaflet", "to do so and more",
        "Residents complain and officers reply", "\xE2\x80\xA2 \xE2\x80\x93 ,"}) {
    INFO(text);
    CHECK(told(text).empty());
  }
}

TEST_CASE("a text without a stop takes no longer a word than a short one") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "if it is not so and ";
  CHECK(find_verbs(text).size() == 20000);
  text.clear();
  for (int i = 0; i < 100000; ++i) text += "not ";
  CHECK(find_verbs(text).size() > 1000);
}

}  // namespace assize::text
