using LeadExec.Domain.Criteria;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>A criteria node that the index does not answer. One that uses a function may be answered otherwise for every client.</summary>
internal sealed record ResidualNode(CriteriaNode Node, bool DependsOnClient)
{
    public static ResidualNode Of(CriteriaNode node) =>
        new(node, CriteriaReferences.Leaves(node, "").Any(leaf => leaf.Node is FunctionTest));
}
