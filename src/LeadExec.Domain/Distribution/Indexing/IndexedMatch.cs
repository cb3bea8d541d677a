using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>
/// One lead against one index. Bitmaps are rented; what grows with the number of accounts is only the result. Remembers which
/// accounts came far, so that the nearest misses can be explained.
/// </summary>
internal sealed class IndexedMatch(MatchRequest request, LeadTypeIndex index)
{
    private readonly GateKeeper gates = new(request);
    private readonly NearMisses misses = new(request.MaximumReasons);

    public MatchResult Match()
    {
        var words = index.Chunks.Length * Bits.Words;
        using var residuals = new ResidualRun(request, index.Tables.Residuals);
        var rented = ArrayPool<ulong>.Shared.Rent(words);
        try
        {
            var survivors = rented.AsSpan(0, words);
            MatchChunks(survivors, residuals);
            DropByMethod(survivors);
            DropClosed(survivors);
            var candidates = Candidates(survivors);
            misses.Fill(index, survivors);
            return new MatchResult(candidates, Total() - candidates.Length, Explain);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }
    }

    private void MatchChunks(Span<ulong> survivors, ResidualRun residuals)
    {
        var probes = LeadProbe.Read(request.Lead, request.Catalog.Places, index.Tables);
        Span<ulong> unclear = stackalloc ulong[Bits.Words];
        Span<ulong> failed = stackalloc ulong[Bits.Words];
        for (var at = 0; at < index.Chunks.Length; at++)
        {
            var chunk = index.Chunks[at];
            var own = survivors.Slice(at * Bits.Words, Bits.Words);
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
            residuals.Judge(chunk, own, chunk.WithResiduals, failed);
            if (!clear)
            {
                residuals.JudgeWhole(chunk, own, unclear, failed);
            }

            misses.Note(chunk, own, failed, NearMisses.Criteria);
            Bits.AndNot(own, failed);
        }
    }

    // Where a client group's overrides choose the method by lead, its status and schedule are judged now, with all other gates again.
    private void DropByMethod(Span<ulong> survivors)
    {
        for (var word = 0; word < survivors.Length; word++)
        {
            var chunk = index.Chunks[word / Bits.Words];
            for (var left = chunk.HasPerLead ? survivors[word] : 0; left != 0;)
            {
                var bit = Bits.TakeLowest(ref left);
                var seat = chunk.Seats[(word % Bits.Words * 64) + bit];
                if (seat.PerLead && gates.WhyNot(seat.Account) is { } reason)
                {
                    survivors[word] &= ~(1UL << bit);
                    misses.Note(reason);
                }
            }
        }
    }

    private Candidate CandidateOf(in Seat seat)
    {
        var candidate = seat.Candidate!; // survivors are open
        return seat.PerLead ? candidate with { Method = GroupDelivery.MethodOf(request, candidate.Client, seat.Account)! } : candidate;
    }

    // Advice about caps and breakers comes last; mostly there is none.
    private void DropClosed(Span<ulong> survivors)
    {
        if (request.Closed.IsEmpty(request.Now))
        {
            return;
        }

        for (var word = 0; word < survivors.Length; word++)
        {
            var seats = index.Chunks[word / Bits.Words].Seats;
            var first = word % Bits.Words * 64;
            for (var left = survivors[word]; left != 0;)
            {
                var bit = Bits.TakeLowest(ref left);
                var account = seats[first + bit].Account;
                if (request.Closed.WhyClosed(account, request.Now) is { } reason)
                {
                    survivors[word] &= ~(1UL << bit);
                    misses.Note(reason);
                }
            }
        }
    }

    private ImmutableArray<Candidate> Candidates(ReadOnlySpan<ulong> survivors)
    {
        var candidates = new Candidate[Bits.Count(survivors)];
        var count = 0;
        for (var at = 0; at < index.Chunks.Length; at++)
        {
            var seats = index.Chunks[at].Seats;
            var own = survivors.Slice(at * Bits.Words, Bits.Words);
            for (var word = 0; word < own.Length; word++)
            {
                for (var left = own[word]; left != 0;)
                {
                    candidates[count++] = CandidateOf(seats[word * 64 + Bits.TakeLowest(ref left)]);
                }
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(candidates);
    }

    private int Total()
    {
        var total = 0;
        foreach (var chunk in index.Chunks)
        {
            total += chunk.Seats.Length;
        }

        return total;
    }

    private ImmutableArray<Skipped> Explain() => misses.Explain(gates);
}
