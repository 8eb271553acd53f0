// SPDX-License-Identifier: Apache-2.0
#include "corpus/truth.hpp"

#include <rapidjson/document.h>

#include <array>
#include <stdexcept>
#include <utility>

#include "support/content.hpp"

namespace assize::test {
namespace {

using rapidjson::Value;

rapidjson::Document parse(const Source& source) {
  rapidjson::Document document;
  document.Parse(source.text.data(), source.text.size());
  if (document.HasParseError()) throw std::runtime_error(source.name + " is no JSON");
  return document;
}

std::string text(const Value& object, const char* key) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || !found->value.IsString()) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

std::vector<std::string> texts(const Value& object, const char* key) {
  std::vector<std::string> out;
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || !found->value.IsArray()) return out;
  for (const Value& value : found->value.GetArray()) out.emplace_back(value.GetString());
  return out;
}

std::optional<rapidjson::Document> truth(std::string_view name) {
  const auto source = corpus("truth/" + std::string(name) + ".json");
  if (!source) return std::nullopt;
  return parse(*source);
}

}  // namespace

std::string document_path(std::string_view number) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> names = {
      {{"001", "001_58e3bceb0c96ff35.txt"},
       {"003", "003_964a5bc84b4e9d9c.txt"},
       {"004", "004_6f8c9941a6669b91.txt"}}};
  for (const auto& [key, name] : names) {
    if (key == number) return "documents/" + std::string(name);
  }
  throw std::runtime_error("no such document");
}

std::optional<std::vector<TrueRow>> true_rows(std::string_view number) {
  const auto document = truth(number);
  if (!document) return std::nullopt;
  std::vector<TrueRow> out;
  for (const Value& row : (*document)["responses"].GetArray()) {
    out.push_back({text(row, "provision"), text(row, "comply"), text(row, "evidence"),
                   text(row, "commentary")});
  }
  return out;
}

std::optional<std::vector<TrueAction>> true_actions(std::string_view number) {
  const auto document = truth(number);
  if (!document) return std::nullopt;
  std::vector<TrueAction> out;
  for (const Value& action : (*document)["actions"].GetArray()) {
    out.push_back({texts(action, "provisions"), texts(action, "due_iso"),
                   text(action, "improvement"), text(action, "status")});
  }
  return out;
}

std::optional<Defects> true_defects() {
  const auto document = truth("defects");
  if (!document) return std::nullopt;
  Defects out;
  out.as_of = text(*document, "judged_as_of");
  for (const Value& d : (*document)["defects"].GetArray()) {
    out.defects.push_back({text(d, "id"), text(d, "document"), text(d, "provision"),
                           text(d, "severity"), text(d, "machine_detectable"), text(d, "quote"),
                           text(d, "cell"), texts(d, "related"), texts(d, "kinds")});
  }
  for (const Value& t : (*document)["traps"].GetArray()) {
    out.traps.push_back(
        {text(t, "document"), text(t, "provision"), text(t, "text"), texts(t, "not_kinds")});
  }
  return out;
}

}  // namespace assize::test
