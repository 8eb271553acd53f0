// SPDX-License-Identifier: Apache-2.0
#include "docx/comments.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "ooxml/xml.hpp"
#include "text/utf8.hpp"

namespace assize::docx {
namespace {

constexpr std::string_view types_part = "[Content_Types].xml";
constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view content_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view relationships_space =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view transitional =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

void take_ids(const pugi::xml_node& root, std::set<std::size_t>& ids) {
  // Walked without recursion: all of a document is.
  for (pugi::xml_node node = root; node;) {
    const std::string_view local = ooxml::local_name(node);
    if (local.starts_with("comment"))
      if (const auto id = ooxml::number(ooxml::attribute(node, "id"))) ids.insert(*id);
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && node != root && !node.next_sibling()) node = node.parent();
    node = node && node != root ? node.next_sibling() : pugi::xml_node();
  }
}

std::string initials_of(std::string_view author) {
  constexpr std::size_t most = 4;
  std::string out;
  std::size_t count = 0;
  bool opens = true;
  for (std::size_t at = 0; at < author.size() && count < most;) {
    const text::CodePoint point = text::code_point_at(author, at);
    const bool space = text::is_space(point.value);
    if (opens && !space) {
      text::append_code_point(out, point.value);
      ++count;
    }
    opens = space;
    at += point.size;
  }
  return out;
}

bool is_date(std::string_view date) {
  constexpr std::string_view shape = "0000-00-00";
  return date.size() == shape.size() &&
         std::equal(date.begin(), date.end(), shape.begin(), [](char c, char wanted) {
           return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
         });
}

// One paragraph a line of the text.
std::string paragraphs_of(std::string_view text, const std::string& prefix) {
  const std::string w = prefix + ":";
  std::string out;
  for (bool first = true; first || !text.empty(); first = false) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out += "<" + w + "p>";
    if (first) out += "<" + w + "r><" + w + "annotationRef/></" + w + "r>";
    if (!line.empty())
      out += "<" + w + "r><" + w + "t xml:space=\"preserve\">" + escaped(line) + "</" + w + "t></" +
             w + "r>";
    out += "</" + w + "p>";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string elements_of(const std::vector<Comment>& comments, const Signature& signature,
                        const Names& names) {
  const std::string w = names.prefix + ":";
  std::string opening = "\" " + w + "author=\"" + escaped(signature.author) + "\"";
  if (is_date(signature.date))
    opening += " " + w + "date=\"" + std::string(signature.date) + "T00:00:00Z\"";
  opening += " " + w + "initials=\"" + escaped(initials_of(signature.author)) + "\">";
  std::string out;
  for (const Comment& each : comments) {
    out += "<" + w + "comment" + names.declaration + " " + w + "id=\"" + std::to_string(each.id);
    out += opening + paragraphs_of(each.text, names.prefix) + "</" + w + "comment>";
  }
  return out;
}

std::string relationships_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t file = slash == part.npos ? 0 : slash + 1;
  return std::string(part.substr(0, file)) + "_rels/" + std::string(part.substr(file)) + ".rels";
}

// A part and its tree, for what is appended to its root.
struct Loaded {
  std::string bytes;
  std::unique_ptr<pugi::xml_document> tree;

  [[nodiscard]] std::string with(const std::string& words) const {
    const std::string text = text::decode(bytes).text;
    return inserted(bytes, text, appended(XmlText(text), tree->document_element(), words));
  }
  /// The name of an element of the root's own kind.
  [[nodiscard]] std::string named(const char* local) const {
    const std::string name = tree->document_element().name();
    const std::size_t colon = name.find(':');
    return (colon == name.npos ? std::string() : name.substr(0, colon + 1)) + local;
  }
};

std::optional<Loaded> load(const ooxml::Package& package, std::string_view name,
                           Diagnostics& diagnostics) {
  auto bytes = package.part(name, diagnostics);
  if (!bytes) return std::nullopt;
  Loaded out;
  out.bytes = std::move(*bytes);
  out.tree = ooxml::load_xml(out.bytes, package.source(), name, diagnostics);
  if (!out.tree) return std::nullopt;
  return out;
}

std::string relationship(const std::string& element, std::string_view id, std::string_view base,
                         std::string_view target) {
  return "<" + element + " Id=\"" + std::string(id) + "\" Type=\"" + std::string(base) +
         "/comments\" Target=\"" + escaped(target) + "\"/>";
}

}  // namespace

std::optional<CommentsPart> CommentsPart::open(const ooxml::Package& package, const Parts& parts,
                                               Diagnostics& diagnostics) {
  CommentsPart out;
  out.main_ = parts.main;
  take_ids(parts.document.root(), out.ids_);
  out.name_ = parts.related("comments");
  out.related_ = !out.name_.empty();
  if (out.related_ && package.has(out.name_)) {
    const auto loaded = load(package, out.name_, diagnostics);
    if (!loaded) return std::nullopt;
    out.exists_ = true;
    take_ids(loaded->tree->document_element(), out.ids_);
    return out;
  }
  const std::string folder = parts.main.substr(0, parts.main.rfind('/') + 1);
  for (std::size_t i = 0; out.name_.empty(); ++i) {
    const std::string name = folder + "comments" + (i == 0 ? "" : std::to_string(i)) + ".xml";
    if (!package.has(name)) out.name_ = name;
  }
  return out;
}

std::size_t CommentsPart::next_id() {
  while (!ids_.insert(next_).second) ++next_;
  return next_;
}

bool CommentsPart::write(const ooxml::Package& package, const std::vector<Comment>& comments,
                         const Signature& signature, std::string_view space,
                         std::map<std::string, std::string>& changed,
                         Diagnostics& diagnostics) const {
  if (exists_) {
    const auto loaded = load(package, name_, diagnostics);
    if (!loaded) return false;
    const Names names = names_of(loaded->tree->document_element());
    changed[name_] = loaded->with(elements_of(comments, signature, names));
  } else {
    const Names names{"w", {}, std::string(space)};
    changed[name_] = std::string(declaration) + "<w:comments xmlns:w=\"" + escaped(space) + "\">" +
                     elements_of(comments, signature, names) + "</w:comments>";
  }
  const auto types = load(package, types_part, diagnostics);
  if (!types) return false;
  bool typed = false;
  for (const pugi::xml_node each : types->tree->document_element().children())
    typed = typed || ooxml::attribute(each, "PartName") == "/" + name_;
  if (!typed)
    changed[std::string(types_part)] =
        types->with("<" + types->named("Override") + " PartName=\"/" + escaped(name_) +
                    "\" ContentType=\"" + std::string(content_type) + "\"/>");
  if (related_) return true;
  const std::string part = relationships_of(main_);
  const std::string_view base = space.starts_with("http://purl.oclc.org/") ? strict : transitional;
  const std::string target = name_.substr(name_.rfind('/') + 1);
  if (!package.has(part)) {
    changed[part] = std::string(declaration) + "<Relationships xmlns=\"" +
                    std::string(relationships_space) + "\">" +
                    relationship("Relationship", "rId1", base, target) + "</Relationships>";
    return true;
  }
  const auto loaded = load(package, part, diagnostics);
  if (!loaded) return false;
  std::set<std::string_view> taken;
  for (const pugi::xml_node each : loaded->tree->document_element().children())
    taken.insert(ooxml::attribute(each, "Id"));
  std::size_t number = 1;
  while (taken.contains("rId" + std::to_string(number))) ++number;
  changed[part] = loaded->with(
      relationship(loaded->named("Relationship"), "rId" + std::to_string(number), base, target));
  return true;
}

}  // namespace assize::docx
