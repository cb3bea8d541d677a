namespace LeadExec.Domain.Returns;

/// <summary>What the guards of C-8 look at.</summary>
public sealed record ReturnFacts
{
    public required ReturnState State { get; init; }

    /// <summary>How often it was asked for; 0 before the first time, also where staff marked it as returned.</summary>
    public int Asked { get; init; }

    /// <summary>When the sale was booked.</summary>
    public required DateTimeOffset DeliveredAt { get; init; }

    /// <summary>When the lead came from its source.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The campaign's days (CAMP-31); null is no limit.</summary>
    public int? MaximumDays { get; init; }

    public ReturnLimit OfOrder { get; init; } = ReturnLimit.None;

    public ReturnLimit OfAccount { get; init; } = ReturnLimit.None;

    /// <summary>The lead went back to its source with another of its sales.</summary>
    public bool AtSource { get; init; }
}
