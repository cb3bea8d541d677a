namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>The wanted values of one test as numbers of a <see cref="Vocabulary"/>: sorted, and only the steps between them are kept, one byte each where they are small.</summary>
internal sealed class IdSet : IEquatable<IdSet>
{
    private readonly byte[] steps;

    private IdSet(byte[] steps) => this.steps = steps;

    public static IdSet Of(IReadOnlyCollection<int> ids)
    {
        var bytes = new List<byte>(ids.Count * 2);
        var last = -1;
        foreach (var id in ids.Distinct().Order())
        {
            var step = id - last - 1;
            for (; step >= 0x80; step >>= 7)
            {
                bytes.Add((byte)(step | 0x80));
            }

            bytes.Add((byte)step);
            last = id;
        }

        return new IdSet([.. bytes]);
    }

    public Reader GetEnumerator() => new(steps);

    public bool Equals(IdSet? other) => other is not null && steps.AsSpan().SequenceEqual(other.steps);

    public override bool Equals(object? obj) => Equals(obj as IdSet);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(steps);
        return hash.ToHashCode();
    }

    /// <summary>Gives the numbers in rising order.</summary>
    internal struct Reader(byte[] steps)
    {
        private int at;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            if (at == steps.Length)
            {
                return false;
            }

            int step = steps[at++];
            if (step >= 0x80)
            {
                step &= 0x7F;
                for (var shift = 7; ; shift += 7)
                {
                    var next = steps[at++];
                    step |= (next & 0x7F) << shift;
                    if (next < 0x80)
                    {
                        break;
                    }
                }
            }

            Current += step + 1;
            return true;
        }
    }
}
