using System.Globalization;
using LeadExec.TestKit.Silo;
using Npgsql;

namespace LeadExec.Bench;

/// <summary>The product with two doors: a lead of type 1 goes to the portal, in one commit; one of type 2 to a webhook, in two.</summary>
internal sealed class SaleRig : IAsyncDisposable
{
    private readonly ProductRig product;

    private SaleRig(ProductRig product, SiloProcess silo)
    {
        this.product = product;
        Pid = silo.Pid;
        var receiver = new Uri(silo.Address, "/processor/insert/general");
        Portal = new Contender("portal", receiver, 1, silo.Pid);
        Webhook = new Contender("webhook", receiver, 2, silo.Pid);
    }

    /// <summary>The silo's process, the one that runs now.</summary>
    public int Pid { get; private set; }

    public Contender Portal { get; }

    public Contender Webhook { get; }

    /// <param name="takes">Posts that the product takes at once; null: its default.</param>
    public static async Task<SaleRig> StartAsync(int? takes = null)
    {
        var product = await ProductRig.CreateAsync();
        if (takes is { } most)
        {
            product.Variables["LeadExec__Intake__MaximumPostsInFlight"] = most.ToString(CultureInfo.InvariantCulture);
        }

        return new SaleRig(product, await product.StartProductAsync(Settings));
    }

    /// <summary>The product's database.</summary>
    public NpgsqlDataSource Database => product.Database;

    /// <summary>Ends the silo in good order and starts it again.</summary>
    public async Task RestartAsync() => Pid = (await product.RestartAsync()).Pid;

    /// <summary>Sales of all time.</summary>
    public Task<long> SalesAsync() => CountAsync("select count(*) from sale");

    /// <summary>Leads of all time that are in the record.</summary>
    public Task<long> LeadsAsync() => CountAsync("select count(*) from lead");

    public ValueTask DisposeAsync() => product.DisposeAsync();

    /// <summary>The sample account's shape: one client each, no caps, the source's rate limit out of the way.</summary>
    public static IReadOnlyList<NamedSetting> Settings(Uri buyer)
    {
        var portal = SampleAccount.Portal(1, 1, 1);
        var webhook = SampleAccount.Webhook(2, 2, 2, buyer);
        return
        [
            SettingPublisher.Of(SampleAccount.Settings),
            .. new[] { 1, 2 }.SelectMany(type => new[]
            {
                SettingPublisher.Of(SampleAccount.LeadType(type)), SettingPublisher.Of(SampleAccount.Source(type)),
                SettingPublisher.Of(SampleAccount.Campaign(type, type, type)), SettingPublisher.Of(SampleAccount.Client(type)),
            }),
            SettingPublisher.Of(portal), SettingPublisher.Of(SampleAccount.Account(portal, 30m)),
            SettingPublisher.Of(webhook), SettingPublisher.Of(SampleAccount.Account(webhook, 40m) with { MaximumConcurrency = 1_000 }),
        ];
    }

    private async Task<long> CountAsync(string query)
    {
        await using var command = product.Database.CreateCommand(query);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
