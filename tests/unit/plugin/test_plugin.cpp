// SPDX-License-Identifier: Apache-2.0
//
// Reads "#deed:" and what follows as one paragraph; what else a Reader does is its deed.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <thread>

#include <assize/plugin.hpp>

namespace {

void act(std::string_view what) {
  if (what == "crash") std::raise(SIGSEGV);
  if (what == "hang") std::this_thread::sleep_for(std::chrono::hours(1));
  if (what == "throw") throw std::runtime_error("it was too much");
  if (what == "loud") std::puts("a library says something");
  if (what == "hoard") {
    std::vector<std::string> all;
    for (;;) all.emplace_back(std::size_t{64} << 20U, 'x');
  }
}

class TestReader final : public assize::Reader {
 public:
  explicit TestReader(const char* deed) : deed_(deed) {}
  [[nodiscard]] std::string_view name() const override { return deed_; }
  [[nodiscard]] int recognises(std::string_view bytes) const override {
    return bytes.starts_with("#" + std::string(deed_) + ":") ? 90 : 0;
  }
  [[nodiscard]] std::optional<assize::Document> read(
      const assize::Source& bytes, assize::Diagnostics& diagnostics) const override {
    act(deed_);
    if (bytes.text.ends_with('!')) diagnostics.warning({bytes.name, 1, 7}, "ends loudly");
    assize::Document document;
    document.name = bytes.name;
    document.reader = deed_;
    document.lines = 1;
    document.places = {{1, "page 1"}};
    document.blocks.push_back({assize::BlockKind::paragraph,
                               {bytes.text.substr(bytes.text.find(':') + 1), {{0, 1}}},
                               {},
                               1});
    return document;
  }

 private:
  const char* deed_;
};

class TestAnnotator final : public assize::Annotator {
 public:
  [[nodiscard]] std::string_view reader() const override { return "well"; }
  [[nodiscard]] std::optional<std::string> annotate(const assize::Source& bytes,
                                                    std::span<const assize::Note> notes,
                                                    std::string_view author, std::string_view date,
                                                    assize::Diagnostics&) const override {
    std::string out = bytes.text;
    for (const assize::Note& note : notes)
      out.append("\n")
          .append(author)
          .append(" ")
          .append(date)
          .append(" at ")
          .append(note.words)
          .append(": ")
          .append(note.text);
    return out;
  }
};

const std::vector<const assize::Reader*>& readers() {
  static const TestReader well("well"), crash("crash"), hang("hang"), hoard("hoard"),
      thrower("throw"), loud("loud");
  static const std::vector<const assize::Reader*> all = {&well,  &crash,   &hang,
                                                         &hoard, &thrower, &loud};
  return all;
}

const std::vector<const assize::Annotator*>& annotators() {
  static const TestAnnotator annotator;
  static const std::vector<const assize::Annotator*> all = {&annotator};
  return all;
}

}  // namespace

ASSIZE_PLUGIN = {
#if defined(ASSIZE_STALE)
    .stamp = {"assize plugin 0, sizes of old"},
#endif
    .id = "deeds",
    .version = "1.2.3",
    .licence = "CC0-1.0",
    .doc = "for tests",
    .libraries = "none 1.0",
    .readers = readers,
    .annotators = annotators};
