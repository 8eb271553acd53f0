-- stop: out_of_memory
return {
--%count 20000 65535
}
