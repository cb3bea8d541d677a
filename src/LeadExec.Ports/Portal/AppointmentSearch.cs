using LeadExec.Domain.Values;

namespace LeadExec.Ports.Portal;

/// <summary>Which appointments, by time; at most <see cref="Limit"/>.</summary>
public sealed record AppointmentSearch
{
    public const int MaximumLimit = 200;

    /// <summary>Of this client; null is staff, who see those of every client.</summary>
    public ClientId? ClientId { get; init; }

    /// <summary>Only what this user has or made (PORT-07); null: all.</summary>
    public UserId? Of { get; init; }

    public AttemptId? Sale { get; init; }

    public LeadId? Lead { get; init; }

    /// <summary>Starting at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Starting before.</summary>
    public DateTimeOffset? To { get; init; }

    public int Limit { get; init; } = MaximumLimit;
}
