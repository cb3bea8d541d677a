using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>One use of a function for one lead.</summary>
internal readonly record struct FunctionCall(ImmutableArray<string> Arguments, Lead Lead, CriteriaContext Context)
{
    /// <summary>The zone of the client, the account's without one (decision 14).</summary>
    public string ZoneId => Context.Client?.ZoneId ?? Context.Evaluation.ZoneId;
}
