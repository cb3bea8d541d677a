using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>What a scan with hooks is planned from.</summary>
public sealed record HookRequest
{
    /// <summary>Catalog, lead as stored, and moment.</summary>
    public required MatchRequest Matching { get; init; }

    public required Campaign Campaign { get; init; }

    /// <summary>Monotonic time since some start, for the bound of <see cref="HookLimits.Longest"/>; zero for ever never runs out.</summary>
    public Func<TimeSpan> Clock { get; init; } = () => TimeSpan.Zero;
}
