using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>One lead as stored: skeleton, flow, field values and attempts. Holds personal data; prints as [lead].</summary>
public sealed record LeadRecord
{
    public required LeadId Id { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required LeadValidity Validity { get; init; }

    public RejectReason Reason { get; init; }

    public string? ReasonDetail { get; init; }

    /// <summary>What is booked for the source so far: for the lead itself and for its sales (F-01, F-02).</summary>
    public Money Cost { get; init; }

    /// <summary>The share under which the lead was received; null without one (F-02).</summary>
    public RevenueShare? RevenueShare { get; init; }

    public int? MaximumDeliveries { get; init; }

    public bool Test { get; init; }

    public string? Reference { get; init; }

    public AnswerDialect Dialect { get; init; }

    /// <summary>The ping whose order id the lead used up; null without one.</summary>
    public PingId? PingId { get; init; }

    public string? ReturnUrl { get; init; }

    public required FlowStage Stage { get; init; }

    public required int Epoch { get; init; }

    /// <summary>How often the lead was taken up again after a dead owner (FM-07).</summary>
    public required int Starts { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Canonical field values; "{}" after erasure.</summary>
    public required string FieldsJson { get; init; }

    /// <summary>The personal data were erased; nothing of it may be matched or sent (E-38).</summary>
    public bool Erased { get; init; }

    /// <summary>In order of their number.</summary>
    public ImmutableArray<AttemptRecord> Attempts { get; init; } = [];

    public StoredAnswer? Answer { get; init; }

    /// <summary>The last thing that was done with the lead was a delivery by hand, and nobody knows how it ended: automation leaves the lead alone.</summary>
    public bool BrokenByHand => Attempts.MaxBy(attempt => attempt.Number) is { ByHand: not null, State: Domain.Delivery.AttemptState.Unknown };

    public override string ToString() => "[lead]";
}
