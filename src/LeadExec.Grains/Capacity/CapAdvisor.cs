using System.Collections.Concurrent;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using NodaTime;

namespace LeadExec.Grains.Capacity;

/// <summary>
/// Remembers for a moment which delivery accounts the journal refused for a full cap, so that leads behind it do not ask again
/// one by one. Advice only: it forgets after <see cref="Memory"/> because a released hold may reopen a window, and the journal
/// has the last word (decision 15). One per process.
/// </summary>
public sealed class CapAdvisor(ICatalogSource catalogs) : IClosedAccounts
{
    private readonly ConcurrentDictionary<DeliveryAccountId, Note> _notes = new();

    // From then on no note is believed. Two writers at once may keep the earlier end: advice is lost, nothing is oversold.
    private long _emptyFromTicks = long.MinValue;

    /// <summary>How long a refusal is believed.</summary>
    public static Duration Memory { get; } = Duration.FromSeconds(1);

    /// <summary>The journal refused a hold on this account for a cap.</summary>
    public void Refused(DeliveryAccount account, RejectReason reason, Instant now)
    {
        // An account that may go over its cap is asked every time: who else refused the lead decides (E-58).
        if ((IsCap(reason) && !account.AllowOverCap) || IsEmptyWallet(account, reason))
        {
            _notes[account.Id] = new Note(account, reason, now + Memory);
            Volatile.Write(ref _emptyFromTicks, Math.Max(Volatile.Read(ref _emptyFromTicks), (now + Memory).ToUnixTimeTicks()));
        }
    }

    public bool IsEmpty(Instant now) => now.ToUnixTimeTicks() >= Volatile.Read(ref _emptyFromTicks);

    public Skipped? WhyClosed(DeliveryAccount account, Instant now)
    {
        if (!_notes.TryGetValue(account.Id, out var note))
        {
            return null;
        }

        if (now < note.Until && ReferenceEquals(note.Account, account))
        {
            return Skipped.Of(account, note.Reason, Words(account, note.Reason, now) ?? note.Reason.ToString());
        }

        _notes.TryRemove(account.Id, out _);
        return null;
    }

    /// <summary>"daily cap 50 of 50, opens 2026-03-01 00:00 America/Phoenix"; null for a reason that is neither a cap nor an empty wallet.</summary>
    public string? Words(DeliveryAccount account, RejectReason reason, Instant now)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (IsEmptyWallet(account, reason))
        {
            return "balance too low: the client's wallet has too little left";
        }

        var catalog = catalogs.Current;
        var client = catalog.Clients.GetValueOrDefault(account.ClientId);
        var zone = Zones.Of(client?.ZoneId ?? catalog.Account.ZoneId);
        return CapReadings.Refused(reason, account.Limits, client?.Limits ?? QuantityLimits.None, now, zone)?.Words;
    }

    private static bool IsEmptyWallet(DeliveryAccount account, RejectReason reason) => reason == RejectReason.FundsTooLow && account.UsesWallet;

    private static bool IsCap(RejectReason reason) => reason is >= RejectReason.HourlyCap and <= RejectReason.ClientMonthlyCap;

    private sealed record Note(DeliveryAccount Account, RejectReason Reason, Instant Until);
}
