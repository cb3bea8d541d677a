namespace LeadExec.Domain.Delivery;

/// <summary>Further attempts after a failure (DELV-41 to DELV-43, decision 11).</summary>
public sealed record RetrySettings
{
    public static RetrySettings Off { get; } = new();

    public bool Enabled { get; init; }

    /// <summary>Further attempts after the first, 1 to 20 (F-24). Default 3.</summary>
    public int MaximumRetries { get; init; } = 3;

    /// <summary>Minutes between attempts, 1 to 1,440. Default 5.</summary>
    public int MinutesBetween { get; init; } = 5;

    /// <summary>Retry errors only, not refusals.</summary>
    public bool ErrorsOnly { get; init; }
}
