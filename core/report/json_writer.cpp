// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.hpp"

#include <algorithm>
#include <cstdint>

#include <rapidjson/prettywriter.h>

#include "text/utf8.hpp"

namespace assize::report {
namespace {

/// What RapidJSON asks of a stream; hands on in large pieces.
class Stream {
 public:
  using Ch = char;
  explicit Stream(std::ostream& out) : out_(out) { buffer_.reserve(piece); }
  void Put(char c) {
    buffer_ += c;
    if (buffer_.size() >= piece) Flush();
  }
  void Flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

 private:
  static constexpr std::size_t piece = 64U << 10U;
  std::ostream& out_;
  std::string buffer_;
};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

/// A path is whatever bytes its file system holds; the rest is UTF-8 already.
std::string as_utf8(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    text::append_code_point(clean, point.value);
    at += point.size;
  }
  return clean;
}

}  // namespace

struct JsonWriter::Impl {
  explicit Impl(std::ostream& out) : stream(out), writer(stream) { writer.SetIndent(' ', 1); }
  Stream stream;
  rapidjson::PrettyWriter<Stream> writer;
};

JsonWriter::JsonWriter(std::ostream& out) : impl_(std::make_unique<Impl>(out)) {}

JsonWriter::~JsonWriter() {
  impl_->stream.Put('\n');
  impl_->stream.Flush();
}

void JsonWriter::begin_object() { impl_->writer.StartObject(); }
void JsonWriter::end_object() { impl_->writer.EndObject(); }
void JsonWriter::begin_array() { impl_->writer.StartArray(); }
void JsonWriter::end_array() { impl_->writer.EndArray(); }
void JsonWriter::key(std::string_view name) { text(name); }
void JsonWriter::number(std::size_t value) {
  impl_->writer.Uint64(static_cast<std::uint64_t>(value));
}
void JsonWriter::number(double value) { impl_->writer.Double(value); }
void JsonWriter::integer(std::int64_t value) { impl_->writer.Int64(value); }
void JsonWriter::boolean(bool value) { impl_->writer.Bool(value); }
void JsonWriter::null() { impl_->writer.Null(); }

void JsonWriter::text(std::string_view value) {
  if (is_ascii(value)) {
    impl_->writer.String(value.data() != nullptr ? value.data() : "",
                         static_cast<rapidjson::SizeType>(value.size()));
    return;
  }
  const std::string clean = as_utf8(value);
  impl_->writer.String(clean.data(), static_cast<rapidjson::SizeType>(clean.size()));
}

void JsonWriter::field(std::string_view name, std::string_view value) {
  key(name);
  text(value);
}

void JsonWriter::field(std::string_view name, std::size_t value) {
  key(name);
  number(value);
}

void JsonWriter::optional_field(std::string_view name, const std::optional<std::string>& value) {
  key(name);
  value ? text(*value) : null();
}

void JsonWriter::field(std::string_view name, const std::vector<std::string>& values) {
  key(name);
  begin_array();
  for (const std::string& value : values) text(value);
  end_array();
}

void JsonWriter::field_or_null(std::string_view name, std::string_view value) {
  key(name);
  value.empty() ? null() : text(value);
}

void JsonWriter::line(std::size_t number_of_line) {
  key("line");
  number_of_line == 0 ? null() : number(number_of_line);
}

std::string json_library() { return RAPIDJSON_VERSION_STRING; }

}  // namespace assize::report
