using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Returns;

/// <summary>One step of the return of one sale.</summary>
/// <param name="AttemptId">The sale.</param>
/// <param name="Event">What is done.</param>
/// <param name="Actor">Who does it: "user/7".</param>
public sealed record ReturnCommand(AttemptId AttemptId, ReturnEvent Event, string Actor)
{
    /// <summary>The sale must be this client's, and its percentages apply; null is staff, who may exceed them (E-80).</summary>
    public ClientId? OfClient { get; init; }

    /// <summary>One of the lead type's reasons, or own words where it has none. Needed to ask and to mark; else it is kept as it was.</summary>
    public string? Reason { get; init; }

    /// <summary>More words, at most <see cref="LongestNote"/> characters; may hold personal data.</summary>
    public string? Note { get; init; }

    /// <summary>With Approved: the deed that moves the delivery to another client (LEAD-26). Whatever the days and percentages, without a new distribution, and its share of the source goes too.</summary>
    public Guid? MoveKey { get; init; }

    public bool Moved => MoveKey is not null;

    /// <summary>What stands as the reason of a move.</summary>
    public const string MovedReason = "Moved to another client";

    public const int LongestNote = 1_000;

    public const int LongestReason = 100;

    public override string ToString() => $"{Event} {AttemptId}";
}
