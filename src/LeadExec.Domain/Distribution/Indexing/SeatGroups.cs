using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>The delivery group that each seat of a chunk names: its account's own, else its client's (E-51). Whether the catalog has it is asked later.</summary>
internal sealed class SeatGroups
{
    private readonly ushort[] numbers;

    private SeatGroups(ImmutableArray<DeliveryGroupId?> named, ushort[] numbers) => (Named, this.numbers) = (named, numbers);

    /// <summary>The groups of the chunk, each once; null stands for none.</summary>
    public ImmutableArray<DeliveryGroupId?> Named { get; }

    public static SeatGroups Of(ReadOnlySpan<Seat> seats)
    {
        var named = ImmutableArray.CreateBuilder<DeliveryGroupId?>();
        var known = new Dictionary<int, ushort>();
        var numbers = new ushort[seats.Length];
        for (var at = 0; at < seats.Length; at++)
        {
            var group = NamedBy(seats[at]);
            var key = group?.Value ?? -1; // numbers are above 0
            if (!known.TryGetValue(key, out numbers[at]))
            {
                numbers[at] = (ushort)named.Count; // a chunk has no more seats than that
                known.Add(key, numbers[at]);
                named.Add(group);
            }
        }

        return new SeatGroups(named.ToImmutable(), numbers);
    }

    /// <summary>The group that a seat names.</summary>
    public static DeliveryGroupId? NamedBy(in Seat seat) => seat.Account.DeliveryGroupId ?? seat.Candidate?.Client.DeliveryGroupId;

    /// <summary>The place in <see cref="Named"/> of a seat's group.</summary>
    public int NumberOf(int seat) => numbers[seat];
}
