using System.Collections.Immutable;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Values;
using LeadExec.Ports.Pings;
using LeadExec.Ports.Queries;
using LeadExec.Simulation.Tests.World;

namespace LeadExec.Simulation.Tests.Database;

/// <summary>One process's way to the pings of the record. What is stored may be stored although its caller hears of a failure.</summary>
internal sealed class SimPings(SimWorld world, SimDatabase database, SimActor actor) : IPingStore, ICapQueries
{
    public Task<DateTimeOffset> StoreAsync(PingRecord ping, CancellationToken cancellationToken) => AskAsync(async () =>
    {
        var issued = await database.Pings.StoreAsync(ping, cancellationToken);
        world.Trace.Say(new LeadId(ping.Id.Value), $"{actor.Name} stores the ping: {(ping.Accepted ? "accepted" : ping.Reason)}");
        return world.Chance(database.Weather.LostReply) ? throw new SimDatabaseException() : issued;
    });

    public Task<StoredPing?> FindAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken) => AskAsync(() => database.Pings.FindAsync(tokenHash, cancellationToken));

    public Task<StoredPing?> LoadAsync(PingId id, CancellationToken cancellationToken) => AskAsync(() => database.Pings.LoadAsync(id, cancellationToken));

    public Task<bool> NoteAsync(CampaignId campaign, ImmutableArray<byte> fingerprint, TimeSpan window, CancellationToken cancellationToken) =>
        AskAsync(() => database.Pings.NoteAsync(campaign, fingerprint, window, cancellationToken));

    public Task<int> ForgetAsync(TimeSpan keep, int most, CancellationToken cancellationToken) => AskAsync(() => database.Pings.ForgetAsync(keep, most, cancellationToken));

    /// <summary>Advice, and here there is none: a ping may be answered with yes that the receipt of its post refuses (E-29).</summary>
    public Task<IReadOnlyDictionary<CapKey, CapCount>> CountsAsync(IReadOnlyCollection<CapKey> keys, CancellationToken cancellationToken) =>
        AskAsync(() => Task.FromResult<IReadOnlyDictionary<CapKey, CapCount>>(ImmutableDictionary<CapKey, CapCount>.Empty));

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        await actor.Delay(database.Weather.Latency());
        return database.Weather.IsDown ? throw new SimDatabaseException() : await ask();
    }
}
