namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>A test that the index can answer, before it has its slot.</summary>
internal sealed record Leaf(string Path, SlotKind Kind)
{
    /// <summary>See <see cref="Conjunct.Wanted"/>.</summary>
    public object? Wanted { get; init; }

    public long Low { get; init; }

    public long High { get; init; }

    /// <summary>It holds for every lead, so it needs no slot: "is none of" nothing.</summary>
    public bool AlwaysHolds { get; init; }
}
