using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// One lead against one index. What it keeps for the result is a bit per account; a list of candidates is made when it is asked for.
/// Remembers which accounts came far, so that the nearest misses can be explained.
/// </summary>
internal sealed class IndexedMatch(MatchRequest request, LeadTypeIndex index)
{
    private readonly GateKeeper gates = new(request);
    private readonly bool paysOrders = request.Catalog.TypesRequiringOrders.Contains(request.Lead.Type.Id);
    private readonly NearMisses misses = new(request.MaximumReasons, request.MaximumFarMisses);
    private readonly ulong[] survivors = new ulong[index.Chunks.Length * Bits.Words];

    public MatchResult Match()
    {
        MatchChunks();
        DropByMethod();
        DropUnpaid();
        DropClosed();
        misses.Fill(index, survivors);
        var count = Bits.Count(survivors);
        return new MatchResult(new(Candidates), new(Explain), count, index.Count - count) { Grouping = ByGroup };
    }

    private void MatchChunks()
    {
        using var residuals = new ResidualRun(request, index.Tables.Residuals);
        var probes = LeadProbe.Read(request, index.Tables);
        Span<ulong> unclear = stackalloc ulong[Bits.Words];
        Span<ulong> failed = stackalloc ulong[Bits.Words];
        for (var at = 0; at < index.Chunks.Length; at++)
        {
            var chunk = index.Chunks[at];
            var own = survivors.AsSpan(at * Bits.Words, Bits.Words);
            var clear = chunk.Match(probes, own, unclear);
            foreach (var field in request.RequiredFields)
            {
                Bits.And(own, chunk.Mentioning(field));
            }

            if (chunk.OutsideSchedule(request.Now) is { } outside)
            {
                misses.Note(chunk, own, outside, NearMisses.Schedule);
                Bits.AndNot(own, outside);
            }

            failed.Clear();
            residuals.Judge(chunk, own, failed);
            if (!clear)
            {
                residuals.JudgeWhole(chunk, own, unclear, failed);
            }

            misses.Note(chunk, own, failed, NearMisses.Criteria);
            Bits.AndNot(own, failed);
        }
    }

    // Where a client group's overrides choose the method by lead, its status and schedule are judged now, with all other gates again.
    private void DropByMethod()
    {
        for (var at = 0; at < index.Chunks.Length; at++)
        {
            var chunk = index.Chunks[at];
            for (var seat = 0; chunk.HasPerLead && seat < chunk.Seats.Length; seat++)
            {
                if (chunk.Seats[seat].PerLead && Bits.Has(survivors, at * Bits.ChunkSize + seat) && gates.WhyNot(chunk.Seats[seat].Account) is { } reason)
                {
                    Bits.Clear(survivors, at * Bits.ChunkSize + seat);
                    misses.Note(reason);
                }
            }
        }
    }

    private Candidate WithMethod(Candidate candidate) =>
        candidate with { Method = GroupDelivery.MethodOf(request, candidate.Client, candidate.Account)! }; // without one it had not passed

    private void DropUnpaid()
    {
        if (paysOrders)
        {
            Drop(account => OrderGate.WhyNot(request, account));
        }
    }

    // Advice about caps and breakers comes last; mostly there is none.
    private void DropClosed()
    {
        if (!request.Closed.IsEmpty(request.Now))
        {
            Drop(account => request.Closed.WhyClosed(account, request.Now));
        }
    }

    private void Drop(Func<DeliveryAccount, Skipped?> why)
    {
        for (var word = 0; word < survivors.Length; word++)
        {
            var seats = index.Chunks[word / Bits.Words].Seats;
            var first = word % Bits.Words * 64;
            for (var left = survivors[word]; left != 0;)
            {
                var bit = Bits.TakeLowest(ref left);
                if (why(seats[first + bit].Account) is { } reason)
                {
                    survivors[word] &= ~(1UL << bit);
                    misses.Note(reason);
                }
            }
        }
    }

    private ImmutableArray<Candidate> Candidates()
    {
        var candidates = new Candidate[Bits.Count(survivors)];
        var count = 0;
        for (var at = 0; at < index.Chunks.Length; at++)
        {
            var own = survivors.AsSpan(at * Bits.Words, Bits.Words);
            for (var word = 0; word < own.Length; word++)
            {
                for (var left = own[word]; left != 0;)
                {
                    candidates[count++] = CandidateAt(at * Bits.ChunkSize + word * 64 + Bits.TakeLowest(ref left));
                }
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(candidates);
    }

    // Seats know their groups, so that no account, client or candidate has to be looked at here: there may be thousands.
    private CandidateGroups ByGroup(Catalog catalog)
    {
        var general = new List<int>();
        var groups = new Dictionary<DeliveryGroupId, List<int>>();
        for (var at = 0; at < index.Chunks.Length; at++)
        {
            var own = survivors.AsSpan(at * Bits.Words, Bits.Words);
            var seats = index.Chunks[at].Groups;
            var lists = seats.Named.Select(group => group is { } id && catalog.DeliveryGroups.ContainsKey(id) ? ListOf(id) : general).ToArray();
            for (var word = 0; word < own.Length; word++)
            {
                for (var left = own[word]; left != 0;)
                {
                    var seat = word * 64 + Bits.TakeLowest(ref left);
                    lists[seats.NumberOf(seat)].Add(at * Bits.ChunkSize + seat);
                }
            }
        }

        return new CandidateGroups(groups.ToDictionary(group => group.Key, group => Late(group.Value)), Late(general));

        List<int> ListOf(DeliveryGroupId id) => groups.TryGetValue(id, out var known) ? known : groups[id] = [];
    }

    private LateCandidates Late(List<int> places) => new(places.Count, () => [.. places.Select(CandidateAt)]);

    private Candidate CandidateAt(int place)
    {
        var chunk = index.Chunks[place / Bits.ChunkSize];
        var seat = place % Bits.ChunkSize;
        var candidate = chunk.Seats[seat].Candidate!; // survivors are open
        candidate = chunk.HasPerLead && chunk.Seats[seat].PerLead ? WithMethod(candidate) : candidate;
        return paysOrders ? OrderGate.Paid(request, candidate) : candidate;
    }

    private ImmutableArray<Skipped> Explain() => misses.Explain(gates);
}
