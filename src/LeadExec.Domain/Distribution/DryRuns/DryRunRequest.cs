using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution.Hooks;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.DryRuns;

/// <summary>A lead to distribute without consequences (DIST-53).</summary>
public sealed record DryRunRequest
{
    /// <summary>Catalog, lead, moment and campaign, as a real run would plan from.</summary>
    public required HookRequest Scan { get; init; }

    /// <summary>Slots of the lead; null is unlimited.</summary>
    public int? MaximumDeliveries { get; init; }

    /// <summary>Looks at the turns and shares of a pool without taking or counting any.</summary>
    public required Func<TurnQuestion, Task<ImmutableArray<ClientId>>> Look { get; init; }

    /// <summary>Counts what is taken of the caps of those who would be tried; by default no cap is judged but those that the match was told of.</summary>
    public Func<IReadOnlyCollection<DeliveryAccount>, Task<IClosedAccounts>> CountCaps { get; init; } = _ => Task.FromResult<IClosedAccounts>(NothingClosed.Instance);
}
