namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Who of a chunk has which residual nodes.</summary>
internal sealed class Residuals
{
    private readonly Ranks holders;
    private readonly int[] starts;
    private readonly int[] nodes;

    private Residuals(Ranks holders, int[] starts, int[] nodes) => (this.holders, this.starts, this.nodes) = (holders, starts, nodes);

    /// <summary>Whether nobody has one.</summary>
    public bool IsEmpty => nodes.Length == 0;

    /// <summary>The accounts that have at least one.</summary>
    public ReadOnlySpan<ulong> Holders => holders.Members;

    public static Residuals Of(ReadOnlySpan<Seat> seats)
    {
        var (holders, starts, nodes) = (new List<int>(), new List<int>(), new List<int>());
        for (var at = 0; at < seats.Length; at++)
        {
            if (seats[at].Criteria.Residuals is { Length: > 0 } own)
            {
                holders.Add(at);
                starts.Add(nodes.Count);
                nodes.AddRange(own);
            }
        }

        return new Residuals(new Ranks(holders), [.. starts, nodes.Count], [.. nodes]);
    }

    /// <summary>The nodes of one holder.</summary>
    public ReadOnlySpan<int> NodesOf(int holder)
    {
        var rank = holders.Of(holder);
        return nodes.AsSpan(starts[rank], starts[rank + 1] - starts[rank]);
    }
}
