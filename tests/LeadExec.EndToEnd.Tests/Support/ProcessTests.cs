// A class waits for its processes to start most of the time, which takes one core: two side by side keep two cores busy. Each has
// processes, a database, a data folder and ports of its own.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
