using LeadExec.Domain.Values;

namespace LeadExec.Ports.Portal;

/// <summary>An appointment of a client's user over a lead (PORT-06). Prints as its number: what was written may name a person.</summary>
public sealed record Appointment
{
    public required Guid Id { get; init; }

    public required ClientId ClientId { get; init; }

    public required LeadId LeadId { get; init; }

    public required AppointmentDraft Draft { get; init; }

    /// <summary>Address of the user whose it is; the name that the client's users know each other by.</summary>
    public required string AssignedToEmail { get; init; }

    /// <summary>Who made it.</summary>
    public required UserId MadeBy { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    public override string ToString() => $"[appointment {Id}]";
}
