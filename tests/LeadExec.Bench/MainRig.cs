using LeadExec.Bench.Servers;
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
        var silo = await product.StartProductAsync(SaleRig.Settings);
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
}
