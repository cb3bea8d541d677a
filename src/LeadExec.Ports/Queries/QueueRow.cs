using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>One lead of the queue, without its data.</summary>
public sealed record QueueRow
{
    public required LeadId Id { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it may be distributed; of a lead that is being distributed, when it is looked for again. Null: nothing is planned.</summary>
    public required DateTimeOffset? DueAt { get; init; }

    /// <summary>How long it has been due, or since it was received when it is being distributed; zero while it is due later.</summary>
    public required TimeSpan Age { get; init; }

    /// <summary>Deliveries tried so far.</summary>
    public required int Attempts { get; init; }
}
