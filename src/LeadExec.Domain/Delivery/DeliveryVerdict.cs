using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Delivery;

/// <summary>Outcome of one attempt, a value that names every way it can end (decision 9, reliability 5.4).</summary>
public sealed record DeliveryVerdict
{
    /// <summary>Accepted, Rejected, Failed, NotSent or Unknown; never Planned or Sending.</summary>
    public required AttemptState State { get; init; }

    /// <summary>None exactly when accepted.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>In words, without personal data or anything the buyer wrote.</summary>
    public string? Detail { get; init; }

    public VerdictRule Rule { get; init; }

    /// <summary>Price found in the answer, 0 or more, before it is clamped to the held amount (FM-54); null: none, or unusable.</summary>
    public decimal? Price { get; init; }

    /// <summary>A price search found something that is no price (negative, not a number, out of range); staff should look (FM-54).</summary>
    public bool PriceUnusable { get; init; }

    /// <summary>Prices by how many buyers share the lead, the first alone; null where none was found (DELV-37). Empty unless the method asks for them.</summary>
    public ImmutableArray<decimal?> PricesByCount { get; init; } = [];

    /// <summary>The buyer's reference, at most 200 characters.</summary>
    public string? Reference { get; init; }

    /// <summary>https address on an allowed host, at most 2,000 characters (TH-23).</summary>
    public string? RedirectUrl { get; init; }

    /// <summary>The answer said yes and no at once, or was not readable text (FM-51).</summary>
    public bool Ambiguous { get; init; }

    /// <summary>How long the buyer asked us to wait (FM-50); at most 24 hours.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Null when nothing was rendered, and where <see cref="PreparedDelivery.KeepExchange"/> is off.</summary>
    public DeliveryExchange? Exchange { get; init; }

    public override string ToString() => $"[{State} {Reason}]";
}
