using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Distribution;

/// <summary>What matching looks at: a snapshot, a lead and a moment. Nothing else, so that a dry run decides alike.</summary>
public sealed record MatchRequest
{
    /// <summary>Default of <see cref="MaximumReasons"/>.</summary>
    public const int DefaultReasons = 20;

    public required Catalog Catalog { get; init; }

    public required Lead Lead { get; init; }

    public required Instant Now { get; init; }

    /// <summary>When the lead was received (E-60); null: now.</summary>
    public Instant? ReceivedAt { get; init; }

    /// <summary>Fields on which an account must itself hold a criterion (CAMP-35, DIST-23).</summary>
    public ImmutableArray<string> RequiredFields { get; init; } = [];

    /// <summary>Earlier sales of the same person; null when they were not looked up, which only criteria that ask for them notice.</summary>
    public EarlierSales? Sales { get; init; }

    /// <summary>Force ID (E-54): only this client's accounts are judged, and their criteria are not asked. Null: everybody.</summary>
    public ClientId? OnlyClient { get; init; }

    /// <summary>The open orders, for accounts that require one (DIST-22); without them such an account gets nothing.</summary>
    public OpenOrders Orders { get; init; } = OpenOrders.None;

    /// <summary>Advice about full caps; SQL has the last word (decision 15).</summary>
    public IClosedAccounts Closed { get; init; } = NothingClosed.Instance;

    /// <summary>
    /// Most reasons kept of the delivery accounts that do not get the lead, the nearest misses first. Default 20, so that a lead
    /// type with 100,000 delivery accounts does not write 100,000 reasons; <see cref="Matcher.ExplainAll"/> gives them all again.
    /// </summary>
    public int MaximumReasons { get; init; } = DefaultReasons;

    /// <summary>
    /// Of these reasons, most that an index adds of accounts that did not even come near: they failed a test that it answers for all
    /// at once, and are simply the first in creation order. Default: as many as there is room for.
    /// </summary>
    public int MaximumFarMisses { get; init; } = int.MaxValue;
}
