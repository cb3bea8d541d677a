namespace LeadExec.Ports.Queries;

/// <summary>One page of a list; <paramref name="Next"/> is null on the last page.</summary>
public sealed record Page<TItem, TKey>(IReadOnlyList<TItem> Items, TKey? Next)
    where TKey : class;
