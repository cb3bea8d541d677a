using LeadExec.Domain.Lists;
using LeadExec.Domain.Places;
using LeadExec.Domain.Values;
using LeadExec.Ports.Lists;
using LeadExec.Ports.Places;
using LeadExec.Ports.Settings;
using LeadExec.Postgres.Tests.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Postgres.Tests.Imports;

// 1.8, DIST-43: imported data is a version of the catalog in every process
public sealed class ImportedDataTests(SettingsHost host) : IClassFixture<SettingsHost>
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);
    private static readonly PostalPlace Glendale = new("US", "85303", new GeoPoint(33.5301, -112.1774));
    private static readonly PostalPlace Phoenix = new("US", "85003", new GeoPoint(33.4484, -112.074));
    private static readonly PostalPlace Ottawa = new("CA", "K1A", new GeoPoint(45.4207, -75.7023));

    [Fact]
    public async Task Places_reach_every_process_and_countries_are_replaced_whole()
    {
        var store = host.Services.GetRequiredService<IPostalPlaces>();
        var other = (await host.StartAsync(key: 1)).GetRequiredService<ICatalogSource>();
        await store.ImportAsync([Glendale, Ottawa], "first", "test", onlyIfNone: false, CancellationToken.None);
        await UntilAsync(other, catalog => catalog.Places.TryGet("US", "85303", out _));

        var state = await store.ImportAsync([Phoenix], "second", "test", onlyIfNone: false, CancellationToken.None);

        await UntilAsync(other, catalog => catalog.Places.TryGet("", "85003", out var point) && point == Phoenix.Point);
        other.Current.Places.TryGet("US", "85303", out _).ShouldBeFalse();
        other.Current.Places.TryGet("CA", "K1A 0B1", out _).ShouldBeTrue();
        state.Codes.ShouldBe(2);
        (await store.ImportAsync([Glendale], "default", "test", onlyIfNone: true, CancellationToken.None)).Source.ShouldBe("second");
        (await store.StateAsync(CancellationToken.None))!.Codes.ShouldBe(2);

        // A process that starts later, and an older version, know them too.
        var late = (await host.StartAsync(key: 1)).GetRequiredService<ICatalogSource>();
        late.Current.Places.TryGet("", "85003", out _).ShouldBeTrue();
        (await late.LoadAsync(new CatalogVersion(1), CancellationToken.None))!.Places.TryGet("", "85003", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task List_rows_are_added_changed_and_removed_in_every_process()
    {
        var (rows, list) = (host.Services.GetRequiredService<IListRows>(), new DistributionListId(41));
        var other = (await host.StartAsync(key: 1)).GetRequiredService<ICatalogSource>();
        var put = await rows.PutAsync(list, [Row("AZ", 1), Row("NV", 2, 1), Row("az", 9)], replaceAll: false, "test", CancellationToken.None);
        (put.Added, put.Changed, put.Removed, put.Count).ShouldBe((2, 0, 0, 2));
        (await other.WaitForAsync(put.Version, CancellationToken.None).WaitAsync(Hang)).ListRows.Of(list).ClientsOf("nv").ShouldBe([new ClientId(2), new ClientId(1)]);

        var same = await rows.PutAsync(list, [Row("AZ", 1)], replaceAll: false, "test", CancellationToken.None);
        (same.Added, same.Changed, same.Removed).ShouldBe((0, 0, 0));

        var whole = await rows.PutAsync(list, [Row("AZ", 3), Row("CA", 1)], replaceAll: true, "test", CancellationToken.None);
        (whole.Added, whole.Changed, whole.Removed, whole.Count).ShouldBe((1, 1, 1, 2));
        (await rows.RemoveAsync(list, ["ca", "TX"], "test", CancellationToken.None)).Removed.ShouldBe(1);
        (await rows.PageAsync(list, null, 10, CancellationToken.None)).ShouldHaveSingleItem().Clients.ShouldBe([new ClientId(3)]);
        await UntilAsync(other, catalog => catalog.ListRows.Of(list) is { Count: 1 } table && table.Contains("AZ"));
    }

    private static ListRow Row(string value, params int[] clients) => new(value, [.. clients.Select(client => new ClientId(client))]);

    private static async Task UntilAsync(ICatalogSource source, Func<Domain.Catalogs.Catalog, bool> holds)
    {
        using var patience = new CancellationTokenSource(Hang);
        while (!holds(source.Current))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }
}
