using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Returns;

namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>What a scan with hooks is planned from.</summary>
public sealed record HookRequest
{
    /// <summary>Catalog, lead as stored, and moment.</summary>
    public required MatchRequest Matching { get; init; }

    public required Campaign Campaign { get; init; }

    /// <summary>The lead was returned, and is sold for a part of the price (E-81); null: a new lead.</summary>
    public ResaleSettings? Resale { get; init; }

    /// <summary>Monotonic time since some start, for the bound of <see cref="HookLimits.Longest"/>; zero for ever never runs out.</summary>
    public Func<TimeSpan> Clock { get; init; } = () => TimeSpan.Zero;
}
