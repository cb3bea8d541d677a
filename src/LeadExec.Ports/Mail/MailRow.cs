namespace LeadExec.Ports.Mail;

/// <summary>An e-mail of the outbox as people see it.</summary>
public sealed record MailRow
{
    public required Guid Id { get; init; }

    /// <summary>Its topic, such as "invoice.mail".</summary>
    public required string Topic { get; init; }

    /// <summary>What it is about, such as "invoice/0195..." or "order/5".</summary>
    public required string About { get; init; }

    /// <summary>Where it goes; null: to the address that its subject names when it is sent.</summary>
    public string? To { get; init; }

    public required MailState State { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Tries { get; init; }

    /// <summary>Code of <see cref="MailReply.Reason"/> of the last try; null when it was taken or never tried.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next; null when it has ended.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When it was sent or given up.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
