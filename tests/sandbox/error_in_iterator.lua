-- stop: script_error
for x in function() error('in between') end do end
