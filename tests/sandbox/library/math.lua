-- stop: none
return {
  abs = { math.abs(-5), math.abs(5), math.abs(-2.5), math.abs(math.mininteger) },
  rounding = { math.ceil(2.1), math.floor(-2.1), math.ceil(-2.5), math.floor(7) },
  limits = { math.max(1, 5, 3), math.min(2, -1.5, 0), math.maxinteger, math.mininteger, math.huge },
  remainder = { math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7.5, 2), 7 % -3, -7 // 2, 7.5 // 2 },
  modf = { math.modf(3.75) },
  powers = { math.sqrt(16), math.exp(0), math.log(1), math.log(8, 2), math.log(1000, 10), 2 ^ 10 },
  angles = { math.sin(0), math.cos(0), math.tan(0), math.asin(0), math.acos(1), math.atan(0, 1) },
  whole = { math.tointeger(3.0), tostring(math.tointeger(3.5)) },
  kinds = { math.type(1), math.type(1.0), tostring(math.type("1")) },
  ult = { math.ult(1, -1), math.ult(-1, 1) },
  pi = math.pi,
}
