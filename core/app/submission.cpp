// SPDX-License-Identifier: Apache-2.0
#include "app/submission.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <assize/form.hpp>

#include "app/file_format.hpp"
#include "app/files.hpp"
#include "app/reviews.hpp"
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

/// A plan that names somebody else may have been taken by mistake.
void compare_names(const Assessment& assessment, const Assessment& plan, Diagnostics& diagnostics) {
  if (assessment.organisation.empty() || plan.organisation.empty() ||
      text::fold(assessment.organisation) == text::fold(plan.organisation))
    return;
  diagnostics.warning({plan.document.empty() ? plan.source : plan.document},
                      "is taken for the plan of " + assessment.organisation +
                          ", and names another organisation: " + plan.organisation);
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
    guess.document = file;
    assessment.guesses.push_back(std::move(guess));
  }
  for (Action& action : plan.actions) {
    action.id = renamed(action.id);
    action.document = file;
    assessment.actions.push_back(std::move(action));
  }
  for (DocumentPlaces& places : plan.places) assessment.places.push_back(std::move(places));
  for (Unplaced& unplaced : plan.unplaced) {
    unplaced.near_row.clear();
    unplaced.document = file;
    assessment.unplaced.push_back(std::move(unplaced));
  }
}

/// What somebody outside found, from the document that holds it.
void add_outside(Assessment& assessment, Assessment& beside) {
  const std::string file = beside.document.empty() ? beside.source : beside.document;
  for (OutsideFinding& outside : beside.outside) {
    outside.document = file;
    assessment.outside.push_back(std::move(outside));
  }
  if (beside.has_plan) return;  // its places go with its actions
  for (DocumentPlaces& places : beside.places) assessment.places.push_back(std::move(places));
}

/// Native XML keeps its rows as they stand; the Code says which there have to be.
std::optional<Assessment> conformed(Assessment assessment, const Code& code,
                                    Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  if (assessment.has_form) conform(assessment, code, diagnostics);
  if (diagnostics.errors() != errors) return std::nullopt;
  return assessment;
}

std::optional<Submission> finished(Assessment assessment, const Choice& choice,
                                   const std::string& path, std::string imported,
                                   std::string_view likely_format, Diagnostics& diagnostics) {
  if (!assessment.has_form && !assessment.has_plan) {
    tell_nothing_found(path, likely_format, diagnostics);
    return std::nullopt;
  }
  if (assessment.document.empty()) assessment.document = assessment.source;
  assessment.source = path;
  assessment.code = choice.code->id;
  assessment.revision = choice.code->revision;
  assessment.code_from = choice.from;
  return Submission{{std::move(assessment), choice.code}, std::move(imported)};
}

std::optional<Submission> read_single(const std::string& path, Chooser& chooser,
                                      Diagnostics& diagnostics) {
  std::optional<Read> read = read_input(path, chooser.plugins(), diagnostics);
  if (!read) return std::nullopt;
  if (read->document) {
    const Choice choice = chooser.for_document(*read->document, read->likely_format, diagnostics);
    if (choice.code == nullptr) return std::nullopt;
    return finished(read_form(*read->document, *choice.code), choice, path, path,
                    read->likely_format, diagnostics);
  }
  const Choice choice =
      chooser.for_stated(read->native->code, read->native->revision, path, diagnostics);
  if (choice.code == nullptr) return std::nullopt;
  std::optional<Assessment> native = conformed(std::move(*read->native), *choice.code, diagnostics);
  if (!native) return std::nullopt;
  return finished(std::move(*native), choice, path, {}, {}, diagnostics);
}

/// What came of reading a file.
struct Attempt {
  std::optional<Read> read;
  bool is_unreadable = false;  ///< told: nothing reads its format, or it is damaged
};

bool is_text(std::string_view bytes) {
  const auto& readers = built_in_readers();
  return std::any_of(readers.begin(), readers.end(),
                     [&](const Reader* each) { return each->recognises(bytes) > 0; });
}

/// By content, never by name. Plugins are asked for what is no text.
Attempt read_source(const Source& source, const plugin::Plugins& plugins,
                    Diagnostics& diagnostics) {
  Read read;
  const std::optional<Unreadable> format = unreadable(source.text);
  const bool foreign = is_foreign(source.text);
  if (foreign) {
    plugin::Plugins::Reading reading = plugins.read(source, diagnostics);
    if (reading.recognised && !reading.document) return {{}, true};
    read.document = std::move(reading.document);
  }
  if (format && !read.document) {
    diagnostics.error({source.name}, format->what + (foreign ? ", and nothing reads it" : ""), {},
                      format->advice);
    return {{}, true};
  }
  if (!format) {
    if (xml::root_name(source.text) == native_root)
      read.native = load_assessment(source, diagnostics);
    else if (!read.document)
      read.document = read_document(source, diagnostics);
    read.likely_format = likely_format(source.text);
  }
  if (!read.native && !read.document) return {};
  return {std::move(read)};
}

/// The files of a folder, each as an assessment where it is one.
class Folder {
 public:
  Folder(std::string path, Diagnostics& diagnostics)
      : path_(std::move(path)), diagnostics_(diagnostics) {}

  std::optional<Submission> read(Chooser& chooser) {
    if (!read_files(chooser.plugins())) return std::nullopt;
    const Choice choice = choose(chooser);
    if (choice.code == nullptr) return std::nullopt;
    std::optional<Assessment> main = take_apart(*choice.code);
    if (!main) return std::nullopt;
    const bool is_native = std::find(native_.begin(), native_.end(), main->source) != native_.end();
    std::string imported = is_native ? std::string() : main->source;
    for (Assessment& plan : plans_) {
      compare_names(*main, plan, diagnostics_);
      add_actions(*main, std::move(plan));
    }
    for (Assessment& check : checks_) add_outside(*main, check);
    main->handed_in = std::move(texts_);
    auto submission =
        finished(std::move(*main), choice, path_, std::move(imported), {}, diagnostics_);
    if (submission) submission->reviews = std::move(reviews_);
    return submission;
  }

 private:
  bool read_files(const plugin::Plugins& plugins) {
    bool is_good = true;
    for (const std::string& name : files_in(path_)) {
      const std::string path = joined(path_, name);
      const std::size_t errors = diagnostics_.errors();
      const std::optional<Source> source = read_file(path, diagnostics_);
      if (source && is_own_output(source->text)) {
        diagnostics_.warning({path}, "was written by this program and is passed over");
        continue;
      }
      if (source && is_review(source->text)) {
        reviews_.push_back(path);
        continue;
      }
      Attempt attempt;
      if (source) attempt = read_source(*source, plugins, diagnostics_);
      if (attempt.is_unreadable) continue;
      std::optional<Read> read = std::move(attempt.read);
      is_good = is_good && read && diagnostics_.errors() == errors;
      if (!read) continue;
      if (read->native) native_.push_back(path);
      files_.push_back(std::move(*read));
    }
    return is_good && !files_.empty();
  }

  Choice choose(Chooser& chooser) {
    std::vector<const Document*> documents;
    for (const Read& file : files_) {
      if (file.native)
        return chooser.for_stated(file.native->code, file.native->revision, file.native->source,
                                  diagnostics_);
      documents.push_back(&*file.document);
    }
    return chooser.for_documents(documents, path_, {}, diagnostics_);
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
      else if (!assessment->outside.empty())
        checks_.push_back(std::move(*assessment));
      else if (file.document)
        texts_.push_back({kind_of(*file.document), std::move(*file.document)});
    }
    if (forms.size() > 1) {
      diagnostics_.error(
          {path_},
          "the folder holds more than one form: " + forms[0].source + " and " + forms[1].source, {},
          "name the one that is meant, or all of them instead of the folder");
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
  std::vector<std::string> native_;  ///< paths of those that were native XML
  std::vector<Assessment> plans_;
  std::vector<Assessment> checks_;
  std::vector<HandedIn> texts_;
  std::vector<std::string> reviews_;  ///< paths
};

/// The one review to go by, of those beside an assessment unless one is named; empty: none, or
/// there is more than one, which is an error.
std::string choose_review(const std::vector<std::string>& beside, const std::string& named,
                          const std::string& path, Diagnostics& diagnostics) {
  if (!named.empty()) {
    for (const std::string& other : beside)
      if (canonical(other) != canonical(named))
        diagnostics.warning({other}, "is passed over: --review names another review");
    return named;
  }
  if (beside.size() > 1)
    diagnostics.error({path}, "there is more than one review: " + beside[0] + " and " + beside[1],
                      {}, "name the one that is meant with --review");
  return beside.size() == 1 ? beside.front() : std::string();
}

}  // namespace

bool is_foreign(std::string_view bytes) {
  const std::optional<Unreadable> format = unreadable(bytes);
  return format ? format->is_foreign : !is_text(bytes);
}

std::optional<Read> read_input(const std::string& path, const plugin::Plugins& plugins,
                               Diagnostics& diagnostics) {
  if (is_directory(path)) {
    diagnostics.error({path}, "this is a folder, and a file is wanted", {}, "name the files in it");
    return std::nullopt;
  }
  const std::optional<Source> source = read_file(path, diagnostics);
  if (!source) return std::nullopt;
  return read_source(*source, plugins, diagnostics).read;
}

void tell_nothing_found(const std::string& path, std::string_view likely_format,
                        Diagnostics& diagnostics) {
  std::string message = "neither a form nor an improvement plan was found in it";
  if (!likely_format.empty()) (message += "; it looks like ") += likely_format;
  diagnostics.error({path}, std::move(message), {}, std::string(what_is_read()));
}

std::optional<Submission> read_assessment(const std::string& path, Chooser& chooser,
                                          Diagnostics& diagnostics, const std::string& review) {
  std::optional<Submission> submission = is_directory(path)
                                             ? Folder(path, diagnostics).read(chooser)
                                             : read_single(path, chooser, diagnostics);
  if (!submission) return submission;
  const std::size_t errors = diagnostics.errors();
  if (const std::string beside = review_beside(path); !is_directory(path) && exists(beside))
    submission->reviews.push_back(beside);
  if (const std::string file = choose_review(submission->reviews, review, path, diagnostics);
      !file.empty())
    submission->input.review = read_review(file, submission->input.assessment, diagnostics);
  if (diagnostics.errors() != errors) return std::nullopt;
  return submission;
}

void hand_in(Input& input, const std::string& path, const plugin::Plugins& plugins,
             Diagnostics& diagnostics) {
  std::optional<Read> read = read_input(path, plugins, diagnostics);
  if (!read) return;
  Assessment beside =
      read->native ? std::move(*read->native) : read_form(*read->document, *input.code);
  if (!beside.outside.empty()) add_outside(input.assessment, beside);
  if (beside.has_form) {
    diagnostics.error({path}, "holds a form; --with takes what is handed in beside one", {},
                      "evaluate it by itself");
  } else if (beside.has_plan) {
    compare_names(input.assessment, beside, diagnostics);
    add_actions(input.assessment, std::move(beside));
  } else if (read->document && beside.outside.empty()) {
    input.assessment.handed_in.push_back({kind_of(*read->document), std::move(*read->document)});
  }
}

}  // namespace assize::app
