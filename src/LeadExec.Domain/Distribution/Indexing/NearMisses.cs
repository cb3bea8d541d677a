using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// The accounts that nearly got the lead: closed by a cap, then outside their hours, then failed in the criteria that are judged
/// last, then any other in creation order. Only as many as reasons are wanted; the words come when somebody reads them.
/// </summary>
internal sealed class NearMisses(int most, int mostFar)
{
    public const int Schedule = 0;
    public const int Criteria = 1;

    private readonly List<Skipped> closed = [];
    private readonly List<DeliveryAccount>[] failed = [[], []];
    private readonly List<DeliveryAccount> others = [];

    /// <summary>Notes the survivors among the failed of one gate.</summary>
    public void Note(AccountChunk chunk, ReadOnlySpan<ulong> survivors, ReadOnlySpan<ulong> missed, int gate)
    {
        var noted = failed[gate];
        for (var word = 0; word < survivors.Length && noted.Count < most; word++)
        {
            for (var left = survivors[word] & missed[word]; left != 0 && noted.Count < most;)
            {
                noted.Add(chunk.Seats[word * 64 + Bits.TakeLowest(ref left)].Account);
            }
        }
    }

    /// <summary>Notes an account closed by a cap or a breaker; advice is gone a moment later, so its words are kept.</summary>
    public void Note(Skipped reason)
    {
        if (closed.Count < most)
        {
            closed.Add(reason);
        }
    }

    /// <summary>When too few came near, any others in creation order.</summary>
    public void Fill(LeadTypeIndex index, ReadOnlySpan<ulong> candidates)
    {
        var missing = Math.Min(mostFar, most - closed.Count - failed.Sum(accounts => accounts.Count));
        if (missing <= 0)
        {
            return;
        }

        var noted = failed.SelectMany(accounts => accounts).Select(account => account.Id).Concat(closed.Select(skip => skip.AccountId)).ToHashSet();
        for (var at = 0; at < index.Chunks.Length; at++)
        {
            var seats = index.Chunks[at].Seats;
            for (var seat = 0; seat < seats.Length; seat++)
            {
                if (others.Count == missing)
                {
                    return;
                }

                if (!Bits.Has(candidates.Slice(at * Bits.Words, Bits.Words), seat) && !noted.Contains(seats[seat].Account.Id))
                {
                    others.Add(seats[seat].Account);
                }
            }
        }
    }

    /// <summary>In creation order, with the first gate that each failed.</summary>
    public ImmutableArray<Skipped> Explain(GateKeeper gates) =>
    [
        .. closed
            .Concat(failed.SelectMany(accounts => accounts).Concat(others).Take(most - closed.Count).Select(gates.WhyNot).OfType<Skipped>())
            .OrderBy(skip => skip.ClientId.Value)
            .ThenBy(skip => skip.AccountId.Value),
    ];
}
