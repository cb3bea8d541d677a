using LeadExec.Hosting.Health;
using LeadExec.Ports.Invoices;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using LeadExec.Silo.Demo;

namespace LeadExec.Silo.Composition;

/// <summary>What a person sees on the console when LeadExec has started: addresses, and the set-up link of a fresh installation.</summary>
internal static class Welcome
{
    public static async Task SayAsync(WebApplication app, SiloOptions options, CancellationToken cancellationToken)
    {
        var address = app.Urls.First();
        if (options.Demo)
        {
            var seeder = new DemoSeeder(app.Services.GetRequiredService<ISettingStore>(), app.Services.GetRequiredService<ICatalogSource>());
            var isFirst = await seeder.SeedAsync($"http://127.0.0.1:{options.BuyerPort}/buyers/", cancellationToken);
            await GiveGatewayAsync(app.Services, options, cancellationToken);
            if (isFirst)
            {
                var money = new DemoMoney(app.Services.GetRequiredService<IOrderStore>(), app.Services.GetRequiredService<IInvoiceStore>(), app.Services.GetRequiredService<TimeProvider>());
                await money.SeedAsync(cancellationToken);
            }
        }

        app.Services.GetRequiredService<SwitchGate>().Open();
        Console.WriteLine($"LeadExec serves at {address}");
        Console.WriteLine($"  admin app        {address}/admin");
        Console.WriteLine($"  client portal    {address}/portal");
        Console.WriteLine($"  API page         {address}/docs");
        if (await app.Services.GetRequiredService<ISetupLink>().PrepareAsync(cancellationToken) is { } token)
        {
            Console.WriteLine($"  first set-up     {address}/admin/setup#{token}   (works once)");
        }

        if (options.Demo)
        {
            Console.WriteLine();
            Console.WriteLine("Sample account: lead type 4439, source 6240, campaign 13278. Post a lead:");
            Console.WriteLine($"  curl {address}/processor/insert/general -d LID=4439 -d VID=6240 -d AID=13278 -d FirstName=Ana -d LastName=Reyes \\");
            Console.WriteLine("       -d Email=ana@example.com -d PrimaryPhone=6025550142 -d State=AZ -d Zip=85004");
            Console.WriteLine("Ask what a lead would bring (then post it with the orderId of the answer):");
            Console.WriteLine($"  curl {address}/processor/ping/general -d LID=4440 -d VID=6240 -d AID=13279 -d State=AZ -d Zip=85004");
            Console.WriteLine($"E-mail, such as invoices that are sent, is written to {SiloApplication.MailFolder(options)}");
        }
    }

    private static async Task GiveGatewayAsync(IServiceProvider services, SiloOptions options, CancellationToken cancellationToken)
    {
        if (options.GatewayPort is { } port)
        {
            var billing = new DemoBilling(services.GetRequiredService<ISettingStore>(), services.GetRequiredService<ISecretBox>());
            await billing.EnsureAsync($"http://127.0.0.1:{port}", cancellationToken);
        }
    }
}
