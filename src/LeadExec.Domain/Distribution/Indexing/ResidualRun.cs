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
    private CriteriaRun? run;
    private byte[]? answers;

    /// <summary>Adds to <paramref name="failed"/> the survivors that fail a node.</summary>
    public void Judge(AccountChunk chunk, ReadOnlySpan<ulong> survivors, Span<ulong> failed)
    {
        var residuals = chunk.Residuals;
        var holders = residuals.Holders;
        for (var word = 0; !residuals.IsEmpty && word < holders.Length; word++)
        {
            for (var left = survivors[word] & holders[word]; left != 0;)
            {
                var at = word * 64 + Bits.TakeLowest(ref left);
                foreach (var number in residuals.NodesOf(at))
                {
                    Bits.SetIf(!Decide(number, chunk, at), failed, at);
                }
            }
        }
    }

    /// <summary>As <see cref="Judge"/> for some accounts, with the evaluator for all their criteria.</summary>
    public void JudgeWhole(AccountChunk chunk, ReadOnlySpan<ulong> survivors, ReadOnlySpan<ulong> asked, Span<ulong> failed)
    {
        for (var word = 0; word < survivors.Length; word++)
        {
            for (var left = survivors[word] & asked[word]; left != 0;)
            {
                var at = word * 64 + Bits.TakeLowest(ref left);
                if (chunk.Seats[at].Account.Criteria is { } criteria && !Evaluate(criteria, ContextOf(chunk, at)))
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

    private bool Decide(int number, AccountChunk chunk, int ordinal)
    {
        if (answers is null)
        {
            var count = table.Count; // it may grow while the next catalog is prepared
            answers = ArrayPool<byte>.Shared.Rent(count);
            answers.AsSpan(0, count).Clear();
        }

        if (answers[number] == NotAsked)
        {
            var residual = table[number];
            if (residual.DependsOnClient)
            {
                return Evaluate(residual.Node, ContextOf(chunk, ordinal));
            }

            run ??= new CriteriaRun(request.Lead, shared);
            answers[number] = Again(run.Decide(residual.Node), residual.Node, shared) ? Holds : Fails;
        }

        return answers[number] == Holds;
    }

    // Survivors have a client.
    private CriteriaContext ContextOf(AccountChunk chunk, int ordinal) => MatchContexts.Of(request, chunk.Seats[ordinal].Candidate!.Client);

    private bool Evaluate(CriteriaNode node, CriteriaContext context) => Again(new CriteriaRun(request.Lead, context).Decide(node), node, context);

    // A node that could not run is tried twice, as for every account: a pattern's time limit is wall time.
    private bool Again(bool? decided, CriteriaNode node, CriteriaContext context) => (decided ?? new CriteriaRun(request.Lead, context).Decide(node)) == true;
}
