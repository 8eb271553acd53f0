// SPDX-License-Identifier: Apache-2.0
#include "xlsx/number_format.hpp"

namespace assize::xlsx {

std::string_view built_in_format(std::size_t id) {
  switch (id) {
    case 1:
      return "0";
    case 2:
      return "0.00";
    case 3:
      return "#,##0";
    case 4:
      return "#,##0.00";
    case 9:
      return "0%";
    case 10:
      return "0.00%";
    case 17:
      return "mmm-yy";
    case 18:
      return "h:mm AM/PM";
    case 19:
      return "h:mm:ss AM/PM";
    case 20:
    case 32:
      return "h:mm";
    case 21:
    case 33:
      return "h:mm:ss";
    case 22:
      return "d/m/yyyy h:mm";
    case 37:
    case 38:
      return "#,##0;-#,##0";
    case 39:
    case 40:
      return "#,##0.00;-#,##0.00";
    case 41:
      return "#,##0;-#,##0;\"-\"";
    case 43:
      return "#,##0.00;-#,##0.00;\"-\"";
    case 42:
    case 44:
      return id == 42 ? "#,##0" : "#,##0.00";
    case 45:
      return "mm:ss";
    case 46:
      return "[h]:mm:ss";
    case 47:
      return "mm:ss.0";
    default:
      // 27 to 31, 36 and 50 to 58 are dates of the workbook's country.
      return (id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)
                 ? "d/m/yyyy"
                 : "";
  }
}

}  // namespace assize::xlsx
