using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Pings;

/// <summary>Where inbound pings are durable. Using an order id up is the journal's business, with the lead's receipt (FM-39).</summary>
public interface IPingStore
{
    /// <summary>Stores a ping and gives the moment of its issue by the clock of the database. Durable when it returns.</summary>
    Task<DateTimeOffset> StoreAsync(PingRecord ping, CancellationToken cancellationToken);

    /// <summary>The accepted ping with that order id; null for one that was never given out.</summary>
    Task<StoredPing?> FindAsync(ImmutableArray<byte> tokenHash, CancellationToken cancellationToken);

    /// <summary>An accepted ping by its id, for a lead that is taken up again; null when it is gone.</summary>
    Task<StoredPing?> LoadAsync(PingId id, CancellationToken cancellationToken);

    /// <summary>
    /// Notes a ping by its fingerprint; false when the campaign had an equal one less than <paramref name="window"/> ago, which then
    /// stays the one that counts. Of two at the same time one is noted.
    /// </summary>
    Task<bool> NoteAsync(CampaignId campaign, ImmutableArray<byte> fingerprint, TimeSpan window, CancellationToken cancellationToken);

    /// <summary>
    /// Tells what was to be told if an order id stayed unused (<see cref="PingRecord.WhenUnused"/>), in the commit that drops its bids, and
    /// drops what nobody needs any more, at most <paramref name="most"/> rows of each kind: bids of order ids that have expired
    /// unused (C-9), fingerprints of a day ago, and pings without a lead older than <paramref name="keep"/>.
    /// </summary>
    /// <returns>Rows changed.</returns>
    Task<int> ForgetAsync(TimeSpan keep, int most, CancellationToken cancellationToken);
}
