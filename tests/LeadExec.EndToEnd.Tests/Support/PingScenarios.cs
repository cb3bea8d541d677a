using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>One lead type per example of the ping section; campaigns at 25.00, clients in the portal.</summary>
internal static class PingScenarios
{
    public const int Source = 800;
    public const string Key = "key-of-the-ping-source-800";
    public const int Window = 801;
    public const int Profit = 802;
    public const int OneMatch = 803;
    public const int TwoMatches = 804;
    public const int Qualify = 805;
    public const int Exchange = 806;
    public const int Limited = 807;
    public const int Auction = 808;

    public static int Number(int scenario, int n) => (scenario * 10) + n;

    public static IReadOnlyList<NamedSetting> All(Func<string, Uri> buyer) =>
    [
        SettingPublisher.Of(SampleAccount.Settings),
        SettingPublisher.Of(SampleAccount.Source(Source, Key)),
        .. Enumerable.Range(Window, Auction - Window + 1).Select(type => SettingPublisher.Of(SampleAccount.LeadType(type))),
        .. Campaigns(Window, PingOptions.Standard),
        .. Portals(Window, null, 40m, 30m),
        .. Campaigns(Profit, Least(15m), Least(16m), new PingOptions { ProfitPercentRequirement = 37.5m }, new PingOptions { ProfitPercentRequirement = 38m }),
        .. Portals(Profit, null, 40m),
        .. Campaigns(OneMatch, new PingOptions { MinimumDeliveries = 2 }),
        .. Portals(OneMatch, null, 40m),
        .. Campaigns(TwoMatches, new PingOptions { MinimumDeliveries = 2 }),
        .. Portals(TwoMatches, null, 40m, 30m),
        .. Campaigns(Qualify, PingOptions.Standard, new PingOptions { QualifyAllCriteria = true }),
        .. Portals(Qualify, new CriteriaGroup(GroupKind.And, [new FieldTest("State", CriteriaOperator.Is, ["AZ"]), new FieldTest("PrimaryPhone", CriteriaOperator.IsNotBlank, [])]), 40m),
        SettingPublisher.Of(Campaign(Exchange, 1, new PingOptions { Exchange = ExchangeMode.Shared }) with
        {
            Auction = new AuctionSettings { MarginPercent = 10m },
            AllowDuplicateCheck = true,
        }),
        .. Portals(Exchange, null, 40m, 30m),
        .. Campaigns(Limited, new PingOptions { MostPerMinute = 2 }),
        .. Portals(Limited, null, 40m),
        .. Campaigns(Auction, PingOptions.Standard),
        .. Bidder(Auction, buyer),
    ];

    private static PingOptions Least(decimal profit) => new() { ProfitRequirement = Money.Round(profit) };

    private static IEnumerable<NamedSetting> Campaigns(int scenario, params ImmutableArray<PingOptions> pings) =>
        pings.Select((ping, at) => SettingPublisher.Of(Campaign(scenario, at + 1, ping)));

    private static Campaign Campaign(int scenario, int n, PingOptions ping) => SampleAccount.Campaign(Number(scenario, n), Source, scenario) with
    {
        Channel = Channel.PingPost,
        Price = Money.Round(25m),
        Ping = ping with { DeadlineMs = 9_000 }, // the first ping of a process waits for its code to be compiled
        MaximumDeliveryCount = 2,
    };

    private static IEnumerable<NamedSetting> Portals(int scenario, CriteriaNode? criteria, params ImmutableArray<decimal> prices) => prices.SelectMany((price, at) =>
    {
        var number = Number(scenario, at + 1);
        var method = SampleAccount.Portal(number, number, scenario);
        return new[]
        {
            SettingPublisher.Of(SampleAccount.Client(number)),
            SettingPublisher.Of(method),
            SettingPublisher.Of(SampleAccount.Account(method, price) with { Criteria = criteria }),
        };
    });

    // One method that holds ping and post; the ping says the state and nothing else.
    private static NamedSetting[] Bidder(int scenario, Func<string, Uri> buyer)
    {
        var number = Number(scenario, 1);
        var post = SampleAccount.Webhook(number, number, scenario, buyer("posts"));
        var ping = post.Webhook! with
        {
            ProductionUrl = buyer("pings").ToString(),
            Mappings = [new FieldMapping { FieldName = "State", LeadField = "State" }],
            Response = post.Webhook.Response with { Price = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.price" } },
        };
        var method = post with { Type = DeliveryType.PingPost, Ping = ping };
        return [SettingPublisher.Of(SampleAccount.Client(number)), SettingPublisher.Of(method), SettingPublisher.Of(SampleAccount.Account(method, 40m))];
    }
}
