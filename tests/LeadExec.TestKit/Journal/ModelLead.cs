using LeadExec.Domain.Capacity;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;

namespace LeadExec.TestKit.Journal;

/// <summary>One lead of the model.</summary>
internal sealed class ModelLead(LeadId id, LeadReceipt receipt, DateTimeOffset createdAt)
{
    public LeadId Id { get; } = id;

    public LeadReceipt Receipt { get; set; } = receipt;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>Who works on it, or did last.</summary>
    public Guid Process { get; set; }

    public int Epoch { get; set; }

    public FlowStage Stage { get; set; }

    public int Starts { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    public StoredAnswer? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The person is gone; what stays is who bought it when, and for how much.</summary>
    public bool Erased { get; set; }

    public bool CampaignCounted { get; set; }

    public WindowKeys CampaignKeys { get; set; }

    public long CampaignMinute { get; set; }

    public List<ModelAttempt> Attempts { get; } = [];

    public long Slots => Attempts.Where(attempt => attempt.SlotTaken).Sum(attempt => (long)attempt.Slots);

    public int TopSlots => Receipt.MaximumDeliveries ?? int.MaxValue;

    /// <summary>Until when the body is a repetition (decision 1).</summary>
    public DateTimeOffset ReplayUntil => Answer is { CallerWaits: true } ? AnsweredAt!.Value.AddSeconds(60) : CreatedAt.AddHours(24);

    /// <summary>Whether nobody would be at work on the lead after the command.</summary>
    public static bool Rests(LeadCommit command) => command.Stage is FlowStage.Waiting or FlowStage.Reconcile or FlowStage.Settled;

    /// <summary>A run lets no lead rest over the delivery of another one, of which it knows nothing: held for later, or under way (INV-04).</summary>
    public (FlowStage Stage, DateTimeOffset? DueAt) After(LeadCommit command)
    {
        var own = new[] { command.Outcome?.AttemptId, command.Hold?.AttemptId };
        var others = Attempts.Where(attempt => Rests(command) && attempt.Open && !own.Contains(attempt.Hold.AttemptId)).ToList();
        return others.Exists(attempt => attempt.State == AttemptState.Sending) ? (FlowStage.Sending, null)
            : others.Count > 0 ? (FlowStage.Held, others.Select(attempt => attempt.PinnedUntil).Append(command.DueAt).Min())
            : (command.Stage, command.DueAt);
    }

    public LeadRecord ToRecord() => new()
    {
        Id = Id,
        LeadTypeId = Receipt.LeadTypeId,
        LeadSourceId = Receipt.LeadSourceId,
        CampaignId = Receipt.CampaignId,
        ReceivedAt = Receipt.ReceivedAt,
        Validity = Receipt.Validity,
        Reason = Receipt.Reason,
        ReasonDetail = Receipt.ReasonDetail,
        Cost = Attempts.Where(attempt => attempt is { State: AttemptState.Accepted, Hold.HoldsNothing: false })
            .Aggregate(Receipt.Cost, (cost, attempt) => cost + (Receipt.RevenueShare?.CostOf(attempt.Price) ?? Money.Zero)),
        RevenueShare = Receipt.RevenueShare,
        MaximumDeliveries = Receipt.MaximumDeliveries,
        Test = Receipt.Test,
        Reference = Receipt.Reference,
        Dialect = Receipt.Dialect,
        ReturnUrl = Receipt.ReturnUrl,
        PingId = Receipt.PingId,
        Stage = Stage,
        Epoch = Epoch,
        Starts = Starts,
        DueAt = DueAt,
        FieldsJson = Receipt.FieldsJson,
        Attempts = [.. Attempts.Select(attempt => attempt.ToRecord())],
        Answer = Answer,
        Erased = Erased,
    };
}
