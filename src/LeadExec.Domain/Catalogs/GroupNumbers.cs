using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>A client's numbers in one delivery group; null is the client's own number (DIST-06, DIST-27).</summary>
public sealed record GroupNumbers
{
    public required ClientId ClientId { get; init; }

    public int? Priority { get; init; }

    public int? Weight { get; init; }

    public decimal? Percent { get; init; }
}
