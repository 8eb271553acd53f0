-- stop: blocked_function
return _G.os
