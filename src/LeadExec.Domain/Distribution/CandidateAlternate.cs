using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution;

/// <summary>A further method of a candidate, as it stands in the catalog and is switched on.</summary>
public sealed record CandidateAlternate(DeliveryMethod Method, AlternateTrigger Trigger);
