using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>A delivery method that replaces a client group's default for leads that meet the criteria (DIST-34).</summary>
public sealed record DeliveryOverride
{
    public required DeliveryMethodId MethodId { get; init; }

    public required CriteriaNode Criteria { get; init; }
}
