// SPDX-License-Identifier: Apache-2.0
#include "code/parts.hpp"
#include "text/pattern.hpp"

namespace assize::code {

std::optional<Lexicon> load_lexicon(const Source& source, std::string_view wanted,
                                    Diagnostics& diagnostics) {
  auto tree = xml::Tree::parse(source, "lexicon", diagnostics);
  if (!tree) return std::nullopt;
  const xml::Element root = tree->root();
  (void)root.integer("format", {1, 1});
  (void)root.text("title");
  Lexicon lexicon{.id = root.id("id"), .classes = {}};
  if (lexicon.id != wanted)
    root.error_at(
        "id", "this is the lexicon '" + lexicon.id + "', '" + std::string(wanted) + "' is wanted");

  for (const xml::Element& element : root.children("class")) {
    LexiconClass one;
    one.id = element.id("id");
    one.group = element.id("group");
    if (const auto doc = element.child("doc")) one.doc = doc->content();
    if (const auto terms = element.optional_child("terms")) one.terms = terms->phrases();
    for (const xml::Element& pattern : element.children("pattern")) {
      (void)pattern.id("name");
      one.patterns.push_back(pattern.content());
      std::string problem;
      if (!text::Pattern::make(one.patterns.back(), problem))
        pattern.error_in_content("this is no pattern: " + problem);
    }
    if (one.terms.empty() && one.patterns.empty())
      element.error("the class '" + one.id + "' has neither terms nor a pattern");
    if (lexicon.find(one.id) && !one.id.empty())
      element.error_at("id", "the class '" + one.id + "' stands twice");
    lexicon.classes.push_back(std::move(one));
  }
  if (!tree->finish()) return std::nullopt;
  return lexicon;
}

}  // namespace assize::code
