using LeadExec.Ports.Mail;

namespace LeadExec.Postgres.Mail;

/// <summary>A row of <see cref="MailSql.Listed"/>.</summary>
internal sealed record MailColumns
{
    public Guid Id { get; init; }

    public string Topic { get; init; } = "";

    public string About { get; init; } = "";

    public string? To { get; init; }

    public short State { get; init; }

    public short Tries { get; init; }

    public string? Reason { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? NextAt { get; init; }

    public DateTime? EndedAt { get; init; }

    public MailRow Read() => new()
    {
        Id = Id,
        Topic = Topic,
        About = About,
        To = To,
        State = (MailState)State,
        Tries = Tries,
        Reason = Reason,
        CreatedAt = new DateTimeOffset(CreatedAt),
        NextAt = NextAt is { } next ? new DateTimeOffset(next) : null,
        EndedAt = EndedAt is { } ended ? new DateTimeOffset(ended) : null,
    };
}
