using LeadExec.Domain.Values;

namespace LeadExec.Ports.Portal;

/// <summary>What an appointment says (PORT-06). Prints nothing of it.</summary>
public sealed record AppointmentDraft
{
    public const int LongestTitle = 100;

    public const int LongestNote = 1_000;

    /// <summary>The sale by which the client has the lead.</summary>
    public required AttemptId Sale { get; init; }

    /// <summary>Whose it is: an enabled user of the client.</summary>
    public required UserId AssignedTo { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>How long it takes, 5 to 1,440 minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>1 to <see cref="LongestTitle"/> characters.</summary>
    public required string Title { get; init; }

    /// <summary>At most <see cref="LongestNote"/> characters.</summary>
    public string? Note { get; init; }

    public override string ToString() => "[appointment]";
}
