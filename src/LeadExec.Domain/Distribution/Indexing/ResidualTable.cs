using LeadExec.Domain.Criteria;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// The different criteria nodes that the index does not answer. Equal nodes of many accounts are one here and are evaluated once
/// per lead. It only grows, so that all snapshots share it.
/// </summary>
internal sealed class ResidualTable
{
    private readonly Dictionary<CriteriaNode, int> numbers = new(NodeComparer.Instance);
    private readonly Lock adding = new();
    private volatile ResidualNode[] nodes = new ResidualNode[64];
    private int count;

    public int Count => Volatile.Read(ref count);

    public ResidualNode this[int number] => nodes[number];

    public int Add(CriteriaNode node)
    {
        lock (adding)
        {
            if (numbers.TryGetValue(node, out var number))
            {
                return number;
            }

            number = count;
            var grown = nodes;
            if (number == grown.Length)
            {
                Array.Resize(ref grown, number * 2);
            }

            grown[number] = ResidualNode.Of(node);
            nodes = grown;
            numbers.Add(node, number);
            Volatile.Write(ref count, number + 1);
            return number;
        }
    }
}
