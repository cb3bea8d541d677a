using LeadExec.Domain.Delivery;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Flow;

/// <summary>Runs a flow against a scripted world and writes down what it asked for, one line per effect.</summary>
internal sealed class FlowDriver(LeadFlowState start, Func<int, AttemptState> verdict)
{
    private int _ids;

    public FlowDriver(int? maximum, Candidate[] queue, Func<int, AttemptState> verdict)
        : this(LeadFlow.Start(maximum, [.. queue]), verdict)
    {
    }

    public LeadFlowState State { get; private set; } = start;

    public List<string> Log { get; } = [];

    public List<Guid> DeliveryIds { get; } = [];

    /// <summary>Rounds behind the queue.</summary>
    public FlowDriver Then(params ScanRound[] rounds)
    {
        State = State with { Rounds = [.. rounds] };
        return this;
    }

    /// <summary>How long a buyer takes to answer.</summary>
    public TimeSpan Answering { get; init; }

    public Func<int, RejectReason> RefuseHold { get; init; } = _ => RejectReason.None;

    public FlowDriver Run(DateTimeOffset? at = null)
    {
        var now = at ?? DateTimeOffset.UnixEpoch;
        State = LeadFlow.OnRetriesDue(State, now);
        for (var steps = 0; steps < 100; steps++)
        {
            (State, var effect) = LeadFlow.Next(State, () => new Guid(++_ids, 0, 0, new byte[8]), now);
            switch (effect)
            {
                case FlowEffect.Deliver deliver:
                    Log.Add($"send {deliver.Attempt.Candidate.Account.Id}");
                    DeliveryIds.Add(deliver.Attempt.DeliveryId);
                    State = LeadFlow.OnVerdict(State, new DeliveryVerdict { State = verdict(deliver.Attempt.Candidate.Account.Id.Value) }, now + Answering);
                    break;
                case FlowEffect.Order order:
                    Log.Add($"order {order.Round.Name}");
                    State = LeadFlow.OnOrdered(State, order.Round.Candidates, []);
                    break;
                case FlowEffect.Commit commit:
                    Commit(commit);
                    break;
                default:
                    return this;
            }
        }

        throw new InvalidOperationException("The flow does not end.");
    }

    private void Commit(FlowEffect.Commit commit)
    {
        if (commit.Next is { } next && RefuseHold(next.Candidate.Account.Id.Value) is var reason and not RejectReason.None)
        {
            Log.Add($"refused {next.Candidate.Account.Id}");
            State = LeadFlow.OnHoldRefused(State, commit, reason, outcomeTaken: true);
            return;
        }

        string?[] parts = [Settled(commit.Outcome), commit.Next is { } held ? $"hold {held.Candidate.Account.Id}" : null, commit.Final ? "final" : null];
        Log.Add(string.Join(", ", parts.OfType<string>()));
        State = LeadFlow.OnCommitted(State, commit);
    }

    private static string? Settled(Settlement? settled) => settled is null
        ? null
        : $"settle {settled.Attempt.Candidate.Account.Id} {settled.Verdict.State}{(settled.Verdict.State != AttemptState.Unknown ? "" : settled.ReleaseSlot ? " released" : " pinned")}";
}
