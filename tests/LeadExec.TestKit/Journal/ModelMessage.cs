using LeadExec.Ports.Leads;
using LeadExec.Ports.Recovery;

namespace LeadExec.TestKit.Journal;

/// <summary>One message of the model's outbox.</summary>
internal sealed class ModelMessage(OutboxMessage message, DateTimeOffset createdAt)
{
    public OutboxMessage Message { get; } = message;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset DueAt { get; set; } = message.DueAt ?? createdAt;

    public int Tries { get; set; }

    public string? LastReason { get; set; }

    /// <summary>Told, or given up.</summary>
    public bool Over { get; set; }

    public bool GivenUp { get; set; }

    public PendingMessage ToPending() => new()
    {
        Id = Message.Id,
        Topic = Message.Topic,
        Key = Message.Key,
        Payload = Message.Payload,
        Tries = Tries,
        CreatedAt = CreatedAt,
        LastReason = LastReason,
    };
}
