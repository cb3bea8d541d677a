using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Delivery;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Support;

/// <summary>
/// One lead type per scenario of the product's examples. Campaign, client and account numbers are the lead type's number times ten
/// and up, so that a scenario knows its own.
/// </summary>
internal static class ScenarioAccount
{
    public const int SourceNumber = 700;
    public const int Keys = 501;
    public const int Window = 502;
    public const int Rejected = 503;
    public const int HourlyCampaign = 504;
    public const int CampaignCriteria = 505;
    public const int ExclusiveFirst = 506;
    public const int SharedFirst = 507;
    public const int DailyCap = 508;
    public const int CapRace = 509;
    public const int Retries = 510;

    /// <summary>The n-th campaign, client, method or account of a scenario.</summary>
    public static int Number(int scenario, int n) => (scenario * 10) + n;

    public static IReadOnlyList<NamedSetting> All(Func<string, Uri> buyer) =>
    [
        SettingPublisher.Of(SampleAccount.Settings),
        SettingPublisher.Of(SampleAccount.Source(SourceNumber)),
        .. Enumerable.Range(Keys, Retries - Keys + 1).Select(type => SettingPublisher.Of(SampleAccount.LeadType(type))),
        .. Campaigns(Keys),
        .. Sellers(Keys, Portal(Keys, 1, 30m)),
        .. Campaigns(Window),
        .. Sellers(Window, Portal(Window, 1, 30m)),
        .. Campaigns(Rejected, only => only with { Criteria = StateIs("CA") }, off => off, on => on with { CheckRejectedLeads = true }),
        .. Sellers(Rejected, Portal(Rejected, 1, 30m)),
        .. Campaigns(HourlyCampaign, limited => limited with { Limits = new QuantityLimits { PerHour = 5 } }),
        .. Sellers(HourlyCampaign, Portal(HourlyCampaign, 1, 30m)),
        .. Campaigns(CampaignCriteria, california => california with { Criteria = StateIs("CA") }, nevada => nevada with { Criteria = StateIs("NV") }),
        .. Sellers(CampaignCriteria, Portal(CampaignCriteria, 1, 30m)),
        .. Campaigns(ExclusiveFirst, three => three with { MaximumDeliveryCount = 3 }),
        .. Sellers(ExclusiveFirst, Portal(ExclusiveFirst, 1, 50m, exclusive: true), Portal(ExclusiveFirst, 2, 40m), Portal(ExclusiveFirst, 3, 30m)),
        .. Campaigns(SharedFirst, three => three with { MaximumDeliveryCount = 3 }),
        .. Sellers(SharedFirst, Portal(SharedFirst, 1, 50m), Portal(SharedFirst, 2, 40m, exclusive: true), Portal(SharedFirst, 3, 30m)),
        .. Campaigns(DailyCap),
        .. Sellers(DailyCap, Portal(DailyCap, 1, 50m, perDay: 10), Portal(DailyCap, 2, 30m)),
        .. Campaigns(CapRace),
        .. Sellers(CapRace, Webhook(CapRace, 50m, buyer("race"), RetrySettings.Off, perDay: 1), Portal(CapRace, 2, 30m)),
        .. Campaigns(Retries),
        .. Sellers(Retries, Webhook(Retries, 50m, buyer("failing"), new RetrySettings { Enabled = true, MaximumRetries = 3, MinutesBetween = 5 })),
    ];

    private static IEnumerable<NamedSetting> Campaigns(int scenario, params ImmutableArray<Func<Campaign, Campaign>> campaigns) =>
        (campaigns.IsEmpty ? [plain => plain] : campaigns)
        .Select((shape, at) => SettingPublisher.Of(shape(SampleAccount.Campaign(Number(scenario, at + 1), SourceNumber, scenario))));

    private static IEnumerable<NamedSetting> Sellers(int scenario, params ImmutableArray<(DeliveryMethod Method, DeliveryAccount Account)> sellers) =>
        Enumerable.Range(1, sellers.Length).Select(n => SettingPublisher.Of(SampleAccount.Client(Number(scenario, n))))
        .Concat(sellers.Select(seller => SettingPublisher.Of(seller.Method)))
        .Concat(sellers.Select(seller => SettingPublisher.Of(seller.Account)));

    private static (DeliveryMethod Method, DeliveryAccount Account) Portal(int scenario, int n, decimal price, bool exclusive = false, int? perDay = null) =>
        Sold(SampleAccount.Portal(Number(scenario, n), Number(scenario, n), scenario), price, exclusive, perDay);

    private static (DeliveryMethod Method, DeliveryAccount Account) Webhook(int scenario, decimal price, Uri buyer, RetrySettings retry, int? perDay = null) =>
        Sold(SampleAccount.Webhook(Number(scenario, 1), Number(scenario, 1), scenario, buyer) with { Retry = retry }, price, exclusive: false, perDay);

    private static (DeliveryMethod Method, DeliveryAccount Account) Sold(DeliveryMethod method, decimal price, bool exclusive, int? perDay) =>
        (method, SampleAccount.Account(method, price) with { Exclusive = exclusive, Limits = new QuantityLimits { PerDay = perDay } });

    private static FieldTest StateIs(string state) => new("State", CriteriaOperator.IsAnyOf, [state]);
}
