namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Who of a chunk has which residual node, in runs of one node each, so that a lead reads them front to back.</summary>
internal sealed class Residuals
{
    private readonly int[] nodes;
    private readonly int[] starts;
    private readonly ushort[] ordinals;

    private Residuals(int[] nodes, int[] starts, ushort[] ordinals) => (this.nodes, this.starts, this.ordinals) = (nodes, starts, ordinals);

    public int Count => nodes.Length;

    public static Residuals Of(ReadOnlySpan<Seat> seats)
    {
        var holders = new SortedDictionary<int, List<ushort>>();
        for (var at = 0; at < seats.Length; at++)
        {
            foreach (var node in seats[at].Criteria.Residuals)
            {
                if (!holders.TryGetValue(node, out var own))
                {
                    holders.Add(node, own = []);
                }

                own.Add((ushort)at);
            }
        }

        var starts = new int[holders.Count + 1];
        var run = 0;
        foreach (var own in holders.Values)
        {
            starts[run + 1] = starts[run++] + own.Count;
        }

        return new Residuals([.. holders.Keys], starts, [.. holders.Values.SelectMany(own => own)]);
    }

    public int NodeAt(int run) => nodes[run];

    public ReadOnlySpan<ushort> HoldersAt(int run) => ordinals.AsSpan(starts[run], starts[run + 1] - starts[run]);
}
