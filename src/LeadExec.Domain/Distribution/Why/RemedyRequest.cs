using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Why;

/// <summary>A lead that a delivery account did not get.</summary>
public sealed record RemedyRequest
{
    /// <summary>Catalog, lead and moment, with the caps that were full.</summary>
    public required MatchRequest Matching { get; init; }

    public required DeliveryAccount Account { get; init; }

    /// <summary>Says what the source is paid for the lead.</summary>
    public required Campaign Campaign { get; init; }

    /// <summary>The cap that kept the lead away.</summary>
    public CapReading? Cap { get; init; }

    /// <summary>Why it was not sold, as far as the record or the planner says so.</summary>
    public RejectReason Reason { get; init; }
}
