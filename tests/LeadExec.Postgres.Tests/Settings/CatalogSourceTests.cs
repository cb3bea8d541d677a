using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.DependencyInjection;
using static LeadExec.Postgres.Tests.Settings.SettingsHost;

namespace LeadExec.Postgres.Tests.Settings;

// Decision 16: every process swaps its catalog; architecture 4.
public sealed class CatalogSourceTests(SettingsHost host) : IClassFixture<SettingsHost>
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Another_process_swaps_its_catalog_and_tells_its_listeners_in_order()
    {
        var other = (await host.StartAsync(key: 1)).GetRequiredService<ICatalogSource>();
        List<long> heard = [];
        using var subscription = other.OnChange(catalog => heard.Add(catalog.Version.Value));
        var first = await host.SaveAsync(New(SettingKind.Client, null, """{"companyName":"One"}"""));
        await other.WaitForAsync(first.Version, CancellationToken.None).WaitAsync(Hang);
        var second = await host.SaveAsync(New(SettingKind.Client, null, """{"companyName":"Two"}"""));
        var catalog = await other.WaitForAsync(second.Version, CancellationToken.None).WaitAsync(Hang);
        catalog.Clients[new ClientId(second.Settings[0].Key.Number)].CompanyName.ShouldBe("Two");
        heard.ShouldBe([first.Version.Value, second.Version.Value]);
    }

    [Fact]
    public async Task Lost_notification_is_caught_by_the_poll()
    {
        // Of the database, for this process may not have heard of the newest version yet.
        var before = await host.Database.ScalarAsync<long>("select coalesce(max(version), 0) from catalog_version");
        await host.Database.ExecuteAsync($"insert into catalog_version(version, published_at, published_by, changes) values ({before + 1}, now(), 'test', 0)");
        (await host.Catalogs.WaitForAsync(new CatalogVersion(before + 1), CancellationToken.None).WaitAsync(Hang)).Version.Value.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Listening_survives_a_lost_connection()
    {
        var ended = 0L;
        using var patience = new CancellationTokenSource(Hang);
        while (ended == 0)
        {
            // The listener may not have said "listen" yet, or be at its poll: its last statement is then another one.
            ended = await host.Database.ScalarAsync<long>("select count(*) from (select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen leadexec_catalog' and datname = current_database()) x");
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }

        var saved = await host.SaveAsync(New(SettingKind.Client, null, """{"companyName":"After"}"""));
        (await host.Catalogs.WaitForAsync(saved.Version, CancellationToken.None).WaitAsync(Hang)).Version.Value.ShouldBeGreaterThanOrEqualTo(saved.Version.Value);
    }

    [Fact]
    public async Task Older_version_can_be_loaded_as_it_was()
    {
        var made = await host.SaveAsync(New(SettingKind.Client, null, """{"companyName":"Then"}"""));
        var number = made.Settings[0].Key.Number;
        await host.SaveAsync(Edit(SettingKind.Client, number, 1, """{"companyName":"Now"}"""));
        var gone = await host.SaveAsync(new SettingChange { Kind = SettingKind.Client, Number = number, ExpectedVersion = 2, Archive = true });
        var then = await host.Catalogs.LoadAsync(made.Version, CancellationToken.None);
        then!.Clients[new ClientId(number)].CompanyName.ShouldBe("Then");
        (await host.Catalogs.LoadAsync(gone.Version, CancellationToken.None))!.Clients.ContainsKey(new ClientId(number)).ShouldBeFalse();
        (await host.Catalogs.LoadAsync(new CatalogVersion(1_000_000), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Catalog_made_step_by_step_equals_the_one_read_at_once()
    {
        var saved = await host.SaveAsync(New(SettingKind.Client, null, """{"companyName":"Last"}"""));
        var stepwise = await host.Catalogs.WaitForAsync(saved.Version, CancellationToken.None).WaitAsync(Hang);
        var fresh = (await host.StartAsync(key: 1)).GetRequiredService<ICatalogSource>().Current;
        fresh.Version.ShouldBe(stepwise.Version);
        Describe(fresh).ShouldBe(Describe(stepwise));
    }

    private static string Describe(Catalog catalog) => string.Join('\n', catalog.Clients.Values.OrderBy(client => client.Id.Value).Select(client => client.ToString()));
}
