// SPDX-License-Identifier: Apache-2.0
//
// What the host does with a text: phrases, expressions, facts. The texts are the answers of the
// invented landlords of examples/demo, the phrases and expressions those of the shipped packs.
#include <utility>

#include <assize/rule.hpp>

#include "benchmarks.hpp"
#include "rule/machine.hpp"
#include "rule/vocabulary.hpp"
#include "support/content.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/pattern.hpp"
#include "text/ratios.hpp"
#include "text/required.hpp"
#include "text/sentences.hpp"
#include "text/verbs.hpp"

namespace assize::bench {
namespace {

constexpr std::size_t kilobyte = 1024;

const std::vector<std::string>& texts() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> out;
    for (const Assessment& form : demo_forms())
      for (const Response& response : form.responses)
        for (const Field field : {Field::evidence, Field::commentary})
          if (!response.field(field).empty()) out.push_back(response.field(field).text);
    return out;
  }();
  return all;
}

std::size_t bytes() {
  std::size_t sum = 0;
  for (const std::string& text : texts()) sum += text.size();
  return sum;
}

/// What the scripts of the shipped packs look for.
rule::Vocabulary read_vocabulary() {
  rule::Vocabulary out;
  rule::Machine machine;
  Diagnostics diagnostics;
  for (PackFiles& pack : shipped_packs()) {
    PackInfo info;
    info.id = "pack";
    for (PackFiles::Script& file : pack.scripts) {
      rule::Script script{file.path, &info, std::move(file.source), 0, 0};
      static_cast<void>(machine.load(script, &out, {}, diagnostics));
    }
  }
  out.phrases.build();
  return out;
}

const rule::Vocabulary& vocabulary() {
  static const rule::Vocabulary read = read_vocabulary();
  return read;
}

template <class Each>
void over_texts(benchmark::State& state, Each each) {
  for ([[maybe_unused]] auto unused : state)
    for (const std::string& text : texts()) benchmark::DoNotOptimize(each(text));
  const std::size_t all = bytes();
  state.counters["KB"] = time_each(all / kilobyte);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(all));
}

void phrases_build(benchmark::State& state) {
  text::PhraseSet phrases = vocabulary().phrases;
  for ([[maybe_unused]] auto unused : state) {
    phrases.build();
    benchmark::DoNotOptimize(phrases);
  }
  state.counters["phrases"] = static_cast<double>(phrases.phrases());
}

void phrases_scan(benchmark::State& state) {
  over_texts(state, [](const std::string& text) { return vocabulary().phrases.scan(text); });
}

void code_phrases_build(benchmark::State& state) {
  std::size_t phrases = 0;
  for ([[maybe_unused]] auto unused : state) {
    const rule::CodeVocabulary words(test::shipped_code());
    phrases = words.phrases().phrases();
    benchmark::DoNotOptimize(words);
  }
  state.counters["phrases"] = static_cast<double>(phrases);
}

void code_phrases_scan(benchmark::State& state) {
  const rule::CodeVocabulary words(test::shipped_code());
  over_texts(state, [&](const std::string& text) { return words.phrases().scan(text); });
}

std::vector<text::Pattern> make_patterns() {
  std::vector<text::Pattern> out;
  std::string problem;
  for (const text::Pattern& known : vocabulary().patterns)
    out.push_back(text::Pattern::make(known.expression(), problem).value());
  return out;
}

/// The expressions are read, as when the scripts load.
void patterns_read(benchmark::State& state) {
  for ([[maybe_unused]] auto unused : state) benchmark::DoNotOptimize(make_patterns());
  state.counters["patterns"] = static_cast<double>(vocabulary().patterns.size());
  state.counters["each"] = time_each(vocabulary().patterns.size());
}

/// They are read and each is tried, and by that compiled.
void patterns_compile(benchmark::State& state) {
  for ([[maybe_unused]] auto unused : state)
    for (const text::Pattern& pattern : make_patterns())
      benchmark::DoNotOptimize(pattern.find("a"));
  state.counters["each"] = time_each(vocabulary().patterns.size());
}

/// All expressions on each text.
void patterns_find(benchmark::State& state) {
  const bool with_grams = state.range(0) != 0;
  over_texts(state, [&](const std::string& text) {
    const text::Grams grams(text);
    std::size_t found = 0;
    for (const text::Pattern& pattern : vocabulary().patterns)
      found += pattern.find(text, 0, with_grams ? &grams : nullptr) ? 1U : 0U;
    return found;
  });
}

void grams(benchmark::State& state) {
  over_texts(state, [](const std::string& text) { return text::Grams(text); });
}
void dates(benchmark::State& state) {
  over_texts(state, [](const std::string& text) { return text::find_dates(text); });
}
void ratios(benchmark::State& state) {
  over_texts(state, [](const std::string& text) { return text::find_ratios(text); });
}
void verbs(benchmark::State& state) {
  over_texts(state, [](const std::string& text) { return text::find_verbs(text); });
}
void sentences(benchmark::State& state) {
  over_texts(state, [](const std::string& text) { return text::sentences(text); });
}
void words(benchmark::State& state) {
  over_texts(state, [](const std::string& text) { return text::words(text); });
}

}  // namespace

void add_text_benchmarks() {
  const auto add = [](const char* name, void (*run)(benchmark::State&)) {
    return benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond);
  };
  add("text/phrases_build", phrases_build);
  add("text/phrases_scan", phrases_scan);
  add("text/code_phrases_build", code_phrases_build);
  add("text/code_phrases_scan", code_phrases_scan);
  add("text/patterns_read", patterns_read);
  add("text/patterns_compile", patterns_compile);
  add("text/patterns_find", patterns_find)->ArgName("grams")->Arg(1)->Arg(0);
  add("text/grams", grams);
  add("text/dates", dates);
  add("text/ratios", ratios);
  add("text/verbs", verbs);
  add("text/sentences", sentences);
  add("text/words", words);
}

}  // namespace assize::bench
