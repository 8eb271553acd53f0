// SPDX-License-Identifier: Apache-2.0
#include "app/output.hpp"

#include "app/files.hpp"
#include "app/log.hpp"

namespace assize::app {

bool write_output(const std::string& file, std::string_view bytes) {
  Diagnostics diagnostics;
  const bool is_written = file.empty() ? write_standard_output(bytes, diagnostics)
                                       : write_file(file, bytes, diagnostics);
  (void)tell(diagnostics);
  return is_written;
}

}  // namespace assize::app
