using System.Collections.Concurrent;
using System.Globalization;
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
        if (IsCap(reason) && !account.AllowOverCap)
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
            return new Skipped { ClientId = account.ClientId, AccountId = account.Id, Gate = note.Reason, Detail = Words(account, note.Reason, now) };
        }

        _notes.TryRemove(account.Id, out _);
        return null;
    }

    /// <summary>"daily cap of 50 reached, opens 2026-03-01 00:00 America/Phoenix".</summary>
    public string Words(DeliveryAccount account, RejectReason reason, Instant now)
    {
        var catalog = catalogs.Current;
        var client = catalog.Clients.GetValueOrDefault(account.ClientId);
        var zone = Zones.Of(client?.ZoneId ?? catalog.Account.ZoneId);
        var limits = reason >= RejectReason.ClientHourlyCap ? client?.Limits ?? QuantityLimits.None : account.Limits;
        return reason switch
        {
            RejectReason.HourlyCap or RejectReason.ClientHourlyCap => $"hourly cap of {limits.PerHour} reached in the last 60 minutes",
            RejectReason.DailyCap or RejectReason.ClientDailyCap => Opens("daily", limits.PerDay, CapWindows.NextDay(now, zone), zone),
            RejectReason.WeeklyCap or RejectReason.ClientWeeklyCap => Opens("weekly", limits.PerWeek, CapWindows.NextWeek(now, zone), zone),
            RejectReason.MonthlyCap or RejectReason.ClientMonthlyCap => Opens("monthly", limits.PerMonth, CapWindows.NextMonth(now, zone), zone),
            _ => reason.ToString(),
        };
    }

    private static bool IsCap(RejectReason reason) => reason is >= RejectReason.HourlyCap and <= RejectReason.ClientMonthlyCap;

    private static string Opens(string name, int? limit, Instant at, DateTimeZone zone) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name} cap of {limit} reached, opens {at.InZone(zone):uuuu-MM-dd HH:mm} {zone.Id}");

    private sealed record Note(DeliveryAccount Account, RejectReason Reason, Instant Until);
}
