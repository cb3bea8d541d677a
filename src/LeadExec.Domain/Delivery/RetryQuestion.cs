namespace LeadExec.Domain.Delivery;

/// <summary>What <see cref="RetrySchedule"/> looks at.</summary>
public sealed record RetryQuestion
{
    public required RetrySettings Settings { get; init; }

    public required AttemptState Outcome { get; init; }

    /// <summary>From <see cref="WebhookSettings.BuyerDeduplicates"/>.</summary>
    public bool BuyerDeduplicates { get; init; }

    /// <summary>The buyer was already asked again at once after an unknown outcome of this delivery.</summary>
    public bool ResentAtOnce { get; init; }

    /// <summary>Attempts of this delivery so far, this one included; a resend at once is not counted.</summary>
    public required int AttemptsMade { get; init; }

    /// <summary>When the attempt that just ended was due, so that delays do not add up (D-24).</summary>
    public required DateTimeOffset AttemptDueAt { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>What the buyer asked for (FM-50).</summary>
    public TimeSpan? RetryAfter { get; init; }
}
