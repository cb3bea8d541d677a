namespace LeadExec.Ports.Recovery;

/// <summary>One message to tell.</summary>
public sealed record PendingMessage
{
    public required Guid Id { get; init; }

    public required string Topic { get; init; }

    public required string Key { get; init; }

    public required string Payload { get; init; }

    /// <summary>How often it was taken before.</summary>
    public required int Tries { get; init; }

    /// <summary>Why it could not be told the last time; null when it was never tried or no reason was given.</summary>
    public string? LastReason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
