using LeadExec.Domain.Catalogs;

namespace LeadExec.Api.Operations;

/// <summary>How deliveries of one account are going (decision 18). Counts since this account's grain last started.</summary>
internal sealed record HealthReply
{
    public required int DeliveryAccountId { get; init; }

    public required DeliveryAccountStatus Status { get; init; }

    /// <summary>Whether its delivery method is switched on.</summary>
    public required bool MethodEnabled { get; init; }

    /// <summary>The switch that stops every delivery is on.</summary>
    public required bool OutboundStopped { get; init; }

    /// <summary>Failures without a success between them; 0 is well.</summary>
    public required int FailuresInARow { get; init; }

    /// <summary>The breaker keeps leads away.</summary>
    public required bool BreakerOpen { get; init; }

    public DateTimeOffset? BreakerOpenUntil { get; init; }

    /// <summary>Deliveries under way.</summary>
    public required int PermitsOut { get; init; }

    public required int MaximumConcurrency { get; init; }

    /// <summary>Moving average of the buyer's answers in milliseconds; 0 before the first.</summary>
    public required int AverageMs { get; init; }

    /// <summary>How the account answers pings; null before the first.</summary>
    public PingFigures? Pings { get; init; }
}
