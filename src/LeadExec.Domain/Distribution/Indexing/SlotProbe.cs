namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>A lead's value in the terms of one slot.</summary>
internal readonly record struct SlotProbe(ProbeKind Kind, long Key, long[]? More)
{
    /// <summary>For places: where the lead is; of several values, each that is known.</summary>
    public GeoSpot[]? Spots { get; init; }

    /// <summary>For blank tests <see cref="ProbeKind.Found"/> means that the value is blank.</summary>
    public static SlotProbe Of(ProbeKind kind) => new(kind, 0, null);

    public static SlotProbe Of(long key) => new(ProbeKind.Found, key, null);

    public static SlotProbe Of(GeoSpot[] spots) => new(ProbeKind.Found, 0, null) { Spots = spots };
}
