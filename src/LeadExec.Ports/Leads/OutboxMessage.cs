namespace LeadExec.Ports.Leads;

/// <summary>Something to tell the world, committed with its cause (INV-28).</summary>
public sealed record OutboxMessage
{
    public required Guid Id { get; init; }

    /// <summary>"lead.result" (return URL), "delivery.failed" ...</summary>
    public required string Topic { get; init; }

    /// <summary>Unique with the topic: the same cause is told once.</summary>
    public required string Key { get; init; }

    /// <summary>JSON with ids only; the dispatcher reads the rest.</summary>
    public required string Payload { get; init; }

    public DateTimeOffset? DueAt { get; init; }
}
