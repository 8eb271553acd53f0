// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.hpp"

#include <array>
#include <cstdint>

namespace assize::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Windows-1252 0x80 to 0x9F; zero: not assigned.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

// Size of the valid UTF-8 sequence at `at`, 0 when there is none (overlong, surrogate, cut short).
std::size_t valid_sequence(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  if (lead < 0x80) return 1;
  std::size_t size = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    size = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    size = 3;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    size = 4;
  } else {
    return 0;
  }
  if (at + size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte_at(text, at + i) & 0xC0) != 0x80) return 0;
  }
  const std::uint8_t second = byte_at(text, at + 1);
  if (lead == 0xE0 && second < 0xA0) return 0;
  if (lead == 0xED && second > 0x9F) return 0;
  if (lead == 0xF0 && second < 0x90) return 0;
  if (lead == 0xF4 && second > 0x8F) return 0;
  return size;
}

struct Validity {
  std::size_t bad = 0;        // bytes in no valid sequence
  std::size_t good = 0;       // valid sequences of more than one byte
  std::size_t long_ones = 0;  // of these, of more than two: no other encoding makes them by chance
};

Validity check_utf8(std::string_view text) {
  Validity result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = valid_sequence(text, i);
    if (size == 0) {
      ++result.bad;
      ++i;
    } else {
      if (size > 1) ++result.good;
      if (size > 2) ++result.long_ones;
      i += size;
    }
  }
  return result;
}

void add(Decoded& out, char32_t value, bool replaced) {
  if (replaced) {
    if (out.replaced++ == 0) out.first_replaced = out.text.size();
  }
  append_code_point(out.text, value);
}

void decode_utf8(std::string_view bytes, Decoded& out) {
  out.encoding = "UTF-8";
  out.text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::size_t from = i;
    while (i < bytes.size()) {
      const std::size_t size = valid_sequence(bytes, i);
      if (size == 0) break;
      i += size;
    }
    out.text.append(bytes.substr(from, i - from));
    if (i < bytes.size()) add(out, replacement, true);
  }
}

void decode_windows_1252(std::string_view bytes, Decoded& out) {
  out.encoding = "Windows-1252";
  out.text.reserve(bytes.size() + bytes.size() / 16);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::uint8_t byte = byte_at(bytes, i);
    if (byte < 0x80 || byte >= 0xA0) {
      append_code_point(out.text, byte);
    } else {
      const char16_t value = windows_1252[byte - 0x80U];
      add(out, value == 0 ? replacement : char32_t{value}, value == 0);
    }
  }
}

void decode_utf16(std::string_view bytes, bool little, Decoded& out) {
  out.encoding = little ? "UTF-16LE" : "UTF-16BE";
  out.text.reserve(bytes.size());
  const auto unit = [&](std::size_t at) {
    const char32_t low = byte_at(bytes, little ? at : at + 1);
    const char32_t high = byte_at(bytes, little ? at + 1 : at);
    return low | (high << 8U);
  };
  std::size_t i = 0;
  while (i + 1 < bytes.size()) {
    const char32_t first = unit(i);
    i += 2;
    if (first >= 0xD800 && first <= 0xDBFF && i + 1 < bytes.size()) {
      const char32_t second = unit(i);
      if (second >= 0xDC00 && second <= 0xDFFF) {
        add(out, 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00), false);
        i += 2;
        continue;
      }
    }
    const bool stray = first >= 0xD800 && first <= 0xDFFF;
    add(out, stray ? replacement : first, stray);
  }
  if (i < bytes.size()) add(out, replacement, true);
}

// UTF-16 without a mark: mostly ASCII, so every other byte is zero.
int utf16_without_mark(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return 0;
  const std::size_t look = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < look; i += 2) {
    even += bytes[i] == 0 ? 1U : 0U;
    odd += bytes[i + 1] == 0 ? 1U : 0U;
  }
  const std::size_t units = look / 2;
  if (odd * 2 > units && even * 8 < units) return 1;
  if (even * 2 > units && odd * 8 < units) return 2;
  return 0;
}

void normalise_line_ends(Decoded& out) {
  if (out.text.find('\r') == std::string::npos) return;
  std::string result;
  result.reserve(out.text.size());
  std::size_t first = out.first_replaced;
  for (std::size_t i = 0; i < out.text.size(); ++i) {
    if (i == out.first_replaced) first = result.size();
    if (out.text[i] != '\r') {
      result += out.text[i];
      continue;
    }
    result += '\n';
    if (i + 1 < out.text.size() && out.text[i + 1] == '\n') ++i;
  }
  out.first_replaced = first;
  out.text = std::move(result);
}

}  // namespace

Decoded decode(std::string_view bytes) {
  Decoded out;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    decode_utf8(bytes.substr(3), out);
  } else if (bytes.starts_with("\xFF\xFE")) {
    decode_utf16(bytes.substr(2), true, out);
  } else if (bytes.starts_with("\xFE\xFF")) {
    decode_utf16(bytes.substr(2), false, out);
  } else if (const int utf16 = utf16_without_mark(bytes); utf16 != 0) {
    decode_utf16(bytes, utf16 == 1, out);
  } else {
    const Validity validity = check_utf8(bytes);
    // One or two broken bytes in a text that is plainly UTF-8 are damage, not another encoding.
    if (validity.bad == 0 || validity.good > 4 * validity.bad ||
        4 * validity.long_ones > validity.bad) {
      decode_utf8(bytes, out);
    } else {
      decode_windows_1252(bytes, out);
    }
  }
  normalise_line_ends(out);
  return out;
}

CodePoint wide_code_point_at(std::string_view text, std::size_t at) {
  const std::size_t size = valid_sequence(text, at);
  if (size == 0) return {replacement, 1};
  const std::uint8_t lead = byte_at(text, at);
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) value = (value << 6U) | (byte_at(text, at + i) & 0x3FU);
  return {value, size};
}

void append_code_point(std::string& out, char32_t value) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6U));
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12U));
    put(0x80 | ((value >> 6U) & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | (value >> 18U));
    put(0x80 | ((value >> 12U) & 0x3F));
    put(0x80 | ((value >> 6U) & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

bool is_space(char32_t value) {
  return value == ' ' || (value >= 0x09 && value <= 0x0D) || value == 0x85 || value == 0xA0 ||
         value == 0x1680 || (value >= 0x2000 && value <= 0x200B) || value == 0x2028 ||
         value == 0x2029 || value == 0x202F || value == 0x205F || value == 0x3000 ||
         value == 0xFEFF;
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t space = space_at(text, i);
    if (space == 0) return false;
    i += space;
  }
  return true;
}

}  // namespace assize::text
