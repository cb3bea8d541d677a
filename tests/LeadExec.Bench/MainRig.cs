using LeadExec.Bench.Servers;
using LeadExec.TestKit.Silo;
using Npgsql;

namespace LeadExec.Bench;

/// <summary>All contenders of the main bench, each in its own process, on one durable cluster; and the product's buyer.</summary>
internal sealed class MainRig : IAsyncDisposable
{
    private const int PortalType = 1;
    private const int WebhookType = 2;
    private readonly ProductRig product;

    private MainRig(ProductRig product) => this.product = product;

    /// <summary>The product's database.</summary>
    public NpgsqlDataSource Database => product.Database;

    public int Postmaster => product.Postmaster;

    /// <summary>Floor, portal, webhook, conventional.</summary>
    public IReadOnlyList<Contender> Contenders { get; private set; } = [];

    public static async Task<MainRig> StartAsync()
    {
        var product = await ProductRig.CreateAsync();
        var floor = product.Keep(await ChildServer.StartSelfAsync("serve-floor", await BareSchema.CreateAsync(product.ConnectionString, "floor")));
        var conventional = product.Keep(await ChildServer.StartSelfAsync("serve-conventional", await BareSchema.CreateAsync(product.ConnectionString, "conventional")));
        var silo = await product.StartProductAsync(Settings);
        var receiver = new Uri(silo.Address, "/processor/insert/general");
        return new MainRig(product)
        {
            Contenders =
            [
                new Contender("floor", new Uri(floor.Address, "/lead"), PortalType, floor.Pid),
                new Contender("portal", receiver, PortalType, silo.Pid),
                new Contender("webhook", receiver, WebhookType, silo.Pid),
                new Contender("conventional", new Uri(conventional.Address, "/lead"), PortalType, conventional.Pid),
            ],
        };
    }

    public ValueTask DisposeAsync() => product.DisposeAsync();

    /// <summary>The sample account's shape: one client each, no caps, the source's rate limit out of the way.</summary>
    private static IReadOnlyList<NamedSetting> Settings(Uri buyer)
    {
        var portal = SampleAccount.Portal(PortalType, PortalType, PortalType);
        var webhook = SampleAccount.Webhook(WebhookType, WebhookType, WebhookType, buyer);
        return
        [
            SettingPublisher.Of(SampleAccount.Settings),
            .. new[] { PortalType, WebhookType }.SelectMany(type => new[]
            {
                SettingPublisher.Of(SampleAccount.LeadType(type)), SettingPublisher.Of(SampleAccount.Source(type)),
                SettingPublisher.Of(SampleAccount.Campaign(type, type, type)), SettingPublisher.Of(SampleAccount.Client(type)),
            }),
            SettingPublisher.Of(portal), SettingPublisher.Of(SampleAccount.Account(portal, 30m)),
            SettingPublisher.Of(webhook), SettingPublisher.Of(SampleAccount.Account(webhook, 40m) with { MaximumConcurrency = 1_000 }),
        ];
    }
}
