using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.Criteria;

/// <summary>What an evaluation of criteria depends on besides the lead.</summary>
public sealed record CriteriaContext(EvaluationContext Evaluation, ICriteriaData Data)
{
    public CriteriaContext(DateTimeOffset now, string zoneId)
        : this(new EvaluationContext(now, zoneId), NoCriteriaData.Instance)
    {
    }
}
