using System.Globalization;
using LeadExec.Domain.Values;
using NodaTime;

namespace LeadExec.Domain.Capacity;

/// <summary>One limit with both sides: how much of it is taken, and when it opens (DIST-46, DIST-55).</summary>
public sealed record CapReading
{
    public required CapScope Scope { get; init; }

    public required CapWindow Window { get; init; }

    /// <summary>Held and delivered in the window; of a refusal whose count was not kept, the limit: the least that refuses.</summary>
    public required int Used { get; init; }

    public required int Limit { get; init; }

    /// <summary>When the next lead fits, if nothing is given back before: the start of the next window, or the minute in which enough have left the hour. Null when that is not known, and for an hour that is not full.</summary>
    public Instant? OpensAt { get; init; }

    /// <summary>Time zone of the windows.</summary>
    public required string ZoneId { get; init; }

    public bool IsFull => Used >= Limit;

    /// <summary>What the record answers when this limit is full.</summary>
    public RejectReason Reason => Scope switch
    {
        CapScope.Campaign => RejectReason.OverLimit,
        CapScope.DeliveryAccount => Of(RejectReason.HourlyCap, RejectReason.DailyCap, RejectReason.WeeklyCap, RejectReason.MonthlyCap),
        CapScope.Client => Of(RejectReason.ClientHourlyCap, RejectReason.ClientDailyCap, RejectReason.ClientWeeklyCap, RejectReason.ClientMonthlyCap),
    };

    /// <summary>"daily cap 50 of 50, opens 2026-03-01 00:00 America/Phoenix"; of a client or campaign "client's daily cap ...".</summary>
    public string Words => OpensAt is { } opens
        ? string.Create(CultureInfo.InvariantCulture, $"{Name} {Used} of {Limit}, {(IsFull ? "opens" : "starts again")} {opens.InZone(Zones.Of(ZoneId)):uuuu-MM-dd HH:mm} {ZoneId}")
        : string.Create(CultureInfo.InvariantCulture, $"{Name} {Used} of {Limit}");

    /// <summary>"daily cap", "client's daily cap".</summary>
    public string Name => $"{Owner}{Adjective} cap";

    private string Owner => Scope switch
    {
        CapScope.Campaign => "campaign's ",
        CapScope.DeliveryAccount => "",
        CapScope.Client => "client's ",
    };

    private string Adjective => Window switch
    {
        CapWindow.Hour => "hourly",
        CapWindow.Day => "daily",
        CapWindow.Week => "weekly",
        CapWindow.Month => "monthly",
    };

    private RejectReason Of(RejectReason hour, RejectReason day, RejectReason week, RejectReason month) => Window switch
    {
        CapWindow.Hour => hour,
        CapWindow.Day => day,
        CapWindow.Week => week,
        CapWindow.Month => month,
    };
}
