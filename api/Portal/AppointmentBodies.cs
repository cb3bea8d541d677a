namespace LeadExec.Api.Portal;

/// <summary>Requests and answers about appointments (PORT-06, PORT-07).</summary>
public static class AppointmentBodies
{
    /// <summary>What an appointment says.</summary>
    public sealed record AppointmentAsk
    {
        /// <summary>On the client's clock.</summary>
        public required DateOnly Day { get; init; }

        /// <summary>On the client's clock; a time that clocks skip is moved on by the gap.</summary>
        public required TimeOnly Time { get; init; }

        /// <summary>5 to 1,440; 30 when absent.</summary>
        public int Minutes { get; init; } = 30;

        /// <summary>1 to 100 characters.</summary>
        public required string Title { get; init; }

        /// <summary>At most 1,000 characters.</summary>
        public string? Note { get; init; }

        /// <summary>Whose it is: a user of the client.</summary>
        public required int UserId { get; init; }

        public override string ToString() => "[appointment]";
    }

    public sealed record Appointments(IReadOnlyList<AppointmentItem> Items);

    public sealed record AppointmentItem
    {
        public required Guid Id { get; init; }

        /// <summary>The portal's name for the lead.</summary>
        public required Guid LeadId { get; init; }

        public required DateTimeOffset StartsAt { get; init; }

        /// <summary>The same on the client's clock.</summary>
        public required DateOnly Day { get; init; }

        public required TimeOnly Time { get; init; }

        public required int Minutes { get; init; }

        public required string Title { get; init; }

        public string? Note { get; init; }

        public required int UserId { get; init; }

        /// <summary>Whose it is.</summary>
        public required string UserEmail { get; init; }

        public required int ClientId { get; init; }

        /// <summary>Name of the client.</summary>
        public required string Client { get; init; }

        public override string ToString() => $"[appointment {Id}]";
    }

    /// <summary>Whom an appointment can be given to.</summary>
    public sealed record Colleagues(IReadOnlyList<Colleague> Items);

    public sealed record Colleague(int Id, string Email, bool Self)
    {
        public override string ToString() => $"[user {Id}]";
    }
}
