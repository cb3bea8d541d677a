using LeadExec.Ports.Leads;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Recovery;

namespace LeadExec.Ports.Compliance;

/// <summary>A record with two processes on it: one that commits, and one that outlives it.</summary>
public abstract class RecoveryHarness : IAsyncDisposable
{
    /// <summary>Commits as the worker.</summary>
    public abstract ILeadJournal Journal { get; }

    public abstract ILeadJournal SurvivorJournal { get; }

    public abstract ILeadRecord Record { get; }

    public abstract ILeadRejector Rejector { get; }

    public abstract IRecoveryStore Worker { get; }

    public abstract IRecoveryStore Survivor { get; }

    /// <summary>The worker takes from it.</summary>
    public abstract IQueueStore Queue { get; }

    public abstract IQueueStore SurvivorQueue { get; }

    public abstract IOutbox Outbox { get; }

    public abstract IRotationHistory Rotation { get; }

    /// <summary>The worker's lease is over.</summary>
    public abstract Task EndWorkerAsync();

    public abstract ValueTask DisposeAsync();
}
