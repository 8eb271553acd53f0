// SPDX-License-Identifier: Apache-2.0
#include "landlord.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "support/content.hpp"

namespace assize::test {
namespace {

struct Requirement {
  const char* id;
  const char* words;
};

constexpr std::array<Requirement, 72> requirements = {{
    {"1.2",
     "Our complaints policy has to carry the meaning of complaint that the Code lays down, "
     "word by word."},
    {"1.3",
     "Residents need not use any special word; whoever is unhappy gets the choice to "
     "complain, and people who speak for them are heard under the same policy."},
    {"1.4",
     "The policy keeps requests for service and complaints apart, and requests are written "
     "down, followed and looked over."},
    {"1.5",
     "If somebody dislikes how their request was dealt with, that is a complaint, although "
     "the job itself goes on meanwhile."},
    {"1.6",
     "What people say in a survey is not yet a complaint, but each survey tells them how to "
     "make one."},
    {"2.1",
     "We take a complaint on unless there is a sound reason not to, and can show how a "
     "refusal was reasoned."},
    {"2.2",
     "The policy names the fair grounds for leaving a matter out, such as the three that are "
     "held to be acceptable."},
    {"2.3",
     "Complaints are taken up within twelve months of the trouble, or of the resident "
     "hearing of it, and older ones are thought about."},
    {"2.4",
     "Anyone who is turned away hears why in detail and that they may go to the Ombudsman "
     "about it."},
    {"2.5", "Nothing is refused as a class of case: we look at what happened each time."},
    {"3.1",
     "There is more than one way to reach us, with the duties of equality law in mind and "
     "adjustments foreseen."},
    {"3.2",
     "Residents may tell any member of staff in any way, and all staff know what to do with "
     "it."},
    {"3.3", "A high count of complaints is not to be seen as bad, and a low one may be a warning."},
    {"3.4",
     "The policy is simple to find, to read and to follow, shows the two stages with their "
     "times, and stands on our website."},
    {"3.5", "It says how people will hear of the policy, of the Code and of the Ombudsman."},
    {"3.6", "Someone may speak for the resident, or come along to a meeting with us."},
    {"3.7", "We let residents know that they can turn to the Ombudsman and how that is done."},
    {"4.1",
     "A named person or team looks after complaints, is in touch with the Ombudsman and "
     "keeps the board informed."},
    {"4.2",
     "That officer can reach staff of every rank and has the power to put matters right "
     "without asking."},
    {"4.3",
     "Handling complaints well comes first, those who do it are trained, and the service has "
     "the means it needs."},
    {"5.1",
     "One single policy covers all that the Code does, and nobody who complains is treated "
     "differently for it."},
    {"5.2",
     "Trouble is best settled early and near at hand, yet without informal or additional "
     "stages."},
    {"5.3", "More than two stages are never to be used."},
    {"5.4",
     "If a contractor answers at some stage, that counts as one of our two, and no resident "
     "has to go through both."},
    {"5.5", "It is for us to make sure that such third parties do as the Code says."},
    {"5.6",
     "When a complaint is logged or taken further we set out what we take it to be and what "
     "is wanted, and ask if that is unclear."},
    {"5.7",
     "In the acknowledgement it is plain for which parts we answer and for which we do not."},
    {"5.8",
     "Whoever handles it keeps an open mind, hears the resident out, deals with any conflict "
     "of interest and weighs all that matters."},
    {"5.9",
     "If the answer is going to be late we agree with the resident how often we shall be in "
     "touch."},
    {"5.10",
     "Adjustments are made where they are reasonable, noted down along with any disability "
     "told to us, and looked at again in time."},
    {"5.11",
     "Going on to the next stage is refused only for a good reason, which is given and fits "
     "the section on exclusions."},
    {"5.12",
     "Everything is on file: the complaint, its date, letters in both directions, what bears "
     "it out, and how each stage ended."},
    {"5.13", "Things may be mended at any point in the process, without moving up a stage first."},
    {"5.14",
     "A policy says what conduct is not acceptable, and any limit on contact is evidenced "
     "and looked at again."},
    {"5.15", "Such limits are in proportion and heed the law on equality."},
    {"6.1",
     "We sort complaints into those to answer straight away and those to look into, by how "
     "hard they are and who is at risk."},
    {"6.2",
     "At the first stage an acknowledgement with the definition goes out, and the case is "
     "logged, within the days allowed."},
    {"6.3", "The whole answer of the first stage is sent within the days allowed."},
    {"6.4",
     "More time is taken only where the matter is complex, the resident is told until when "
     "and why, and it has an upper limit."},
    {"6.5", "Whoever is told of more time also gets the details of the Ombudsman."},
    {"6.6",
     "We answer when the answer is known, not when all works are done, and follow up what is "
     "outstanding."},
    {"6.7",
     "Each point that was raised gets a reply with reasons, naming policy, law or good "
     "practice."},
    {"6.8",
     "New issues join the open case when they belong to it and it is not yet answered, else "
     "they are a case of their own."},
    {"6.9", "The first letter says in plain words the seven things that are listed from a to g."},
    {"6.10",
     "If part of it is not settled to the resident's liking it moves to the second stage, "
     "our last word."},
    {"6.11",
     "A wish for the second stage is acknowledged, defined and logged within the days "
     "allowed."},
    {"6.12",
     "Residents do not have to explain that wish, while we try to find out what remains "
     "wrong."},
    {"6.13", "Another person than before decides at the second stage."},
    {"6.14", "The last answer is sent within the days that the second stage has."},
    {"6.15",
     "There, too, more time depends on how complex the matter is, is explained to the "
     "resident, and has an upper limit."},
    {"6.16", "With that news come the contact details of the Ombudsman once again."},
    {"6.17",
     "The second answer does not wait for the last repair, which is followed up and reported "
     "on."},
    {"6.18", "At the second stage each point raised is met with reasons as well."},
    {"6.19",
     "The second letter says in plain words seven things, how to reach the Ombudsman being "
     "the last."},
    {"6.20",
     "This is the end of our process, and everyone needed for a sound answer has a part in "
     "it."},
    {"7.1",
     "Where we went wrong we say so and tell what we have done or shall do, be it one of the "
     "eight kinds of remedy."},
    {"7.2", "What is offered fits the effect that the failing had on the resident."},
    {"7.3",
     "The offer names each step and its date, is agreed if possible, and is seen through to "
     "the end."},
    {"7.4", "In choosing a remedy we follow what the Ombudsman has issued on it."},
    {"8.1",
     "Every year a report on how complaints were handled and services improved is made for "
     "all to examine, with its six parts."},
    {"8.2",
     "The board receives it, and it appears on the website together with what the board has "
     "to say."},
    {"8.3",
     "After a merger, a big restructure or new procedures the self-assessment is made "
     "afresh."},
    {"8.4", "The Ombudsman can have us look at the self-assessment again once a case is closed."},
    {"8.5",
     "Should something exceptional keep us from complying, we tell the Ombudsman, residents "
     "and website readers, and say until when."},
    {"9.1", "We look past the one case and ask what in the service could be better."},
    {"9.2", "Complaints are used as a source of learning that changes how we work."},
    {"9.3", "What we learned is passed back to residents, staff and committees."},
    {"9.4",
     "A senior person is accountable, and watches for patterns, risks and rules in need of "
     "repair."},
    {"9.5", "One member of the board is the Member Responsible for Complaints."},
    {"9.6",
     "That member sees that the board hears what it should, and has the people and access to "
     "do so."},
    {"9.7", "Both get at least four kinds of information, listed from a to d."},
    {"9.8",
     "All who work on complaints, contractors among them, have one objective in three parts, "
     "from a to c."},
}};

const std::vector<std::string> sources = {"Complaints Policy, section 4",
                                          "Complaints and Feedback Policy 2025 (page 7)",
                                          "https://www.nettlewick.example/complaints",
                                          "Staff handbook, part 3; induction checklist",
                                          "Board minutes of 12 June 2025",
                                          "Complaint log, April 2024 to March 2025",
                                          "Template letters S1 and S2",
                                          "Training records",
                                          "Leaflet \xE2\x80\x98Tell us\xE2\x80\x99, second print",
                                          "Policy 5.2 and 5.3",
                                          "See 6.3 above",
                                          "Annual report 2024/25, page 12",
                                          "Residents\xE2\x80\x99 panel, notes of May",
                                          "Evidence pack, tab 9",
                                          "Sections 3.1 to 3.4 of the procedure",
                                          "Website and tenancy pack",
                                          "Reasonable adjustments policy",
                                          "Repairs contract, clause 14.2",
                                          "Spot check of 20 letters"};

const std::vector<std::string> remarks = {
    "We wrote to every resident when the policy changed in April 2024.",
    "No complaint was refused in the year.",
    "Evidence of this is kept on the case file.",
    "Two cases ran past 10 working days; both residents were told why.",
    "Our officers may settle a matter on the spot, and often do.",
    "Section 5 of the policy sets this out.",
    "Stage 1 answers go out within ten working days.",
    "We shall look at this again by 30 September 2025.",
    "Not every caller wants a complaint: we ask.",
    "It is on the website, but not yet in the app.",
    "Comments from residents are read each month.",
    "12 of 38 complaints were about repairs.",
    "Since 2023 the panel has checked ten cases a quarter \xE2\x80\x93 eight were sound.",
    "Yes is said too easily, the panel found, so each answer was checked.",
    "Nettlewick Homes has 1,900 homes; 5.6% of residents complained.",
    "Commentary from the panel was favourable.",
    "The requirement of 6.7 is met in the same letter.",
    "Next review: May 2026.",
    "Staff were asked, and 9 in 10 knew the process",
    "See also provision 5.8.",
    "Partly this is new: the form was redrawn in March."};

struct Said {
  const char* words;
  Claim claim;
};
constexpr std::array<Said, 5> plain = {{{"Yes", Claim::yes},
                                        {"Yes", Claim::yes},
                                        {"Yes", Claim::yes},
                                        {"No", Claim::no},
                                        {"Partial", Claim::partial}}};
constexpr std::array<Said, 23> free_ways = {{{"Yes", Claim::yes},
                                             {"Y", Claim::yes},
                                             {"YES", Claim::yes},
                                             {"Compliant", Claim::yes},
                                             {"Fully", Claim::yes},
                                             {"Fully compliant", Claim::yes},
                                             {"Yes \xE2\x80\x93 in full", Claim::yes},
                                             {"Yes, fully", Claim::yes},
                                             {"\xE2\x9C\x93", Claim::yes},
                                             {"\xE2\x9C\x94", Claim::yes},
                                             {"Met", Claim::yes},
                                             {"No", Claim::no},
                                             {"N", Claim::no},
                                             {"Non-compliant", Claim::no},
                                             {"Not yet", Claim::no},
                                             {"\xE2\x9C\x97", Claim::no},
                                             {"Partially compliant", Claim::partial},
                                             {"Partly", Claim::partial},
                                             {"Yes (in part)", Claim::partial},
                                             {"Yes (policy) / No (practice)", Claim::partial},
                                             {"N/A", Claim::not_applicable},
                                             {"Not applicable", Claim::not_applicable},
                                             {"", Claim::blank}}};

void answer(Answered& one, Dice& dice, Say how) {
  const Said& said =
      how == Say::plain ? plain[dice.below(plain.size())] : free_ways[dice.below(free_ways.size())];
  one.claim_words = said.words;
  one.claim = said.claim;
  if (!dice.chance(10)) {
    one.evidence = dice.one_of(sources);
    if (dice.chance(40)) one.evidence += "; " + dice.one_of(sources);
    if (dice.chance(30)) one.evidence += ". " + dice.one_of(remarks);
  }
  if (dice.chance(15)) return;
  one.commentary = dice.one_of(remarks);
  for (std::size_t more = dice.below(4); more > 0; --more) {
    const std::string& next = dice.one_of(remarks);
    if (one.commentary.find(next) == std::string::npos) one.commentary += ' ' + next;
  }
}

}  // namespace

std::vector<Answered> landlord_answers(std::uint32_t seed, Say how) {
  Dice dice(seed);
  std::vector<Answered> out;
  for (const Requirement& each : requirements) {
    Answered one;
    one.id = each.id;
    one.requirement = each.words;
    answer(one, dice, how);
    out.push_back(std::move(one));
  }
  return out;
}

Answered merged(Answered one) {
  if (!one.evidence.empty() && !one.commentary.empty()) one.evidence += ' ';
  one.evidence += one.commentary;
  one.commentary.clear();
  return one;
}

std::vector<Answered> miller_answers(std::uint32_t seed, Say how) {
  std::vector<Answered> out = landlord_answers(seed, how);
  for (Answered& one : out) one.requirement = granary_requirement(one.id);
  return out;
}

}  // namespace assize::test
