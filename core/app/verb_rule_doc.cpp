// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include <assize/engine.hpp>

#include "app/catalogue.hpp"
#include "app/exit_codes.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/rulebook.hpp"
#include "app/verbs.hpp"

namespace assize::app {
namespace {

struct Page {
  std::string path, text;
};

/// Whether what stands there is what would be written; a page that is not there is not asked for.
bool is_fresh(const std::vector<Page>& pages, const std::string& folder, const std::string& program,
              Verdicts& verdicts) {
  bool any = false;
  for (const Page& page : pages) {
    if (!exists(page.path)) continue;
    any = true;
    Diagnostics diagnostics;
    const auto source = read_file(page.path, diagnostics);
    verdicts.load_failed |= tell(diagnostics);
    if (!source || source->text == page.text) continue;
    tell_error(page.path + " is not what the rules say now");
    tell_lines("  write it anew: " + program + " rule doc --output " + folder + "\n");
    verdicts.failed = true;
  }
  if (!any) {
    tell_error("there is no CATALOGUE.md in " + folder);
    verdicts.failed = true;
  }
  return !verdicts.failed;
}

}  // namespace

int run_rule_doc(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  const Rulebook book = options.arguments.empty()
                            ? Rulebook(options, diagnostics)
                            : Rulebook(options, options.arguments, diagnostics);
  verdicts.load_failed = tell(diagnostics);
  if (options.folder.empty()) {
    verdicts.load_failed |= !write_output({}, catalogue_markdown(book));
    return exit_code(verdicts);
  }
  const std::vector<Page> pages = {
      {joined(options.folder, "CATALOGUE.md"), catalogue_markdown(book)},
      {joined(options.folder, "CATALOGUE.html"), catalogue_html(book)}};
  if (options.check) {
    static_cast<void>(is_fresh(pages, options.folder, options.program, verdicts));
    return exit_code(verdicts);
  }
  Diagnostics writing;
  if (make_folder(options.folder, writing))
    for (const Page& page : pages)
      if (write_file(page.path, page.text, writing)) tell_note(page.path + ": written");
  verdicts.load_failed |= tell(writing);
  return exit_code(verdicts);
}

}  // namespace assize::app
