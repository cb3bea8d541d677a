using System.Globalization;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.TestKit.Silo;

namespace LeadExec.Bench.Ping;

/// <summary>A ping-post campaign for each number of buyers; campaign, source and lead type have that number. The buyers answer in 5 to 50 ms, evenly spread.</summary>
internal static class PingSettings
{
    /// <summary>Most connections to the buyers, of the product and of the floor.</summary>
    public const int Connections = 2_048;

    /// <summary>How long the slowest buyer takes: what a ping cannot be faster than.</summary>
    public const int SlowestMs = 50;

    /// <summary>Number of the exchange whose buyers are too slow for its deadline, but for one.</summary>
    public const int LateExchange = 3;

    /// <summary>Its deadline.</summary>
    public const int LateDeadlineMs = 300;

    private const int FastestMs = 5;

    /// <summary>The addresses of so many buyers.</summary>
    public static IReadOnlyList<Uri> Buyers(Uri bidders, int count) =>
    [
        .. Enumerable.Range(0, count).Select(at =>
            new Uri(bidders, string.Create(CultureInfo.InvariantCulture, $"/bid/{FastestMs + ((SlowestMs - FastestMs) * at / Math.Max(1, count - 1))}"))),
    ];

    public static IReadOnlyList<NamedSetting> Of(Uri bidders, IEnumerable<int> counts) =>
    [
        SettingPublisher.Of(SampleAccount.Settings),
        .. counts.SelectMany(count => Exchange(count, Buyers(bidders, count), PingOptions.Standard.DeadlineMs)),
        .. Exchange(LateExchange, [new Uri(bidders, "/bid/5"), new Uri(bidders, "/bid/900"), new Uri(bidders, "/bid/950")], LateDeadlineMs),
    ];

    /// <summary>A ping-post campaign over the buyers; campaign, source and lead type have the number.</summary>
    public static IEnumerable<NamedSetting> Exchange(int number, IReadOnlyList<Uri> buyers, int deadlineMs) =>
    [
        SettingPublisher.Of(SampleAccount.LeadType(number)), SettingPublisher.Of(SampleAccount.Source(number)),
        SettingPublisher.Of(SampleAccount.Campaign(number, number, number) with
        {
            Channel = Channel.PingPost,
            Ping = new PingOptions { Fields = [new PingField { Name = "State", Required = true }, new PingField { Name = "Zip", Required = true }, new PingField { Name = "LoanAmount" }], DeadlineMs = deadlineMs },
        }),
        .. buyers.SelectMany((buyer, at) => Buyer((number * 100) + at, number, buyer)),
    ];

    private static IEnumerable<NamedSetting> Buyer(int number, int leadType, Uri address)
    {
        var method = SampleAccount.Webhook(number, number, leadType, address) with { Type = DeliveryType.PingPost };
        var answer = method.Webhook!.Response with { Price = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.price" } };
        method = method with
        {
            Webhook = method.Webhook with { Response = answer },
            Ping = method.Webhook with
            {
                Response = answer with { PingDuringSort = true },
                Mappings = [.. new[] { "State", "Zip", "LoanAmount" }.Select(field => new FieldMapping { FieldName = field, LeadField = field })],
            },
        };
        return
        [
            SettingPublisher.Of(SampleAccount.Client(number)), SettingPublisher.Of(method),
            SettingPublisher.Of(SampleAccount.Account(method, 20m) with { MaximumConcurrency = 1_000 }),
        ];
    }
}
