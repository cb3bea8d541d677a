using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Recovery;
using LeadExec.Simulation.Tests.World;
using LeadExec.TestKit.Journal;

namespace LeadExec.Simulation.Tests.Database;

/// <summary>
/// One process's way to the database: every port of the record that the lead path uses. A commit whose reply is lost is sent again
/// until it is answered, as the batch writer does; a commit that is under way when its process dies may still arrive.
/// </summary>
internal sealed class SimConnection(SimWorld world, SimDatabase database, SimActor actor, Guid process)
    : ILeadJournal, ILeadRecord, ILeadRejector, ILeadEraser, IRecoveryStore, IQueueStore, IRotationHistory, IEarlierSales
{
    private readonly InMemoryRecoveryStore _recovery = new(database.Journal, database.Leases, process, () => world.Now);
    private readonly InMemoryQueueStore _queue = new(database.Journal, process, () => world.Now);
    private readonly InMemoryRotationHistory _rotation = new(database.Journal);

    /// <summary>Whether a worker's round would find anything; spares a run the empty ones, which are most.</summary>
    public bool HasRecoveryWork => _recovery.HasWork();

    public bool HasEndedPins => _recovery.HasEndedPins();

    public bool HasQueueWork => _queue.HasWork();

    public Task<LeadCommitReply> CommitAsync(LeadCommit command, CancellationToken cancellationToken)
    {
        if (world.Chance(database.Weather.Shed))
        {
            world.Trace.Say(command.LeadId, $"{actor.Name}'s journal takes no more work");
            return Task.FromException<LeadCommitReply>(new JournalOverloadedException("the journal takes no more work"));
        }

        var answered = new TaskCompletionSource<LeadCommitReply>();
        Send(command, answered);
        return answered.Task;
    }

    public Task<LeadRecord?> LoadAsync(LeadId leadId, CancellationToken cancellationToken) => AskAsync(() => database.Journal.LoadAsync(leadId, cancellationToken));

    public Task<StoredAnswer?> FindAnswerAsync(LeadId leadId, CancellationToken cancellationToken) => AskAsync(() => database.Journal.FindAnswerAsync(leadId, cancellationToken));

    public Task<CommitAnswer> RejectAsync(LeadRejection rejection, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        var answer = await database.Journal.RejectAsync(rejection, cancellationToken);
        world.Trace.Say(rejection.LeadId, $"{actor.Name} ends it as rejected: {answer}");
        return answer;
    });

    public Task<LeadErasure> EraseAsync(LeadId leadId, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        var erased = await database.Journal.EraseAsync(leadId, cancellationToken);
        world.Trace.Say(leadId, $"{actor.Name} erases it: {erased}");
        return erased;
    });

    public Task RenewLeaseAsync(CancellationToken cancellationToken) => AskAsync(async () =>
    {
        await _recovery.RenewLeaseAsync(cancellationToken);
        return true;
    });

    public Task<int> MarkOrphansAsync(int limit, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        var marked = await _recovery.MarkOrphansAsync(limit, cancellationToken);
        if (marked > 0)
        {
            world.Trace.Say($"{actor.Name} marks {marked} attempts of dead processes as unknown");
        }

        return marked;
    });

    public Task<TakenOver> TakeOverAsync(int limit, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        var taken = await _recovery.TakeOverAsync(limit, cancellationToken);
        foreach (var lead in taken.ToResume)
        {
            world.Trace.Say(lead, $"{actor.Name} takes it over from a dead process");
        }

        foreach (var lead in taken.Parked)
        {
            world.Trace.Say(lead, $"{actor.Name} parks it: too many processes died under it");
        }

        return taken;
    });

    public Task<IReadOnlyList<LeadId>> TakeDueAsync(int limit, CancellationToken cancellationToken) => AskAsync(() => _recovery.TakeDueAsync(limit, cancellationToken));

    public Task<IReadOnlyList<EndedPin>> TakeEndedPinsAsync(IReadOnlyList<DeliveryAccountId> accounts, int limit, CancellationToken cancellationToken) =>
        AskAsync(() => _recovery.TakeEndedPinsAsync(accounts, limit, cancellationToken));

    public Task<IReadOnlyList<QueuedLead>> TakeAsync(int limit, CancellationToken cancellationToken) => AskAsync(() => _queue.TakeAsync(limit, cancellationToken));

    public Task<QueueDepth> MeasureAsync(int most, CancellationToken cancellationToken) => AskAsync(() => _queue.MeasureAsync(most, cancellationToken));

    public Task<IReadOnlyDictionary<ClientId, DateTimeOffset>> LastSalesAsync(PoolMembers pool, CancellationToken cancellationToken) =>
        AskAsync(() => _rotation.LastSalesAsync(pool, cancellationToken));

    public Task<IReadOnlyDictionary<ClientId, int>> SalesSinceAsync(PoolMembers pool, DateTimeOffset since, CancellationToken cancellationToken) =>
        AskAsync(() => _rotation.SalesSinceAsync(pool, since, cancellationToken));

    public Task<long> LeadsSinceAsync(PoolMembers pool, DateTimeOffset since, CancellationToken cancellationToken) => AskAsync(() => _rotation.LeadsSinceAsync(pool, since, cancellationToken));

    public Task<EarlierSales> FindAsync(byte[]? phoneHash, byte[]? emailHash, DateTimeOffset since, CancellationToken cancellationToken) => AskAsync(() => Task.FromResult(EarlierSales.None));

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        await actor.Delay(database.Weather.Latency());
        return database.Weather.IsDown ? throw new SimDatabaseException() : await ask();
    }

    private void Send(LeadCommit command, TaskCompletionSource<LeadCommitReply> answered)
    {
        // In the server's hands it is carried out whether or not anybody still waits for it.
        var carrier = world.Chance(0.5) ? world.Outside : actor;
        carrier.At(database.Weather.Latency(), () => Arrive(command, answered));
    }

    private void Arrive(LeadCommit command, TaskCompletionSource<LeadCommitReply> answered)
    {
        if (database.Weather.IsDown)
        {
            actor.At(database.Weather.Remaining + world.Between(10, 2_000), () => Send(command, answered));
            return;
        }

        var reply = database.Commit(command, actor, process);
        if (world.Chance(database.Weather.LostReply))
        {
            world.Trace.Say(command.LeadId, $"the reply to {actor.Name} is lost");
            actor.At(world.Between(50, 3_000), () => Send(command, answered));
            return;
        }

        actor.At(database.Weather.Latency(), () => answered.TrySetResult(reply));
    }
}
