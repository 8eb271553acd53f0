// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "app/content.hpp"
#include "app/exit_codes.hpp"
#include "app/listing.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/verbs.hpp"
#include "plugin/built_in.hpp"
#include "report/json_writer.hpp"
#include "report/screen.hpp"

namespace assize::app {
namespace {

using plugin::Info;

constexpr std::size_t indent = 13;

std::string entry(std::string_view label, std::string_view text) {
  return text.empty() ? std::string() : app::entry("  " + std::string(label), indent, text);
}

std::string as_text(const std::vector<Info>& all) {
  std::string out;
  for (const Info& info : all) {
    out += out.empty() ? "" : "\n";
    out += info.refused.empty() ? info.id + " " + info.version + "  " + info.doc
                                : "refused: " + info.path;
    out +=
        "\n" + entry("why", info.refused) + entry("reads", joined_words(info.readers)) +
        entry("annotates", joined_words(info.annotators)) +
        entry("writes", joined_words(info.reporters)) + entry("licence", info.licence) +
        entry("built on", info.libraries) +
        entry("found in", info.path.empty() ? info.origin : info.path + " (" + info.origin + ")");
  }
  return out;
}

std::string as_json(const std::vector<Info>& all) {
  std::ostringstream out;
  {
    report::JsonWriter json(out);
    json.begin_object();
    json.field("schema", "assize-plugins/1");
    json.key("plugins");
    json.begin_array();
    for (const Info& info : all) {
      json.begin_object();
      json.field_or_null("id", info.id);
      json.field_or_null("version", info.version);
      json.field_or_null("licence", info.licence);
      json.field_or_null("doc", info.doc);
      json.field_or_null("libraries", info.libraries);
      json.field("reads", info.readers);
      json.field("annotates", info.annotators);
      json.field("writes", info.reporters);
      json.field_or_null("path", info.path);
      json.field("origin", info.origin);
      json.field_or_null("refused", info.refused);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  return out.str();
}

}  // namespace

int run_plugin_list(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  Content content(find_roots(options.content, diagnostics), diagnostics);
  std::vector<Info> all = {plugin::Plugins::describe(plugin::built_in())};
  all.front().origin = "built in";
  for (Info& info : content.plugins().list()) all.push_back(std::move(info));
  verdicts.load_failed = tell(diagnostics);
  for (const Info& info : all) verdicts.load_failed |= !info.refused.empty();
  verdicts.load_failed |= !write_output({}, options.format == "json" ? as_json(all) : as_text(all));
  return exit_code(verdicts);
}

}  // namespace assize::app
