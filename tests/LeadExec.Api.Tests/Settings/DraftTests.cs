using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Settings;

// Decision 16: ?draft=true collects, publish makes one version of it.
public sealed class DraftTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Draft_is_published_as_one_version_and_changes_nothing_before()
    {
        using var admin = await host.AdministratorAsync();
        await SampleSettings.CreateAsync(admin);
        var catalogs = host.Services.GetRequiredService<ICatalogSource>();
        var before = catalogs.Current;
        (await admin.CallAsync("POST", "/api/v1/catalog/publish").ExpectAsync(409)).Code.ShouldBe("nothingToPublish");

        var client = await admin.CallAsync("POST", "/api/v1/clients?draft=true", """{"companyName":"Draft","status":"active"}""").ExpectAsync(202);
        var id = client.Json["id"]!.GetValue<int>();
        var method = $$"""{"clientId":{{id}},"leadTypeId":4439,"description":"Portal","type":"leadPortal"}""";
        await admin.CallAsync("POST", "/api/v1/delivery-methods", method).ExpectAsync(400);
        await admin.CallAsync("POST", "/api/v1/delivery-methods?draft=true", method).ExpectAsync(202);
        await admin.CallAsync("PATCH", "/api/v1/delivery-accounts/700?draft=true", """{"price":"44.00"}""", "\"1\"").ExpectAsync(202);
        var wrong = await admin.CallAsync("POST", "/api/v1/delivery-methods?draft=true", """{"clientId":7,"leadTypeId":1,"description":"x","type":"leadPortal"}""").ExpectAsync(400);
        wrong.Json["errors"]!["/leadTypeId"].ShouldNotBeNull();

        catalogs.Current.Version.ShouldBe(before.Version);
        await admin.CallAsync("GET", $"/api/v1/clients/{id}").ExpectAsync(404);
        await admin.CallAsync("GET", $"/api/v1/clients/{id}?draft=true").ExpectAsync(200);
        (await admin.CallAsync("GET", "/api/v1/delivery-accounts/700").ExpectAsync(200)).Json["price"]!.GetValue<string>().ShouldBe("40.00");
        (await admin.CallAsync("GET", "/api/v1/catalog/draft").ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(3);

        var published = await admin.CallAsync("POST", "/api/v1/catalog/publish").ExpectAsync(200);

        published.Json["version"]!.GetValue<long>().ShouldBe(before.Version.Value + 1);
        catalogs.Current.Clients.ContainsKey(new ClientId(id)).ShouldBeTrue();
        catalogs.Current.DeliveryAccounts[new DeliveryAccountId(700)].Price.ShouldBe(Money.FromCents(4_400));
        (await admin.CallAsync("GET", "/api/v1/catalog/draft").ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(0);
        var versions = await admin.CallAsync("GET", "/api/v1/catalog/versions?limit=1").ExpectAsync(200);
        versions.Json["items"]![0]!["changes"]!.GetValue<int>().ShouldBe(3);
        versions.Json["next"].ShouldNotBeNull();

        var version = published.Json["version"]!.GetValue<long>();
        var contents = (await admin.CallAsync("GET", $"/api/v1/catalog/versions/{version}").ExpectAsync(200)).Json["items"]!.AsArray();
        contents.Count.ShouldBe(3);
        var added = contents.Single(item => item!["kind"]!.GetValue<string>() == "client")!;
        (added["id"]!.GetValue<int>(), added["version"]!.GetValue<int>(), added["archived"]!.GetValue<bool>()).ShouldBe((id, 1, false));
        await admin.CallAsync("GET", $"/api/v1/catalog/versions/{version + 1}").ExpectAsync(404);
    }

    [Fact]
    public async Task Draft_of_something_that_changed_meanwhile_is_stale_and_stays()
    {
        using var admin = await host.AdministratorAsync();
        var id = (await admin.CallAsync("POST", "/api/v1/lead-sources", """{"name":"Contested"}""").ExpectAsync(201)).Json["id"]!.GetValue<int>();
        await admin.CallAsync("PUT", $"/api/v1/lead-sources/{id}?draft=true", """{"name":"Mine"}""", "\"1\"").ExpectAsync(202);
        await admin.CallAsync("PUT", $"/api/v1/lead-sources/{id}", """{"name":"Theirs"}""", "\"1\"").ExpectAsync(200);
        await admin.CallAsync("POST", "/api/v1/catalog/publish").ExpectAsync(412);
        (await admin.CallAsync("GET", $"/api/v1/lead-sources/{id}").ExpectAsync(200)).Json["name"]!.GetValue<string>().ShouldBe("Theirs");
        (await admin.CallAsync("GET", "/api/v1/catalog/draft").ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(1);
        await admin.CallAsync("DELETE", "/api/v1/catalog/draft").ExpectAsync(204);
        (await admin.CallAsync("GET", "/api/v1/catalog/draft").ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(0);
    }
}
