namespace LeadExec.Ports.Mail;

/// <summary>An e-mail to one address, with at most one file.</summary>
public sealed record MailMessage
{
    /// <summary>The same for the same message, however often it is sent; letters, digits, ":" and "-".</summary>
    public required string Id { get; init; }

    /// <summary>Name that it comes from; null: the sender's own.</summary>
    public string? FromName { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>The same as HTML, whole, with every value escaped; null: plain text only.</summary>
    public string? Html { get; init; }

    public MailFile? File { get; init; }

    public required DateTimeOffset At { get; init; }
}
