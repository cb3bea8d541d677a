using System.Text.Json.Nodes;

namespace LeadExec.Api.Tests.Views;

// LEAD-04, ORD-23: views and filters of lists are kept on the server, private or shared; nobody changes another's.
public sealed class SavedViewApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Path = "/api/v1/saved-views";

    [Fact]
    public async Task Staff_see_their_own_views_and_those_that_others_share()
    {
        using var admin = await host.AdministratorAsync();
        using var colleague = await StaffAsync("colleague@example.com");
        var own = await AddAsync(admin, "leads", "Mine");
        var shared = await AddAsync(admin, "leads", "Ours", shared: true);
        await AddAsync(admin, "orders", "Elsewhere", shared: true);

        var seen = await ListAsync(colleague, "leads");

        seen.Select(view => (Name(view), view["own"]!.GetValue<bool>(), view["owner"]?.GetValue<string>())).ShouldBe([("Ours", false, ApiHost.AdminEmail)]);
        seen[0]["search"]!.ToJsonString().ShouldBe("""{"range":"today"}""");
        (await ListAsync(admin, "leads")).Select(Name).ShouldBe(["Mine", "Ours"]);
        foreach (var id in (string[])[own, shared])
        {
            await colleague.CallAsync("PUT", $"{Path}/{id}", """{"name":"Taken over"}""").ExpectAsync(404);
            await colleague.CallAsync("DELETE", $"{Path}/{id}").ExpectAsync(404);
        }
    }

    [Fact]
    public async Task A_view_is_renamed_shared_replaced_and_removed_by_its_owner()
    {
        using var staff = await StaffAsync("owner@example.com");
        var id = await AddAsync(staff, "returns", "First");
        await AddAsync(staff, "returns", "Second");

        (await staff.CallAsync("PUT", $"{Path}/{id}", """{"name":"SECOND"}""").ExpectAsync(409)).Code.ShouldBe("nameTaken");
        var changed = (await staff.CallAsync("PUT", $"{Path}/{id}", """{"name":"Third","shared":true,"search":{"state":"pending"}}""").ExpectAsync(200)).Json;
        (Name(changed), changed["shared"]!.GetValue<bool>(), changed["search"]!["state"]!.GetValue<string>()).ShouldBe(("Third", true, "pending"));
        (await staff.CallAsync("PUT", $"{Path}/{id}", """{"shared":false}""").ExpectAsync(200)).Json["search"]!["state"]!.GetValue<string>().ShouldBe("pending");
        await staff.CallAsync("DELETE", $"{Path}/{id}").ExpectAsync(204);
        await staff.CallAsync("DELETE", $"{Path}/{id}").ExpectAsync(404);
        (await ListAsync(staff, "returns")).Select(Name).ShouldBe(["Second"]);
    }

    [Fact]
    public async Task A_user_of_the_portal_has_views_alone_and_shares_none()
    {
        using var admin = await host.AdministratorAsync();
        await SampleSettings.CreateAsync(admin);
        await AddAsync(admin, "portal.leads", "Staff only", shared: true);
        using var one = await host.PortalUserAsync(7, "view-one@example.com");
        using var two = await host.PortalUserAsync(7, "view-two@example.com");
        var id = await AddAsync(one, "portal.leads", "Mine");

        (await ListAsync(one, "portal.leads")).Select(Name).ShouldBe(["Mine"]);
        (await ListAsync(two, "portal.leads")).ShouldBeEmpty();
        (await ListAsync(admin, "portal.leads")).Select(Name).ShouldBe(["Staff only"]);
        (await one.CallAsync("PUT", $"{Path}/{id}", """{"shared":true}""").ExpectAsync(400)).Json["errors"]!["/shared"].ShouldNotBeNull();
        await two.CallAsync("DELETE", $"{Path}/{id}").ExpectAsync(404);
        await admin.CallAsync("DELETE", $"{Path}/{id}").ExpectAsync(404);
    }

    [Fact]
    public async Task An_administrator_removes_what_somebody_shares_but_not_what_is_private()
    {
        using var admin = await host.AdministratorAsync();
        using var staff = await StaffAsync("sharing@example.com");
        var shared = await AddAsync(staff, "pings", "Shared", shared: true);
        var own = await AddAsync(staff, "pings", "Private");

        await admin.CallAsync("DELETE", $"{Path}/{own}").ExpectAsync(404);
        await admin.CallAsync("DELETE", $"{Path}/{shared}").ExpectAsync(204);
        (await ListAsync(staff, "pings")).Select(Name).ShouldBe(["Private"]);
    }

    [Fact]
    public async Task A_list_has_a_bounded_number_of_views_and_a_repeated_request_makes_no_second_one()
    {
        using var staff = await StaffAsync("many@example.com");
        for (var at = 0; at < 40; at++)
        {
            await AddAsync(staff, "clients", $"View {at}");
        }

        (await staff.CallAsync("POST", Path, Body("clients", "One more")).ExpectAsync(409)).Code.ShouldBe("tooManyViews");
        await AddAsync(staff, "methods", "Elsewhere");
        var body = Body("sources", "Once");
        await staff.CallAsync("POST", Path, body).ExpectAsync(201);
        await staff.CallAsync("POST", Path, body).ExpectAsync(201);
        (await staff.CallAsync("POST", Path, body.Replace("Once", "Twice", StringComparison.Ordinal)).ExpectAsync(409)).Code.ShouldBe("nameTaken");
        (await ListAsync(staff, "sources")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"id":"0195a7c3-b200-7100-9a3e-51f2a0000001","list":"Leads!","name":"x","search":{}}""", "/list")]
    [InlineData("""{"id":"0195a7c3-b200-7100-9a3e-51f2a0000001","list":"leads","name":" ","search":{}}""", "/name")]
    [InlineData("""{"id":"0195a7c3-b200-7100-9a3e-51f2a0000001","list":"leads","name":"x","search":[]}""", "/search")]
    [InlineData("""{"id":"0195a7c3-b200-7100-9a3e-51f2a0000001","list":"leads","name":"x"}""", "/search")]
    [InlineData("""{"list":"leads","name":"x","search":{}}""", "/id")]
    public async Task A_wrong_view_names_its_mistake(string body, string path)
    {
        using var admin = await host.AdministratorAsync();

        (await admin.CallAsync("POST", Path, body).ExpectAsync(400)).Json["errors"]![path].ShouldNotBeNull();
    }

    private static string Body(string list, string name, bool shared = false) =>
        new JsonObject { ["id"] = Guid.NewGuid(), ["list"] = list, ["name"] = name, ["shared"] = shared, ["search"] = new JsonObject { ["range"] = "today" } }.ToJsonString();

    private static string Name(JsonNode view) => view["name"]!.GetValue<string>();

    private static async Task<string> AddAsync(HttpClient browser, string list, string name, bool shared = false) =>
        (await browser.CallAsync("POST", Path, Body(list, name, shared)).ExpectAsync(201)).Json["id"]!.GetValue<string>();

    private static async Task<List<JsonNode>> ListAsync(HttpClient browser, string list) =>
        [.. (await browser.CallAsync("GET", $"{Path}?list={list}").ExpectAsync(200)).Json["items"]!.AsArray().Select(view => view!)];

    private async Task<HttpClient> StaffAsync(string email)
    {
        (await host.AdministratorAsync()).Dispose();
        return await host.StaffAsync(email);
    }
}
