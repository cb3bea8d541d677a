using System.Collections.Immutable;
using LeadExec.BuyerSimulator;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.TestKit.Silo;

namespace LeadExec.Torture;

/// <summary>
/// A buyer for AZ, one that refuses everything for TX, a slow one for CA, and a portal client for all the rest and for what the
/// others leave; the caps are limits that the run does not reach, so that their counting is checked.
/// </summary>
internal static class TortureAccount
{
    public const int LeadType = 901;
    public const int Source = 901;
    public const int Campaign = 901;
    public static readonly ImmutableArray<string> States = ["AZ", "TX", "CA", "NV"];

    private static readonly QuantityLimits Counted = new() { PerHour = 1_000_000, PerDay = 1_000_000, PerMonth = 10_000_000 };

    /// <summary>How the buyers behave.</summary>
    public static void Prepare(BuyerSimulator.BuyerSimulator buyers)
    {
        buyers.Set("good", new BuyerBehaviour());
        buyers.Set("refusing", new BuyerBehaviour { Accept = false });
        buyers.Set("slow", new BuyerBehaviour { DelayMs = 150 });
    }

    public static IReadOnlyList<NamedSetting> All(Func<string, Uri> buyer) =>
    [
        SettingPublisher.Of(SampleAccount.Settings),
        SettingPublisher.Of(SampleAccount.LeadType(LeadType)),
        SettingPublisher.Of(SampleAccount.Source(Source)),
        SettingPublisher.Of(SampleAccount.Campaign(Campaign, Source, LeadType) with { Limits = Counted, MaximumDeliveryCount = 2 }),
        .. Enumerable.Range(1, 4).Select(client => SettingPublisher.Of(SampleAccount.Client(client))),
        .. Webhook(1, buyer("good"), 40m, "AZ"),
        .. Webhook(2, buyer("refusing"), 45m, "TX"),
        .. Webhook(3, buyer("slow"), 50m, "CA"),
        SettingPublisher.Of(SampleAccount.Portal(4, 4, LeadType)),
        SettingPublisher.Of(SampleAccount.Account(SampleAccount.Portal(4, 4, LeadType), 30m) with { Limits = Counted }),
    ];

    private static IEnumerable<NamedSetting> Webhook(int number, Uri buyer, decimal price, string state)
    {
        var method = SampleAccount.Webhook(number, number, LeadType, buyer);
        var criteria = new FieldTest("State", CriteriaOperator.IsAnyOf, [state]);
        return [SettingPublisher.Of(method), SettingPublisher.Of(SampleAccount.Account(method, price) with { Criteria = criteria, Limits = Counted, MaximumConcurrency = 256 })];
    }
}
