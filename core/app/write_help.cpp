// SPDX-License-Identifier: Apache-2.0
//
// assize_write_help FOLDER: runs while Assize is built and writes the manual page and the
// completions below FOLDER, where systems look for them below PREFIX/share.
#include <string>
#include <utility>

#include "app/files.hpp"
#include "app/help_formats.hpp"
#include "app/log.hpp"

int main(int count, char** arguments) {
  using namespace assize;
  if (count != 2) return 2;
  const auto help = app::command_line_help();
  const std::pair<const char*, std::string> files[] = {
      {"man/man1/assize.1", app::manual_page(help)},
      {"bash-completion/completions/assize", app::bash_completion(help)},
      {"zsh/site-functions/_assize", app::zsh_completion(help)},
      {"fish/vendor_completions.d/assize.fish", app::fish_completion(help)}};
  Diagnostics diagnostics;
  for (const auto& [name, text] : files) {
    const std::string path = app::joined(arguments[1], name);
    if (app::make_folder(app::parent_of(path), diagnostics))
      static_cast<void>(app::write_file(path, text, diagnostics));
  }
  return app::tell(diagnostics) ? 1 : 0;
}
