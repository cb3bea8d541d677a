using System.Buffers;
using LeadExec.Domain.Criteria;

namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>The nodes that the index does not answer, for one lead: each evaluated when the first survivor asks, and once.</summary>
internal sealed class ResidualRun(MatchRequest request, ResidualTable table) : IDisposable
{
    private const byte NotAsked = 0;
    private const byte Holds = 1;
    private const byte Fails = 2;

    private readonly CriteriaContext shared = MatchContexts.OfAll(request);
    private byte[]? answers;

    /// <summary>Adds to <paramref name="failed"/> the survivors among those asked that fail a node.</summary>
    public void Judge(AccountChunk chunk, ReadOnlySpan<ulong> survivors, ReadOnlySpan<ulong> asked, Span<ulong> failed)
    {
        var seats = chunk.Seats;
        for (var word = 0; word < survivors.Length; word++)
        {
            for (var left = survivors[word] & asked[word]; left != 0;)
            {
                var at = word * 64 + Bits.TakeLowest(ref left);
                foreach (var node in seats[at].Criteria.Residuals)
                {
                    if (!Decide(node, seats[at]))
                    {
                        Bits.Set(failed, at);
                        break;
                    }
                }
            }
        }
    }

    /// <summary>As <see cref="Judge"/>, with the evaluator for all criteria of the account.</summary>
    public void JudgeWhole(AccountChunk chunk, ReadOnlySpan<ulong> survivors, ReadOnlySpan<ulong> asked, Span<ulong> failed)
    {
        for (var word = 0; word < survivors.Length; word++)
        {
            for (var left = survivors[word] & asked[word]; left != 0;)
            {
                var at = word * 64 + Bits.TakeLowest(ref left);
                var (account, candidate, _) = chunk.Seats[at];
                if (account.Criteria is { } criteria && !Evaluate(criteria, MatchContexts.Of(request, candidate!.Client))) // survivors have a client
                {
                    Bits.Set(failed, at);
                }
            }
        }
    }

    public void Dispose()
    {
        if (answers is not null)
        {
            ArrayPool<byte>.Shared.Return(answers);
            answers = null;
        }
    }

    private bool Decide(int number, in Seat seat)
    {
        var residual = table[number];
        if (residual.DependsOnClient)
        {
            return Evaluate(residual.Node, MatchContexts.Of(request, seat.Candidate!.Client)); // survivors have a client
        }

        if (answers is null)
        {
            var count = table.Count; // it may grow while the next catalog is prepared
            answers = ArrayPool<byte>.Shared.Rent(count);
            answers.AsSpan(0, count).Clear();
        }

        if (answers[number] == NotAsked)
        {
            answers[number] = Evaluate(residual.Node, shared) ? Holds : Fails;
        }

        return answers[number] == Holds;
    }

    // A node that could not run is tried twice, as for every account: a pattern's time limit is wall time.
    private bool Evaluate(CriteriaNode node, CriteriaContext context) =>
        (new CriteriaRun(request.Lead, context).Decide(node) ?? new CriteriaRun(request.Lead, context).Decide(node)) == true;
}
