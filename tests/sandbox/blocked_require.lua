-- stop: blocked_function
require('os')
