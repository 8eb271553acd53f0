// SPDX-License-Identifier: Apache-2.0
#include "xml/cursor.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"
#include "xml/state.hpp"

namespace assize::xml {
namespace {

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void add_once(std::vector<std::string>& names, std::string_view name) {
  if (!holds(names, name)) names.emplace_back(name);
}

std::string in_brackets(std::string_view name) { return "<" + std::string(name) + ">"; }

bool is_text(const pugi::xml_node& node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

}  // namespace

std::size_t State::offset(const char* inside, std::size_t fallback) const {
  const char* const begin = buffer.data();
  const bool is_inside =
      !std::less<>()(inside, begin) && std::less<>()(inside, begin + buffer.size());
  return is_inside ? static_cast<std::size_t>(inside - begin) : fallback;
}

std::size_t State::offset(const pugi::xml_node& node) const {
  // A name stands just behind its `<`.
  const std::size_t name = offset(node.name(), 1);
  return name - (name > 0 ? 1 : 0);
}

void State::report(Level level, std::size_t at, std::string message, std::string suggestion) const {
  Diagnostic diagnostic = index.error(file, at, std::move(message), std::move(suggestion));
  diagnostic.level = level;
  diagnostics.add(std::move(diagnostic));
}

void State::report_unasked(const pugi::xml_node& node) const {
  static const Asked nothing;
  const auto found = asked.find(node.internal_object());
  const Asked& known = found == asked.end() ? nothing : found->second;
  if (known.everything) return;
  const std::string name = in_brackets(node.name());

  for (const pugi::xml_attribute& attribute : node.attributes())
    if (!holds(known.attributes, attribute.name()))
      error(offset(attribute.name(), offset(node)),
            name + " has no attribute '" + attribute.name() + "'",
            text::did_you_mean(attribute.name(), known.attributes));

  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_element) {
      if (holds(known.children, child.name()))
        report_unasked(child);
      else
        error(offset(child), name + " has no element " + in_brackets(child.name()),
              text::did_you_mean(child.name(), known.children));
    } else if (is_text(child) && !known.content) {
      const std::string_view raw = child.value();
      if (text::is_blank(raw)) continue;
      const std::size_t lead = raw.find_first_not_of(" \t\r\n");
      error(offset(child.value(), offset(node)) + lead, name + " holds no text");
    }
  }
}

std::string_view Element::name() const { return State::node_of(*this).name(); }

bool Element::has(std::string_view attribute) const { return value(attribute).has_value(); }

std::string Element::raw_content() const {
  state_->asked_of(node_).content = true;
  std::string text;
  for (const pugi::xml_node& child : State::node_of(*this).children())
    if (is_text(child)) text += child.value();
  return text;
}

std::string Element::optional_content() const { return text::fold_space(raw_content()); }

std::string Element::content() const {
  std::string text = optional_content();
  if (text.empty()) error(in_brackets(name()) + " is empty");
  return text;
}

std::vector<std::string> Element::phrases() const {
  std::vector<std::string> phrases;
  const std::string text = raw_content();
  phrases.reserve(1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ';')));
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find(';', from), text.size());
    std::string phrase = text::fold_space(std::string_view(text).substr(from, to - from));
    if (holds(phrases, phrase))
      error_in_content("'" + phrase + "' stands twice in " + in_brackets(name()));
    else if (!phrase.empty())
      phrases.push_back(std::move(phrase));
    from = to + 1;
  }
  return phrases;
}

std::vector<Element> Element::children(std::string_view name) const {
  add_once(state_->asked_of(node_).children, name);
  std::vector<Element> found;
  for (const pugi::xml_node& child : State::node_of(*this).children())
    if (child.type() == pugi::node_element && child.name() == name)
      found.push_back(Element(state_, child.internal_object()));
  return found;
}

std::optional<Element> Element::optional_child(std::string_view name) const {
  const std::vector<Element> found = children(name);
  if (found.empty()) return std::nullopt;
  if (found.size() > 1)
    found[1].error(in_brackets(name) + " may stand only once in " + in_brackets(this->name()));
  return found.front();
}

std::optional<Element> Element::child(std::string_view name) const {
  const std::optional<Element> found = optional_child(name);
  if (!found) error(in_brackets(this->name()) + " needs the element " + in_brackets(name));
  return found;
}

Location Element::where() const {
  const auto position = state_->index.at(state_->offset(State::node_of(*this)));
  return {state_->file, position.line, position.column};
}

std::map<std::string, Location, std::less<>> Element::attribute_places() const {
  std::map<std::string, Location, std::less<>> places;
  for (const pugi::xml_attribute& attribute : State::node_of(*this).attributes()) {
    const auto at = state_->index.at(state_->offset(attribute.value(), 0));
    places[attribute.name()] = {state_->file, at.line, at.column};
  }
  return places;
}

void Element::leave_unread() const { state_->asked_of(node_).everything = true; }

void Element::error(std::string message, std::string suggestion) const {
  state_->error(state_->offset(State::node_of(*this)), std::move(message), std::move(suggestion));
}

void Element::warning(std::string message, std::string suggestion) const {
  state_->report(Level::warning, state_->offset(State::node_of(*this)), std::move(message),
                 std::move(suggestion));
}

void Element::error_in_content(std::string message, std::string suggestion) const {
  const pugi::xml_node node = State::node_of(*this);
  std::size_t at = state_->offset(node);
  for (const pugi::xml_node& child : node.children()) {
    const std::size_t lead = std::string_view(child.value()).find_first_not_of(" \t\r\n");
    if (!is_text(child) || lead == std::string_view::npos) continue;
    at = state_->offset(child.value(), at) + lead;
    break;
  }
  state_->error(at, std::move(message), std::move(suggestion));
}

Tree::Tree(std::unique_ptr<State> state) : state_(std::move(state)) {}
Tree::Tree(Tree&&) noexcept = default;
Tree& Tree::operator=(Tree&&) noexcept = default;
Tree::~Tree() = default;

std::optional<Tree> Tree::parse(const Source& source, std::string_view root,
                                Diagnostics& diagnostics, const Limits& limits) {
  auto state = std::make_unique<State>(source, diagnostics);
  if (!check_well_formed(*state, limits)) return std::nullopt;

  // White space beside an entity or a CDATA section is text too, and is dropped by default.
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result = state->document.load_buffer_inplace(
      state->buffer.data(), state->buffer.size(), options, pugi::encoding_utf8);
  if (!result) {
    const auto at = result.offset < 0 ? 0U : static_cast<std::size_t>(result.offset);
    state->error(at, std::string("the XML cannot be read: ") + result.description());
    return std::nullopt;
  }
  const pugi::xml_node top = state->document.document_element();
  if (top.name() != root) {
    state->error(state->offset(top), "the root element is " + in_brackets(top.name()) + ", " +
                                         in_brackets(root) + " is wanted");
    return std::nullopt;
  }
  return Tree(std::move(state));
}

Element Tree::root() const {
  return Element(state_.get(), state_->document.document_element().internal_object());
}

bool Tree::finish() {
  state_->report_unasked(state_->document.document_element());
  return state_->diagnostics.errors() == state_->errors_before;
}

std::string root_name(std::string_view text) {
  pugi::xml_document document;
  // A fragment parse keeps what it understood before the first error, which is all that is needed.
  (void)document.load_buffer(text.data(), text.size(), pugi::parse_minimal, pugi::encoding_auto);
  return document.document_element().name();
}

}  // namespace assize::xml
