// SPDX-License-Identifier: Apache-2.0
#include "document/html_blocks.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "document/html_table.hpp"
#include "text/fold.hpp"

namespace assize::document {
namespace {

constexpr std::size_t longest_term = 80;  // bytes of a term that is set before its words

bool is_heading(GumboTag tag) {
  return is_title(tag) || tag == GUMBO_TAG_SUMMARY || tag == GUMBO_TAG_LEGEND;
}

bool has_class(const GumboNode& node, std::string_view part) {
  const char* value = attribute(node, "class");
  return value != nullptr && text::fold_case(value).find(part) != std::string::npos;
}

/// What one presses to see a part of the page: the heading of that part.
bool heads_a_part(const GumboNode& node) {
  const char* role = attribute(node, "role");
  const bool pressed = is_element(node, GUMBO_TAG_BUTTON) || is_element(node, GUMBO_TAG_ABBR) ||
                       (role != nullptr && std::string_view(role) == "button");
  if (pressed &&
      (attribute(node, "aria-expanded") != nullptr || attribute(node, "aria-controls") != nullptr))
    return true;
  if (role != nullptr && std::string_view(role) == "heading") return true;
  const GumboTag tag = tag_of(node);
  if (tag != GUMBO_TAG_DIV && tag != GUMBO_TAG_BUTTON && tag != GUMBO_TAG_P) return false;
  const bool folds = has_class(node, "accordion") || has_class(node, "collaps") ||
                     has_class(node, "toggle") || has_class(node, "expand");
  return folds &&
         (tag == GUMBO_TAG_BUTTON || has_class(node, "title") || has_class(node, "head") ||
          has_class(node, "button") || has_class(node, "trigger") || has_class(node, "label"));
}

class Blocks {
 public:
  Blocks(const HtmlTree& tree, const HtmlPage& page)
      : source_(tree.source()),
        page_(page),
        how_{&source_, true, [this](const GumboNode& node) { return page_.leaves_out(node); }},
        tables_(source_, page, how_) {}

  std::vector<Block> read() {
    for (const GumboNode* name : page_.names()) {
      gather(*name, words_, how_);
      flush(true);
    }
    walk(page_.matter());
    flush(false);
    return std::move(out_);
  }

 private:
  void walk_children(const GumboNode& node) {
    const std::vector<const GumboNode*> all = children(node);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (const std::size_t rows = tables_.rows_from(all, i); rows != 0) {
        flush(false);
        put(tables_.read_rows(all, i, rows));
        i += rows - 1;
        continue;
      }
      walk(*all[i]);
    }
  }

  void walk(const GumboNode& node) {
    if (node.type != GUMBO_NODE_ELEMENT) return gather(node, words_, how_);
    if (page_.leaves_out(node)) return keep_headings(node);
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_TABLE) return take_table(node);
    if (tables_.is_grid(node)) {
      flush(false);
      return put(tables_.read_grid(node));
    }
    if ((is_heading(tag) || heads_a_part(node)) && !holds(node, GUMBO_TAG_TABLE)) {
      flush(false);
      gather(node, words_, how_);
      return flush(true);
    }
    if (tag == GUMBO_TAG_DL) return take_terms(node);
    if (tag == GUMBO_TAG_PRE) return take_lines(node);
    if (tag == GUMBO_TAG_BR || tag == GUMBO_TAG_TITLE) {
      if (tag == GUMBO_TAG_BR) gather(node, words_, how_);
      return;
    }
    if (is_block(tag)) {
      flush(false);
      walk_children(node);
      return flush(false);
    }
    if (!holds_block(node)) return gather(node, words_, how_);
    walk_children(node);
    // A link over blocks: its target follows the last of them.
    if (tag == GUMBO_TAG_ABBR) add_target(node);
  }

  /// Of a page's header the headings are its own.
  void keep_headings(const GumboNode& node) {
    if (!is_element(node, GUMBO_TAG_HEADER)) return;
    keep_headings_below(node);
  }
  void keep_headings_below(const GumboNode& node) {
    for (const GumboNode* child : children(node)) {
      if (page_.leaves_out(*child)) continue;
      if (is_heading(tag_of(*child))) {
        gather(*child, words_, how_);
        flush(true);
      } else {
        keep_headings_below(*child);
      }
    }
  }

  void take_table(const GumboNode& node) {
    flush(false);
    if (tables_.lays_out(node)) return walk_cells(node);
    for (const GumboNode* child : children(node)) {
      if (!is_element(*child, GUMBO_TAG_CAPTION)) continue;
      gather(*child, words_, how_);
      flush(false);
    }
    put(tables_.read_table(node));
  }

  void walk_cells(const GumboNode& node) {
    for (const GumboNode* child : children(node)) {
      if (page_.leaves_out(*child)) continue;
      const GumboTag tag = tag_of(*child);
      if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH || tag == GUMBO_TAG_CAPTION) {
        walk_children(*child);
        flush(false);
      } else {
        walk_cells(*child);
      }
    }
  }

  /// "Evidence: the policy", as a list of terms sets it.
  void take_terms(const GumboNode& list) {
    flush(false);
    std::vector<const GumboNode*> parts;
    collect_terms(list, parts);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!is_element(*parts[i], GUMBO_TAG_DT)) {
        walk_children(*parts[i]);
        flush(false);
        continue;
      }
      gather(*parts[i], words_, how_);
      std::size_t end = i + 1;
      while (end < parts.size() && is_element(*parts[end], GUMBO_TAG_DD)) ++end;
      const bool built = std::any_of(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                     parts.begin() + static_cast<std::ptrdiff_t>(end),
                                     [&](const GumboNode* part) { return is_built(*part); });
      const std::string term = words_.settled().text;
      if (built || end == i + 1 || term.empty() || term.size() > longest_term) {
        flush(built || term.size() <= longest_term);
        continue;
      }
      words_.trim_end();
      words_.add(std::string_view(":?").find(term.back()) == std::string_view::npos ? ": " : " ");
      for (++i; i < end; ++i) gather(*parts[i], words_, how_);
      --i;
      put_whole(BlockKind::paragraph);
    }
  }

  void collect_terms(const GumboNode& node, std::vector<const GumboNode*>& out) const {
    for (const GumboNode* child : children(node)) {
      if (page_.leaves_out(*child)) continue;
      const GumboTag tag = tag_of(*child);
      const bool part = tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD;
      if (part || (child->type == GUMBO_NODE_ELEMENT && !holds(*child, GUMBO_TAG_DT)))
        out.push_back(child);
      else
        collect_terms(*child, out);
    }
  }

  /// A part of the page stands there, not a few words.
  [[nodiscard]] static bool is_built(const GumboNode& node) {
    if (node.type != GUMBO_NODE_ELEMENT) return false;
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_DL || is_heading(tag)) return true;
    const auto below = children(node);
    return std::any_of(below.begin(), below.end(),
                       [](const GumboNode* child) { return is_built(*child); });
  }

  void take_lines(const GumboNode& node) {
    flush(false);
    HtmlWords all;
    gather(node, all, how_);
    for (PlacedText& line : all.lines()) put_text(BlockKind::paragraph, std::move(line));
  }

  void add_target(const GumboNode& node) {
    const char* target = attribute(node, "href");
    if (target == nullptr || !leads_away(target)) return;
    words_.at_line(source_.line_at(node.v.element.start_pos.offset));
    words_.add(std::string(" (") + target + ") ");
    flush(false);
  }

  [[nodiscard]] static bool holds(const GumboNode& node, GumboTag tag) {
    const auto below = children(node);
    return std::any_of(below.begin(), below.end(), [&](const GumboNode* child) {
      return is_element(*child, tag) || holds(*child, tag);
    });
  }

  [[nodiscard]] static bool holds_block(const GumboNode& node) {
    const auto below = children(node);
    return std::any_of(below.begin(), below.end(), [](const GumboNode* child) {
      const GumboTag tag = tag_of(*child);
      return (is_block(tag) && tag != GUMBO_TAG_BR) || holds_block(*child);
    });
  }

  void flush(bool heading) {
    if (heading) return put_whole(BlockKind::heading);
    HtmlWords words = std::exchange(words_, {});
    if (words.blank()) return;
    for (HtmlWords::Part& part : words.parts())
      put_text(part.title ? BlockKind::heading : BlockKind::paragraph, std::move(part.text));
  }

  void put_whole(BlockKind kind) { put_text(kind, std::exchange(words_, {}).settled()); }

  void put_text(BlockKind kind, PlacedText text) {
    if (text.empty()) return;
    Block block;
    block.kind = kind;
    block.line = text.marks.empty() ? 1 : text.marks.front().line;
    block.text = std::move(text);
    out_.push_back(std::move(block));
  }

  void put(Block table) {
    if (!table.rows.empty()) out_.push_back(std::move(table));
  }

  const HtmlSource& source_;
  const HtmlPage& page_;
  Gathering how_;
  HtmlTables tables_;
  HtmlWords words_;  // of the paragraph that is open
  std::vector<Block> out_;
};

}  // namespace

std::vector<Block> html_blocks(const HtmlTree& tree, const HtmlPage& page) {
  return Blocks(tree, page).read();
}

}  // namespace assize::document
