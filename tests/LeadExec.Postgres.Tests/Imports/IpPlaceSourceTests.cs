using System.Net;
using LeadExec.Domain.Places;
using LeadExec.Ports.Settings;
using LeadExec.Postgres.Places;
using LeadExec.Postgres.Tests.Settings;
using LeadExec.TestKit.Places;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Postgres.Tests.Imports;

// E-47, DIST-12: the operator's file of address places
public sealed class IpPlaceSourceTests(SettingsHost host) : IClassFixture<SettingsHost>, IDisposable
{
    private static readonly IPAddress Address = IPAddress.Parse("198.51.100.20");

    private readonly string file = Path.Combine(Path.GetTempPath(), $"places-{Guid.NewGuid():N}.mmdb");

    [Fact]
    public async Task Catalog_knows_places_of_the_file_and_of_the_one_that_replaces_it()
    {
        Write(new GeoPoint(33.5, -112), DateTime.UnixEpoch);
        var services = await host.StartAsync(key: 1, Use);
        var catalogs = services.GetRequiredService<ICatalogSource>();
        catalogs.Current.IpPlaces.Find(Address).ShouldBe(new GeoPoint(33.5, -112));
        var source = services.GetRequiredService<IpPlaceSource>();

        Write(new GeoPoint(40, -75), DateTime.UnixEpoch.AddDays(1));
        source.Look(file);
        catalogs.Current.IpPlaces.Find(Address).ShouldBe(new GeoPoint(40, -75));

        await File.WriteAllTextAsync(file, "half of an upload");
        source.Look(file);
        catalogs.Current.IpPlaces.Find(Address).ShouldBe(new GeoPoint(40, -75), "what cannot be read replaces nothing");
    }

    [Theory]
    [InlineData("not a database", "metadata is missing")]
    [InlineData(null, "Could not find file")]
    public async Task Start_with_an_unusable_file_is_refused_with_words(string? content, string words)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(file, content);
        }

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => host.StartAsync(key: 1, Use));

        refused.Message.ShouldContain("LeadExec:Places:IpFile");
        refused.Message.ShouldContain(words);
    }

    [Fact]
    public async Task File_above_the_limit_is_refused()
    {
        Write(new GeoPoint(1, 2), DateTime.UnixEpoch);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => host.StartAsync(key: 1, services =>
        {
            Use(services);
            services.Configure<IpPlaceOptions>(options => options.MostBytes = 100);
        }));

        refused.Message.ShouldContain("MostBytes allows 100");
    }

    public void Dispose() => File.Delete(file);

    private void Use(IServiceCollection services) => services.Configure<IpPlaceOptions>(options => options.IpFile = file);

    private void Write(GeoPoint place, DateTime at)
    {
        File.WriteAllBytes(file, new IpFileMaker(24, 4).Put("198.51.100.0/24", place.Latitude, place.Longitude).Write());
        File.SetLastWriteTimeUtc(file, at);
    }
}
