using LeadExec.Bench.Ping;
using LeadExec.Domain.Catalogs;
using LeadExec.TestKit.Silo;

namespace LeadExec.Bench.Scenarios;

/// <summary>One lead type for each scenario, so that none competes for another's leads. Buyers answer after 5 ms, the slow one after a second.</summary>
internal static class ScenarioSettings
{
    public const int Portal = 1;
    public const int Webhook = 2;
    public const int Queued = 3;
    public const int Slow = 4;
    public const int FewBidders = 5;
    public const int Duplicates = 6;
    public const int Capped = 7;
    public const int ManyBidders = 20;

    /// <summary>Leads that the capped account takes in a day.</summary>
    public const int Cap = 1_000;

    /// <summary>How long the slow buyer takes.</summary>
    public const int SlowMs = 1_000;

    private const int FastMs = 5;

    public static IReadOnlyList<NamedSetting> Of(Uri bidders)
    {
        var portal = SampleAccount.Portal(Portal, Portal, Portal);
        Uri After(int milliseconds) => new(bidders, FormattableString.Invariant($"/bid/{milliseconds}"));
        return
        [
            SettingPublisher.Of(SampleAccount.Settings),
            .. Type(Portal, campaign => campaign), SettingPublisher.Of(SampleAccount.Client(Portal)), SettingPublisher.Of(portal), SettingPublisher.Of(SampleAccount.Account(portal, 30m)),
            .. Type(Webhook, campaign => campaign), .. Buyer(Webhook, After(FastMs), QuantityLimits.None),
            .. Type(Queued, campaign => campaign with { UseDeliveryQueue = true }), .. Buyer(Queued, After(FastMs), QuantityLimits.None),
            .. Type(Slow, campaign => campaign), .. Buyer(Slow, After(SlowMs), QuantityLimits.None),
            .. Type(Duplicates, campaign => campaign), .. Buyer(Duplicates, After(FastMs), QuantityLimits.None),
            .. Type(Capped, campaign => campaign), .. Buyer(Capped, After(FastMs), new QuantityLimits { PerDay = Cap }),
            .. new[] { FewBidders, ManyBidders }.SelectMany(count => PingSettings.Exchange(count, PingSettings.Buyers(bidders, count), PingOptions.Standard.DeadlineMs)),
        ];
    }

    private static IEnumerable<NamedSetting> Type(int number, Func<Campaign, Campaign> change) =>
    [
        SettingPublisher.Of(SampleAccount.LeadType(number)), SettingPublisher.Of(SampleAccount.Source(number)),
        SettingPublisher.Of(change(SampleAccount.Campaign(number, number, number))),
    ];

    private static IEnumerable<NamedSetting> Buyer(int number, Uri address, QuantityLimits limits)
    {
        var method = SampleAccount.Webhook(number, number, number, address);
        return
        [
            SettingPublisher.Of(SampleAccount.Client(number)), SettingPublisher.Of(method),
            SettingPublisher.Of(SampleAccount.Account(method, 40m) with { MaximumConcurrency = 1_000, Limits = limits }),
        ];
    }
}
