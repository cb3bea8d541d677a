using System.Collections.Immutable;
using LeadExec.Domain.Criteria;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Equality of criteria by content, with a hash of the whole content: records of equal length must not all meet in one bucket.</summary>
internal sealed class NodeComparer : IEqualityComparer<CriteriaNode>
{
    private NodeComparer()
    {
    }

    public static NodeComparer Instance { get; } = new();

    public bool Equals(CriteriaNode? x, CriteriaNode? y) => object.Equals(x, y);

    public int GetHashCode(CriteriaNode obj)
    {
        var hash = default(HashCode);
        Add(ref hash, obj);
        return hash.ToHashCode();
    }

    private static void Add(ref HashCode hash, CriteriaNode node)
    {
        switch (node)
        {
            case CriteriaGroup group:
                hash.Add(group.Kind);
                foreach (var inner in group.Nodes)
                {
                    Add(ref hash, inner);
                }

                break;
            case FieldTest test:
                hash.Add(test.Field);
                hash.Add(test.Operator);
                Add(ref hash, test.Values);
                break;
            case PatternTest test:
                hash.Add(test.Field);
                hash.Add(test.Pattern);
                break;
            case ExpressionTest test:
                hash.Add(test.Expression);
                hash.Add(test.Operator);
                Add(ref hash, test.Values);
                break;
            case FunctionTest test:
                hash.Add(test.Function);
                Add(ref hash, test.Arguments);
                break;
        }
    }

    private static void Add(ref HashCode hash, ImmutableArray<string> values)
    {
        foreach (var value in values)
        {
            hash.Add(value);
        }
    }
}
