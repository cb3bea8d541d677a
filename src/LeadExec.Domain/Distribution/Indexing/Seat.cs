using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>One delivery account of a chunk. The candidate is made once, for all leads; null when the client or the method is archived.</summary>
internal readonly record struct Seat(DeliveryAccount Account, Candidate? Candidate, CompiledCriteria Criteria)
{
    /// <summary>The client's group may replace the method for some leads (E-52), so that method and schedule are judged on survivors.</summary>
    public bool PerLead => Candidate is { MethodPerLead: true };
}
