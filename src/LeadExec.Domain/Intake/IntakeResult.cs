using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Intake;

/// <summary>
/// What the source is told about one post, before it is put into a dialect. The renderers turn it into bytes once; the bytes
/// are stored and replayed (FM-34). Holds no field values, only field names.
/// </summary>
public sealed record IntakeResult
{
    public required LeadId LeadId { get; init; }

    public required IntakeStatus Status { get; init; }

    /// <summary>None unless rejected (or forwarded in spite of a failed check).</summary>
    public RejectReason Reason { get; init; }

    /// <summary>For people: names fields and rules, never values that the consumer typed.</summary>
    public string? Message { get; init; }

    public ImmutableArray<FieldError> Errors { get; init; } = [];

    public CampaignId? CampaignId { get; init; }

    /// <summary>What the source is paid; zero when rejected (RCV-30).</summary>
    public Money Cost { get; init; }

    /// <summary>Where the form may send the consumer (RCV-23, E-26).</summary>
    public string? RedirectUrl { get; init; }

    /// <summary>Only when the campaign allows send responses (CAMP-30, E-25).</summary>
    public ImmutableArray<IntakeDelivery> Deliveries { get; init; } = [];

    /// <summary>The source's own reference, echoed.</summary>
    public string? Reference { get; init; }

    public bool Test { get; init; }

    /// <summary>With a test lead: would a client have taken it (decision 6).</summary>
    public bool? WouldSell { get; init; }
}
