using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Notices;

/// <summary>What a letter says of a return.</summary>
public sealed record ReturnedSale
{
    public required LeadId LeadId { get; init; }

    public required ReturnState State { get; init; }

    /// <summary>The chosen reason; where a lead type has no list of reasons, the client's own words.</summary>
    public required string Reason { get; init; }

    public required Money Price { get; init; }

    public required DateTimeOffset DeliveredAt { get; init; }
}
