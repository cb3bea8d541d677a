using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Settings;

// DIST-01, DIST-02, DIST-04, DIST-06, DIST-11, DIST-27 to DIST-38, CAMP-15, CLNT-05, CLNT-06, CLNT-28, SET-27 over HTTP.
public sealed class GroupSettingsTests(ApiHost host) : IAsyncLifetime, IClassFixture<ApiHost>
{
    private HttpClient admin = null!; // set before each test

    private Catalog Catalog => host.Services.GetRequiredService<ICatalogSource>().Current;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/lead-types/4439")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("delivery-groups", """{"id":11,"name":"First","position":2,"method":"weighted","automation":{"timeFrame":"week","baseMethod":"roundRobin"},"numbers":[{"clientId":7,"priority":1,"weight":50,"percent":12.5}]}""")]
    [InlineData("client-groups", """{"id":12,"name":"Branches","defaultMethods":[70],"overrides":[{"methodId":70,"criteria":{"field":"State","op":"isAnyOf","values":["NV"]}}],"notAsCriteria":true}""")]
    [InlineData("exclusive-groups", """{"id":13,"name":"Own","description":"Own branches","clients":[7],"preference":"severalItems","fallThrough":true}""")]
    public async Task Group_is_created_read_written_back_and_archived(string path, string body)
    {
        var made = await admin.CallAsync("POST", "/api/v1/" + path, body).ExpectAsync(201);
        var one = $"/api/v1/{path}/{made.Json["id"]}";
        var read = await admin.CallAsync("GET", one).ExpectAsync(200);
        foreach (var member in System.Text.Json.Nodes.JsonNode.Parse(body)!.AsObject().Where(member => member.Key != "automation"))
        {
            read.Json[member.Key]!.ToJsonString().ShouldBe(member.Value!.ToJsonString());
        }

        var written = await admin.CallAsync("PUT", one, read.Text, read.ETag).ExpectAsync(200);
        await admin.CallAsync("DELETE", one, null, written.ETag).ExpectAsync(200);
        Catalog.DeliveryGroups.Keys.ShouldNotContain(new DeliveryGroupId(11));
        Catalog.ClientGroups.Keys.ShouldNotContain(new ClientGroupId(12));
        Catalog.ExclusiveGroups.Keys.ShouldNotContain(new ExclusiveGroupId(13));
    }

    [Theory]
    [InlineData("delivery-groups", """{"name":" "}""", "/name")]
    [InlineData("delivery-groups", """{"name":"x","method":"lottery"}""", "/method")]
    [InlineData("delivery-groups", """{"name":"x","position":-1}""", "/position")]
    [InlineData("delivery-groups", """{"name":"x","automation":{"timeFrame":"year"}}""", "/automation/timeFrame")]
    [InlineData("delivery-groups", """{"name":"x","numbers":[{"clientId":999}]}""", "/numbers/0/clientId")]
    [InlineData("delivery-groups", """{"name":"x","numbers":[{"clientId":7},{"clientId":7}]}""", "/numbers")]
    [InlineData("delivery-groups", """{"name":"x","numbers":[{"clientId":7,"weight":10001}]}""", "/numbers/0/weight")]
    [InlineData("delivery-groups", """{"name":"x","numbers":[{"clientId":7,"percent":33.333}]}""", "/numbers/0/percent")]
    [InlineData("client-groups", """{"name":"x","defaultMethods":[999]}""", "/defaultMethods/0")]
    [InlineData("client-groups", """{"name":"x","forceMethods":[70,70]}""", "/forceMethods")]
    [InlineData("client-groups", """{"name":"x","overrides":[{"methodId":999,"criteria":{"field":"State","op":"isNotBlank"}}]}""", "/overrides/0/methodId")]
    [InlineData("client-groups", """{"name":"x","overrides":[{"methodId":70,"criteria":{"field":"Nothing","op":"isNotBlank"}}]}""", "/overrides/0/criteria/field")]
    [InlineData("exclusive-groups", """{"name":"x"}""", "/clients")]
    [InlineData("exclusive-groups", """{"name":"x","clients":[7,999]}""", "/clients/1")]
    [InlineData("exclusive-groups", """{"name":"x","clients":[7,7]}""", "/clients")]
    [InlineData("clients", """{"companyName":"x","weight":-1}""", "/weight")]
    [InlineData("clients", """{"companyName":"x","percent":100.01}""", "/percent")]
    [InlineData("clients", """{"companyName":"x","deliveryGroupId":999}""", "/deliveryGroupId")]
    [InlineData("clients", """{"companyName":"x","clientGroupId":999}""", "/clientGroupId")]
    [InlineData("delivery-accounts", """{"clientId":7,"deliveryMethodId":70,"leadTypeId":4439,"name":"x","deliveryGroupId":999}""", "/deliveryGroupId")]
    [InlineData("campaigns", """{"leadSourceId":6240,"leadTypeId":4439,"name":"x","deliversTo":999}""", "/deliversTo")]
    [InlineData("campaigns", """{"leadSourceId":6240,"leadTypeId":4439,"name":"x","automation":{"aboveTarget":"sometimes"}}""", "/automation/aboveTarget")]
    public async Task Wrong_body_names_the_member(string path, string body, string error)
    {
        var answer = await admin.CallAsync("POST", "/api/v1/" + path, body).ExpectAsync(400);

        answer.Json["errors"]!.AsObject().Select(member => member.Key).ShouldContain(error, answer.Text);
    }

    [Fact]
    public async Task Percents_above_100_are_refused() // E-46
    {
        var first = await admin.CallAsync("POST", "/api/v1/clients", """{"companyName":"Sixty","percent":60}""").ExpectAsync(201);
        var refused = await admin.CallAsync("POST", "/api/v1/clients", """{"companyName":"Forty-one","percent":40.01}""").ExpectAsync(400);
        refused.Json["errors"]!["/percent"]!.ToJsonString().ShouldContain("100.01");
        await admin.CallAsync("POST", "/api/v1/clients", """{"companyName":"Forty","percent":40}""").ExpectAsync(201);

        var group = await admin.CallAsync("POST", "/api/v1/delivery-groups", $$"""{"name":"Shares","method":"percentage","numbers":[{"clientId":{{first.Json["id"]}},"percent":70}]}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/clients", $$"""{"companyName":"In the group","percent":30,"deliveryGroupId":{{group.Json["id"]}}}""").ExpectAsync(201);
        await admin.CallAsync("PATCH", $"/api/v1/clients/{first.Json["id"]}", $$"""{"deliveryGroupId":{{group.Json["id"]}}}""", first.ETag).ExpectAsync(200);
        await admin.CallAsync("POST", "/api/v1/clients", $$"""{"companyName":"Too much","percent":0.01,"deliveryGroupId":{{group.Json["id"]}}}""").ExpectAsync(400);
    }

    [Fact]
    public async Task Group_in_use_cannot_be_archived()
    {
        var delivery = await admin.CallAsync("POST", "/api/v1/delivery-groups", """{"name":"Used"}""").ExpectAsync(201);
        var shared = await admin.CallAsync("POST", "/api/v1/client-groups", """{"name":"Used","defaultMethods":[70]}""").ExpectAsync(201);
        var client = await admin.CallAsync("POST", "/api/v1/clients", $$"""{"companyName":"Member","deliveryGroupId":{{delivery.Json["id"]}},"clientGroupId":{{shared.Json["id"]}}}""").ExpectAsync(201);
        var exclusive = await admin.CallAsync("POST", "/api/v1/exclusive-groups", $$"""{"name":"Used","clients":[{{client.Json["id"]}}]}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/campaigns", $$"""{"leadSourceId":6240,"leadTypeId":4439,"name":"Exclusive","deliversTo":{{exclusive.Json["id"]}}}""").ExpectAsync(201);

        await RefusedAsync($"delivery-groups/{delivery.Json["id"]}", delivery.ETag, $"client {client.Json["id"]}");
        await RefusedAsync($"client-groups/{shared.Json["id"]}", shared.ETag, $"client {client.Json["id"]}");
        await RefusedAsync($"exclusive-groups/{exclusive.Json["id"]}", exclusive.ETag, "campaign");
        await RefusedAsync($"clients/{client.Json["id"]}", client.ETag, "exclusive group");
        var method = await admin.CallAsync("GET", "/api/v1/delivery-methods/70").ExpectAsync(200);
        await RefusedAsync("delivery-methods/70", method.ETag, "client group");
    }

    [Fact]
    public async Task Account_and_campaign_choose_how_their_method_works() // DIST-01, DIST-02, DIST-04, DIST-35
    {
        var account = await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200);
        await admin.CallAsync("PATCH", "/api/v1/account", """{"distributionMethod":"geolocation","automation":{"optimizePrice":true,"baseMethod":"price"},"applyGroupsAsCriteria":true}""", account.ETag).ExpectAsync(200);
        var made = await admin.CallAsync("POST", "/api/v1/campaigns", """{"leadSourceId":6240,"leadTypeId":4439,"name":"Own method","distributionMethod":"percentage","automation":{"timeFrame":"month","aboveTarget":"never"}}""").ExpectAsync(201);

        Catalog.Account.DistributionMethod.ShouldBe(DistributionMethod.Geolocation);
        Catalog.Account.Automation.ShouldBe(new AutomationSettings { OptimizePrice = true, BaseMethod = BaseMethod.Price });
        Catalog.Account.ApplyGroupsAsCriteria.ShouldBeTrue();
        Catalog.Campaigns[new CampaignId(made.Json["id"]!.GetValue<int>())].Automation.ShouldBe(new AutomationSettings { TimeFrame = TimeFrame.Month, AboveTarget = AboveTarget.Never });
    }

    private async Task RefusedAsync(string path, string? tag, string user)
    {
        var answer = await admin.CallAsync("DELETE", "/api/v1/" + path, null, tag).ExpectAsync(400);
        answer.Text.ShouldContain("Still used by");
        answer.Text.ShouldContain(user);
    }
}
