using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria;

/// <summary>Knows no place, no list and no function.</summary>
public sealed class NoCriteriaData : ICriteriaData
{
    private NoCriteriaData()
    {
    }

    public static NoCriteriaData Instance { get; } = new();

    public bool? IsWithinMiles(string postalCode, string place, decimal miles) => null;

    public bool? IsInDistributionList(string list, string value) => null;

    public bool? Call(string function, ImmutableArray<string> arguments, Lead lead) => null;
}
