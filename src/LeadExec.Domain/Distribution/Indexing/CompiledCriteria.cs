namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Criteria taken apart: what the index answers, and the numbers of the nodes that are evaluated on survivors only.</summary>
internal sealed record CompiledCriteria(Conjunct[] Conjuncts, int[] Residuals)
{
    public static CompiledCriteria Everything { get; } = new([], []);
}
