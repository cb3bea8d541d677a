using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.EndToEnd.Tests.Support;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Twins;

/// <summary>One lead type per thing that two hosts could do twice; client n of a type has number type * 10 + n.</summary>
/// <param name="Factor">Multiplies leads, caps and funds.</param>
internal sealed record TwinAccount(int Factor, Func<string, Uri> Buyer)
{
    public const int Cap = 951;
    public const int Rotation = 952;
    public const int Queue = 953;
    public const int Wallet = 954;
    public const int Order = 955;
    public const int Limited = 956;
    public const int Shared = 957;
    public const int Repeats = 958;

    /// <summary>Its first buyer takes leads and never says so; staff decide what became of them.</summary>
    public const int Decided = 959;

    /// <summary>In the numbers of the ping scenarios, whose form the posts take.</summary>
    public const int Ping = PingScenarios.Window;

    /// <summary>The buyer that closes the connection when it has the lead.</summary>
    public const string Silent = "silent";

    public const int Source = PingScenarios.Source;

    public static readonly Money WalletPrice = Money.Round(40m);

    public int CapOfAccount => 10 * Factor;

    public int LeadsOfWallet => 7 * Factor;

    public int LeadsOfOrder => 6 * Factor;

    public int LimitOfCampaign => 9 * Factor;

    public static int Number(int type, int n) => (type * 10) + n;

    public IReadOnlyList<NamedSetting> All() =>
    [
        SettingPublisher.Of(SampleAccount.Settings),
        SettingPublisher.Of(SampleAccount.Source(Source, PingScenarios.Key)),
        .. Enumerable.Range(Cap, Decided - Cap + 1).Append(Ping).Select(type => SettingPublisher.Of(SampleAccount.LeadType(type))),
        .. Type(Cap, Plain(Cap), Sold(Cap, 1, 50m, "taking") with { Limits = new QuantityLimits { PerMonth = CapOfAccount } }, Portal(Cap, 2, 30m)),
        .. Type(Rotation, Plain(Rotation) with { DistributionMethod = DistributionMethod.RoundRobin }, Portal(Rotation, 1, 30m), Portal(Rotation, 2, 30m), Portal(Rotation, 3, 30m)),
        .. Type(Queue, Plain(Queue) with { UseDeliveryQueue = true }, Portal(Queue, 1, 50m) with { Limits = new QuantityLimits { PerMonth = CapOfAccount } }, Portal(Queue, 2, 30m)),
        .. Type(Wallet, Plain(Wallet), Portal(Wallet, 1, 40m) with { UsesWallet = true }, Portal(Wallet, 2, 30m)),
        .. Type(Order, Plain(Order), Portal(Order, 1, 40m) with { RequireOrder = true }, Portal(Order, 2, 30m)),
        .. Type(Limited, Plain(Limited) with { Limits = new QuantityLimits { PerMonth = LimitOfCampaign } }, Portal(Limited, 1, 30m)),
        .. Type(Shared, Plain(Shared) with { MaximumDeliveryCount = 2 }, Portal(Shared, 1, 30m), Portal(Shared, 2, 30m), Portal(Shared, 3, 30m)),
        .. Type(Repeats, Plain(Repeats), Portal(Repeats, 1, 30m)),
        .. Type(Decided, Plain(Decided), Sold(Decided, 1, 50m, Silent) with { UnknownPolicy = UnknownPolicy.Wait, PinEnd = PinEnd.Staff }, Portal(Decided, 2, 30m)),
        .. Type(Ping, Plain(Ping) with { Channel = Channel.PingPost, Ping = PingOptions.Standard with { DeadlineMs = 9_000 } }, Portal(Ping, 1, 40m)),
    ];

    private static Campaign Plain(int type) => SampleAccount.Campaign(Number(type, 1), Source, type);

    private static DeliveryAccount Portal(int type, int n, decimal price) =>
        SampleAccount.Account(SampleAccount.Portal(Number(type, n), Number(type, n), type), price);

    private static DeliveryAccount Sold(int type, int n, decimal price, string buyer) => Portal(type, n, price) with { Name = buyer };

    // An account that is named after a buyer delivers to it; the others are portals.
    private IEnumerable<NamedSetting> Type(int type, Campaign campaign, params IReadOnlyList<DeliveryAccount> accounts) =>
    [
        SettingPublisher.Of(campaign),
        .. accounts.Select(account => SettingPublisher.Of(SampleAccount.Client(account.ClientId.Value))),
        .. accounts.Select(account => SettingPublisher.Of(account.Name.StartsWith("Account", StringComparison.Ordinal)
            ? SampleAccount.Portal(account.DeliveryMethodId.Value, account.ClientId.Value, type)
            : SampleAccount.Webhook(account.DeliveryMethodId.Value, account.ClientId.Value, type, Buyer(account.Name)))),
        .. accounts.Select(account => SettingPublisher.Of(account)),
    ];
}
