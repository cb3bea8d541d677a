using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>What a ping-post campaign asks of a ping and how it answers (CAMP-39 to CAMP-45). <see cref="CampaignRules"/> says what fits.</summary>
public sealed record PingOptions
{
    /// <summary>Longest deadline in milliseconds, and the shortest. The longest stays below the ten seconds that the call of a ping's owner may take.</summary>
    public const int LongestDeadlineMs = 9_000;

    public const int ShortestDeadlineMs = 100;

    /// <summary>No fields, no requirements, exclusive, five seconds.</summary>
    public static PingOptions Standard { get; } = new();

    /// <summary>The fields that belong in a ping (CAMP-45). Empty: any field of the lead type that a ping may carry, all optional.</summary>
    public ImmutableArray<PingField> Fields { get; init; } = [];

    /// <summary>Least revenue that the matching clients must bring together (CAMP-40); null asks for none.</summary>
    public Money? RevenueRequirement { get; init; }

    /// <summary>Least revenue minus cost (CAMP-41, F-03); null asks for none.</summary>
    public Money? ProfitRequirement { get; init; }

    /// <summary>Least profit in percent of the revenue (CAMP-42, F-04), 0 to 100 with at most two decimals; null asks for none.</summary>
    public decimal? ProfitPercentRequirement { get; init; }

    /// <summary>Least number of matching clients (CAMP-43), 1 to 100; null asks for one.</summary>
    public int? MinimumDeliveries { get; init; }

    /// <summary>True: clients are tested on all their criteria; false: only on criteria over fields that the ping carries (CAMP-44).</summary>
    public bool QualifyAllCriteria { get; init; }

    /// <summary>What a post does whose pinged fields differ from the ping's. Default: refuse (E-23).</summary>
    public PingChange ChangedFields { get; init; }

    /// <summary>Whether the answer is one price or every standing bid.</summary>
    public ExchangeMode Exchange { get; init; }

    /// <summary>Longest a ping waits for its answer, in milliseconds, 100 to 9,000; the source may ask for less. Default 5,000 (E-105).</summary>
    public int DeadlineMs { get; init; } = 5_000;

    /// <summary>Most pings per minute from this campaign, 1 to 1,000,000; null is unlimited.</summary>
    public int? MostPerMinute { get; init; }

    /// <summary>
    /// Least percent of accepted pings of the last 24 hours that a post must have followed, 0 to 100 with at most two decimals (TH-08:
    /// a source that only asks for prices is not answered any more). Order ids that are still valid are left out. Null asks for none.
    /// </summary>
    public decimal? LeastPostPercent { get; init; }

    /// <summary>Accepted pings of the last 24 hours from which <see cref="LeastPostPercent"/> is judged, 10 to 1,000,000. Default 500.</summary>
    public int PostPercentAfter { get; init; } = 500;

    /// <summary>A ping with the same fields within so many seconds is a repeat and declined, at most a day; 0 is off. Default 0.</summary>
    public int RepeatSeconds { get; init; }
}
