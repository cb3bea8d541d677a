using System.Collections.Immutable;
using LeadExec.Domain.Values;
using LeadExec.Ports.Pings;

namespace LeadExec.Simulation.Tests.Planted;

/// <summary>An order id is told, and what it stands for is stored with the next one.</summary>
internal sealed class EarlyOrderIds(IPingStore store, Func<DateTimeOffset> now) : IPingStore
{
    private PingRecord? _waiting;

    public async Task<DateTimeOffset> StoreAsync(PingRecord ping, CancellationToken cancellationToken)
    {
        var before = _waiting;
        _waiting = ping;
        if (before is not null)
        {
            await store.StoreAsync(before, cancellationToken);
        }

        return now();
    }

    public Task<StoredPing?> FindAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken) => store.FindAsync(tokenHash, cancellationToken);

    public Task<StoredPing?> LoadAsync(PingId id, CancellationToken cancellationToken) => store.LoadAsync(id, cancellationToken);

    public Task<bool> NoteAsync(CampaignId campaign, ImmutableArray<byte> fingerprint, TimeSpan window, CancellationToken cancellationToken) =>
        store.NoteAsync(campaign, fingerprint, window, cancellationToken);

    public Task<int> ForgetAsync(TimeSpan keep, int most, CancellationToken cancellationToken) => store.ForgetAsync(keep, most, cancellationToken);
}
