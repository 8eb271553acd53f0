// SPDX-License-Identifier: Apache-2.0
//
// Forms of an invented trade with the statistics of the common workload: one answer in ten blank,
// one in twelve No, 530 bytes of evidence and commentary, and here and there a note left in, a
// percentage that does not add up, a promise whose day has passed.
#include <algorithm>
#include <array>
#include <cstdint>
#include <random>

#include "workload.hpp"

namespace assize::bench {
namespace {

using std::string_view;

constexpr std::array<string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<string_view, 13> subjects = {
    "The lock keeper",       "Our head keeper",         "The summit office",
    "Each relief keeper",    "The dredging gang",       "The keepers' meeting",
    "The lengthsman",        "Our carpenter's yard",    "The toll clerk",
    "The reservoir hut",     "The boatmen's committee", "Whoever has the watch",
    "The towpath contractor"};
constexpr std::array<string_view, 13> verbs = {"writes down",
                                               "watches",
                                               "goes through",
                                               "chalks up",
                                               "counts",
                                               "looks after",
                                               "measures",
                                               "reports",
                                               "hands over",
                                               "inspects",
                                               "talks through",
                                               "keeps a tally of",
                                               "tells the boats about"};
constexpr std::array<string_view, 14> objects = {
    "the level of each pound at dawn and at dusk",
    "every passage and the number of the boat",
    "the paddles that stick, with the weather of the day",
    "leaking gates & worn collars, the worst first",
    "the time that a boat waited and the reason for it",
    "stoppages that are planned for the coming winter",
    "the depth over the sill in both chambers",
    "what a crew complained of, in the words that were used",
    "tolls that were waived (floods, ice, broken gear)",
    "the stakes at which silt has been sounded",
    "lamps found dark and the hour of finding them",
    "the lengths of hedge still to be laid",
    "planks, ropes and windlasses kept in the hut",
    "the draw on the reservoir and who allowed it"};
constexpr std::array<string_view, 12> tails = {
    "before the first boat",       "in the long book",
    "at the change of the watch",  "on the board beside the lock",
    "for the whole of the flight", "with a second pair of eyes",
    "every working morning",       "and sends a copy to the summit",
    "as the guild asks",           "for hire boats & working boats",
    "until the gang has been",     "with the carpenter at hand"};
constexpr std::array<string_view, 8> documents = {
    "Keepers' Handbook", "Toll Table",        "Winter Stoppage Plan", "Gate Inspection Sheet",
    "Reservoir Orders",  "Towpath Agreement", "Summit Minutes",       "Boatmen's Notice"};
constexpr std::array<string_view, 6> addresses = {"stoppages", "tolls",  "levels",
                                                  "handbook",  "notice", "contact"};
// Not all that people type is ASCII.
constexpr std::array<string_view, 3> wide = {
    "The guild\u2019s book was bound anew \u2013 the boatmen chose the colour.",
    "Repairs of up to \u00a3300 may be ordered from the hut.",
    "A crew called the new board \u201ceasy to read\u201d, so the others follow."};
constexpr std::array<string_view, 3> excuses = {"This is not done.", "It is being looked into.",
                                                "The gear has not come."};

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : engine_(seed) {}

  Form form() {
    constexpr std::array<int, 9> sections = {6, 5, 7, 3, 16, 20, 4, 5, 6};
    std::vector<std::string> ids;
    for (std::size_t s = 0; s < sections.size(); ++s)
      for (int i = 1; i <= sections[s]; ++i)
        ids.push_back(std::to_string(s + 1) + "." + std::to_string(i));
    if (chance(0.03)) spoil(ids);
    Form form;
    for (std::string& id : ids) form.push_back(answer(std::move(id)));
    return form;
  }

 private:
  // std::uniform_int_distribution gives other numbers with another library.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
  int number(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
  }
  double share() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; }
  bool chance(double of_one) { return share() < of_one; }
  template <std::size_t size>
  std::string one_of(const std::array<string_view, size>& words) {
    return std::string(words[below(size)]);
  }

  // One row is missing, there twice, or under an id that is none.
  void spoil(std::vector<std::string>& ids) {
    const double which = share();
    if (which < 0.5)
      ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(below(ids.size())));
    else if (which < 0.8)
      ids[1 + below(ids.size() - 1)] = ids[0];
    else
      ids[below(ids.size())] = "5.99";
  }

  std::string sentence() {
    return one_of(subjects) + " " + one_of(verbs) + " " + one_of(objects) + " " + one_of(tails) +
           ".";
  }

  // Sentences of `least` bytes together, of `most` if it can be helped.
  std::string prose(int least, int most) {
    std::string out;
    while (out.size() < static_cast<std::size_t>(least)) {
      const std::string next = chance(0.02) && out.size() > 80 ? one_of(wide) : sentence();
      if (out.size() + next.size() + 1 > static_cast<std::size_t>(most)) break;
      join(out, next);
    }
    return out;
  }

  static void join(std::string& text, const std::string& more) {
    if (!text.empty() && !more.empty()) text += ' ';
    text += more;
  }

  std::string reference() {
    const double which = share();
    const std::string document = one_of(documents);
    if (which < 0.40)
      return document + " section " + std::to_string(number(1, 14)) + "." +
             std::to_string(number(1, 9)) + ".";
    if (which < 0.62)
      return "Shown at https://www.lock-" + std::to_string(number(1, 900)) + ".example/" +
             one_of(addresses) + "/" + std::to_string(number(1, 99)) + " for all who pass.";
    if (which < 0.72)
      return document + " page " + std::to_string(number(1, 40)) + ", Appendix " +
             std::to_string(number(1, 6)) + ".";
    return document + ", as it hangs in the hut.";
  }

  std::string percentage() {
    const int of = number(40, 4000);
    const int count = number(of / 2, of);
    int percent = (200 * count + of) / (2 * of);
    if (chance(0.25)) {
      constexpr std::array<int, 4> wrong = {-2, -1, 1, 2};
      percent = std::clamp(percent + wrong[below(wrong.size())], 0, 100);
    }
    return "We locked through " + std::to_string(percent) + "% (" + std::to_string(count) + " of " +
           std::to_string(of) + ") of the boats within the hour.";
  }

  std::string month() { return one_of(month_names) + " " + std::to_string(number(2023, 2026)); }

  std::string date() {
    if (!chance(0.35)) return month();
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    const std::string day_and_month = two(number(1, 28)) + "/" + two(number(1, 12)) + "/";
    return day_and_month + std::to_string(number(2023, 2026));
  }

  Answer answer(std::string id) {
    Answer out;
    out.id = std::move(id);
    const double which = share();
    if (which < 0.10)
      unanswered(out);
    else if (which < 0.18)
      no(out);
    else
      yes(out);
    leave_a_note(out);
    return out;
  }

  void yes(Answer& out) {
    out.comply = "Yes";
    const double which = share();
    if (which >= 0.03 && which < 0.06) {
      constexpr std::array<string_view, 4> nothing = {"N/A", "n/a", "NA", " N/A "};
      out.evidence = one_of(nothing);
    } else if (which >= 0.06) {
      out.evidence = reference();
      const int room = 590 - static_cast<int>(out.evidence.size());
      if (chance(0.75)) join(out.evidence, prose(number(40, 480), room));
    }
    if (chance(0.80)) out.commentary = prose(number(60, 700), 700);
    if (chance(0.04)) join(out.commentary, percentage());
    if (chance(0.03)) join(out.commentary, "A new winch will be fitted by " + month() + ".");
    if (chance(0.01))
      join(out.commentary, "The toll board will be painted in " +
                               std::to_string(number(2023, 2026)) + " when it is dry.");
  }

  void no(Answer& out) {
    out.comply = "No";
    const double which = share();
    if (which >= 0.12 && which < 0.24) {
      out.commentary = one_of(excuses);
    } else if (which >= 0.24) {
      out.commentary = prose(number(60, 500), 520);
      if (chance(0.7)) out.commentary += " It is to be so by " + date() + ".";
      if (chance(0.3)) out.commentary += " New ropes will be bought in " + month() + ".";
    }
    if (chance(0.4)) out.evidence = reference();
  }

  void unanswered(Answer& out) {
    if (chance(0.5)) out.commentary = prose(number(30, 200), 260);
  }

  void leave_a_note(Answer& out) {
    constexpr std::array<string_view, 4> notes = {"TBC", "tbc", "Link TBC", "To be confirmed"};
    const double which = share();
    if (which < 0.012)
      join(out.evidence, "[INSERT LINK]");
    else if (which < 0.022)
      out.evidence = one_of(notes);
    else if (which < 0.028)
      join(out.commentary, "Where is this stated?");
    else if (which < 0.036)
      join(out.evidence, "Draft orders, not yet signed at the summit.");
  }

  std::mt19937_64 engine_;
};

}  // namespace

std::vector<Form> invented_forms(std::size_t count, std::uint64_t seed) {
  Writer writer(seed);
  std::vector<Form> forms;
  forms.reserve(count);
  for (std::size_t i = 0; i < count; ++i) forms.push_back(writer.form());
  return forms;
}

}  // namespace assize::bench
