using LeadExec.Domain.Values;
using LeadExec.Ports.Returns;

namespace LeadExec.Ports.Queries;

/// <summary>A lead that a client was sold, without what no client may see: its cost, other clients. What else is shown is up to the client's permissions (CLNT-11). Prints as [lead].</summary>
public sealed record PortalLeadRow
{
    public required AttemptId AttemptId { get; init; }

    public required LeadId LeadId { get; init; }

    public required LeadTypeId LeadTypeId { get; init; }

    /// <summary>Who was sold it.</summary>
    public required ClientId ClientId { get; init; }

    public required LeadSourceId LeadSourceId { get; init; }

    public required CampaignId CampaignId { get; init; }

    public required DeliveryMethodId MethodId { get; init; }

    public required DateTimeOffset DeliveredAt { get; init; }

    /// <summary>What the client pays; zero for a test.</summary>
    public required Money Price { get; init; }

    public bool Returned { get; init; }

    /// <summary>Its return, if anybody asked for one (RET-13).</summary>
    public ReturnMark? Return { get; init; }

    public bool Test { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The user whom it was given to (PORT-19).</summary>
    public UserId? AssignedTo { get; init; }

    public string? AssignedToEmail { get; init; }

    /// <summary>Null after erasure.</summary>
    public string? FieldsJson { get; init; }

    public override string ToString() => "[lead]";
}
