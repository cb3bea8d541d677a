using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria;

/// <summary>
/// Decides whether a lead meets criteria (CAMP-19..21, CLNT-22, DIST-15, E-59). Total and deterministic but for the pattern
/// time-out. A test that cannot run is neither met nor not met: negating it does not make it met, and a lead whose
/// criteria hang on it does not pass.
/// </summary>
public static class CriteriaEvaluator
{
    /// <summary>Whether the lead meets the criteria; no criteria (null) are met by every lead.</summary>
    public static bool Evaluate(CriteriaNode? node, Lead lead, CriteriaContext context) =>
        node is null || new CriteriaRun(lead, context).Decide(node) == true;

    /// <summary>As <see cref="Evaluate"/>, with the first failing test and both its sides.</summary>
    public static CriteriaExplanation Explain(CriteriaNode? node, Lead lead, CriteriaContext context)
    {
        var run = new CriteriaRun(lead, context);
        return node is null || run.Decide(node) == true ? CriteriaExplanation.Met : new CriteriaExplainer(run).Explain(node);
    }

    /// <summary>The fewest tests that would have to decide otherwise for the criteria to be met, at most <paramref name="most"/>; empty when they are met, null when so few are not enough.</summary>
    public static ImmutableArray<CriteriaChange>? FewestChanges(CriteriaNode? node, Lead lead, CriteriaContext context, int most) =>
        node is null ? [] : new CriteriaChanges(new CriteriaRun(lead, context)).Fewest(node, most);
}
