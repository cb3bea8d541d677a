namespace LeadExec.Domain.Flow;

/// <summary>An attempt that keeps its slot, cap and funds until something happens or its time is over.</summary>
public sealed record PendingAttempt
{
    public required ActiveAttempt Attempt { get; init; }

    public required PendingKind Kind { get; init; }

    /// <summary>Release of a delayed attempt; end of the time to confirm.</summary>
    public required DateTimeOffset Until { get; init; }

    public string? RedirectUrl { get; init; }
}
