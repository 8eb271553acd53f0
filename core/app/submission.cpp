// SPDX-License-Identifier: Apache-2.0
#include "app/submission.hpp"

#include <cstdint>
#include <utility>

#include <assize/form.hpp>

#include "app/files.hpp"
#include "text/fold.hpp"
#include "text/number.hpp"
#include "xml/cursor.hpp"

namespace assize::app {
namespace {

constexpr std::string_view native_root = "assessment";

/// A policy says so in its name or at its head; anything else is some other text.
std::string kind_of(const Document& document) {
  const auto is_policy = [](std::string_view text) {
    return (" " + text::fold(text) + " ").find(" policy ") != std::string::npos;
  };
  if (is_policy(file_name(document.name))) return "policy";
  for (const Block& block : document.blocks)
    if (block.kind != BlockKind::table && !block.text.empty())
      return is_policy(block.text.text) ? "policy" : "other";
  return "other";
}

void add_actions(Assessment& assessment, Assessment plan) {
  assessment.has_plan = true;
  if (assessment.plan_columns.empty()) assessment.plan_columns = std::move(plan.plan_columns);
  const std::string file = plan.document.empty() ? plan.source : plan.document;
  const std::size_t before = assessment.actions.size();
  // Ids count on, since two plans both begin with 1.
  const auto renamed = [before](const std::string& id) {
    const auto number = text::to_integer(id);
    return number ? std::to_string(static_cast<std::int64_t>(before) + *number) : id;
  };
  for (Guess& guess : plan.guesses) {
    if (guess.row.starts_with("action:")) guess.row = "action:" + renamed(guess.row.substr(7));
    guess.note = file + ": " + guess.note;
    assessment.guesses.push_back(std::move(guess));
  }
  for (Action& action : plan.actions) {
    action.id = renamed(action.id);
    action.document = file;
    assessment.actions.push_back(std::move(action));
  }
  for (Unplaced& unplaced : plan.unplaced) {
    unplaced.near_row.clear();
    assessment.unplaced.push_back(std::move(unplaced));
  }
}

/// Native XML keeps its rows as they stand; the Code says which there have to be.
std::optional<Assessment> conformed(Assessment assessment, const Code& code,
                                    Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  if (assessment.has_form) conform(assessment, code, diagnostics);
  if (diagnostics.errors() != errors) return std::nullopt;
  return assessment;
}

std::optional<Input> finished(Assessment assessment, const Choice& choice, const std::string& path,
                              Diagnostics& diagnostics) {
  if (!assessment.has_form && !assessment.has_plan) {
    diagnostics.error({path}, "neither a form nor an improvement plan was found in it");
    return std::nullopt;
  }
  if (assessment.document.empty()) assessment.document = assessment.source;
  assessment.source = path;
  assessment.code = choice.code->id;
  assessment.revision = choice.code->revision;
  assessment.code_from = choice.from;
  return Input{std::move(assessment), choice.code};
}

std::optional<Input> read_single(const std::string& path, Chooser& chooser,
                                 Diagnostics& diagnostics) {
  std::optional<Read> read = read_input(path, diagnostics);
  if (!read) return std::nullopt;
  if (read->document) {
    const Choice choice = chooser.for_document(*read->document, diagnostics);
    if (choice.code == nullptr) return std::nullopt;
    return finished(read_form(*read->document, *choice.code), choice, path, diagnostics);
  }
  const Choice choice =
      chooser.for_stated(read->native->code, read->native->revision, path, diagnostics);
  if (choice.code == nullptr) return std::nullopt;
  std::optional<Assessment> native = conformed(std::move(*read->native), *choice.code, diagnostics);
  if (!native) return std::nullopt;
  return finished(std::move(*native), choice, path, diagnostics);
}

/// The files of a folder, each as an assessment where it is one.
class Folder {
 public:
  Folder(std::string path, Diagnostics& diagnostics)
      : path_(std::move(path)), diagnostics_(diagnostics) {}

  std::optional<Input> read(Chooser& chooser) {
    if (!read_files()) return std::nullopt;
    const Choice choice = choose(chooser);
    if (choice.code == nullptr) return std::nullopt;
    std::optional<Assessment> main = take_apart(*choice.code);
    if (!main) return std::nullopt;
    for (Assessment& plan : plans_) add_actions(*main, std::move(plan));
    main->handed_in = std::move(texts_);
    return finished(std::move(*main), choice, path_, diagnostics_);
  }

 private:
  bool read_files() {
    const std::size_t errors = diagnostics_.errors();
    for (const std::string& name : files_in(path_))
      if (std::optional<Read> read = read_input(joined(path_, name), diagnostics_))
        files_.push_back(std::move(*read));
    if (files_.empty() && diagnostics_.errors() == errors)
      diagnostics_.error({path_}, "the folder holds no file");
    return diagnostics_.errors() == errors && !files_.empty();
  }

  Choice choose(Chooser& chooser) {
    std::vector<const Document*> documents;
    for (const Read& file : files_) {
      if (file.native)
        return chooser.for_stated(file.native->code, file.native->revision, file.native->source,
                                  diagnostics_);
      documents.push_back(&*file.document);
    }
    return chooser.for_documents(documents, path_, diagnostics_);
  }

  /// The one form; the plan, where there is no form. What else there is goes to its place.
  std::optional<Assessment> take_apart(const Code& code) {
    std::vector<Assessment> forms;
    for (Read& file : files_) {
      std::optional<Assessment> assessment;
      if (file.native)
        assessment = conformed(std::move(*file.native), code, diagnostics_);
      else
        assessment = read_form(*file.document, code);
      if (!assessment) return std::nullopt;
      if (assessment->has_form)
        forms.push_back(std::move(*assessment));
      else if (assessment->has_plan)
        plans_.push_back(std::move(*assessment));
      else if (file.document)
        texts_.push_back({kind_of(*file.document), std::move(*file.document)});
    }
    if (forms.size() > 1) {
      diagnostics_.error({path_}, "the folder holds more than one form: " + forms[0].source +
                                      " and " + forms[1].source);
      return std::nullopt;
    }
    if (forms.empty() && !plans_.empty()) {
      forms.push_back(std::move(plans_.front()));
      plans_.erase(plans_.begin());
    }
    return forms.empty() ? Assessment{} : std::move(forms.front());
  }

  std::string path_;
  Diagnostics& diagnostics_;
  std::vector<Read> files_;
  std::vector<Assessment> plans_;
  std::vector<HandedIn> texts_;
};

}  // namespace

std::optional<Read> read_input(const std::string& path, Diagnostics& diagnostics) {
  const std::optional<Source> source = read_file(path, diagnostics);
  if (!source) return std::nullopt;
  Read read;
  // By content, never by name.
  if (xml::root_name(source->text) == native_root)
    read.native = load_assessment(*source, diagnostics);
  else
    read.document = read_document(*source, diagnostics);
  if (!read.native && !read.document) return std::nullopt;
  return read;
}

std::optional<Input> read_assessment(const std::string& path, Chooser& chooser,
                                     Diagnostics& diagnostics) {
  return is_directory(path) ? Folder(path, diagnostics).read(chooser)
                            : read_single(path, chooser, diagnostics);
}

void hand_in(Input& input, const std::string& path, Diagnostics& diagnostics) {
  std::optional<Read> read = read_input(path, diagnostics);
  if (!read) return;
  Assessment beside =
      read->native ? std::move(*read->native) : read_form(*read->document, *input.code);
  if (beside.has_form)
    diagnostics.error({path}, "holds a form; --with takes what is handed in beside one", {},
                      "evaluate it by itself");
  else if (beside.has_plan)
    add_actions(input.assessment, std::move(beside));
  else if (read->document)
    input.assessment.handed_in.push_back({kind_of(*read->document), std::move(*read->document)});
}

}  // namespace assize::app
