using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Expressions;

/// <summary>What an evaluation depends on besides field values: the present moment and the IANA zone in which days begin (UTC when unknown).</summary>
public sealed record EvaluationContext(DateTimeOffset Now, string ZoneId)
{
    /// <summary>The present moment as local time of the zone.</summary>
    public DateTime LocalNow => LocalTime.At(Now, ZoneId);
}
