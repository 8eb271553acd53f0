-- stop: blocked_function
for word in ('a b c'):gmatch('%a+') do end
