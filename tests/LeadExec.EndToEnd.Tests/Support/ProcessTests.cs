// Each class starts processes of its own; two at once would fight for the same two cores.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
