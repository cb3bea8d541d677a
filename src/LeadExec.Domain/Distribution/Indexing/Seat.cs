using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>One delivery account of a chunk. The candidate is made once, for all leads; null when the client or the method is archived.</summary>
internal readonly record struct Seat(DeliveryAccount Account, Candidate? Candidate, CompiledCriteria Criteria);
