using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria;

/// <summary>What criteria ask beyond the lead itself. Null answers mean unknown: the test fails as one that could not run.</summary>
public interface ICriteriaData
{
    /// <summary>Whether a postal code lies within so many miles of a place (E-59); null when either place is unknown.</summary>
    bool? IsWithinMiles(string postalCode, string place, decimal miles);

    /// <summary>Whether a value is in a distribution list (DIST-41); null when there is no such list.</summary>
    bool? IsInDistributionList(string list, string value);

    /// <summary>The answer of an evaluate function (DIST-20, E-60); null when there is no such function or it cannot tell.</summary>
    bool? Call(string function, ImmutableArray<string> arguments, Lead lead);
}
