local t = { b = 1, a = 2, 3, 4, [2.5] = 5 }
return function() local s = "" for k, v in pairs(t) do s = s .. tostring(k) .. tostring(v) end return s end