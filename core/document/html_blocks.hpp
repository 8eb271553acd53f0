// SPDX-License-Identifier: Apache-2.0
//
// The matter of a web page as blocks: what is a heading, what a paragraph, which tables hold data
// and which only lay the page out, and what is a table though it is not called one.
#pragma once

#include <vector>

#include <assize/document.hpp>

#include "document/html_page.hpp"
#include "document/html_tree.hpp"

namespace assize::document {

/// In the order of the page, each with its line of the source.
[[nodiscard]] std::vector<Block> html_blocks(const HtmlTree& tree, const HtmlPage& page);

}  // namespace assize::document
