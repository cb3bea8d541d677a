using LeadExec.Domain.Expressions;

namespace LeadExec.Domain.Criteria;

/// <summary>What an evaluation of criteria depends on besides the lead.</summary>
public sealed record CriteriaContext(EvaluationContext Evaluation, ICriteriaData Data)
{
    public CriteriaContext(DateTimeOffset now, string zoneId)
        : this(new EvaluationContext(now, zoneId), NoCriteriaData.Instance)
    {
    }

    /// <summary>When the lead was received, for weekday and hour of receipt; the present moment unless said otherwise.</summary>
    public DateTimeOffset ReceivedAt { get; init; } = Evaluation.Now;

    /// <summary>Whose delivery account is asked; null for campaigns.</summary>
    public CriteriaClient? Client { get; init; }
}
