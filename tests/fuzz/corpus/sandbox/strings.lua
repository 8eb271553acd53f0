local s = ("ab"):rep(100) .. string.format("%5.2f|%-10s|%x|%q", 1.5, "é", 255, "z")
return function() return s:sub(2, -2):upper():reverse() .. utf8.char(233, 8211) end