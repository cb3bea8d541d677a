using System.Text.Json.Nodes;

namespace LeadExec.Api.Tests.Settings;

/// <summary>Ping-post settings over HTTP. CAMP-39 to CAMP-45, DELV-32, DELV-38, DELV-39, DELV-53, DELV-54, CLNT-29.</summary>
public sealed class PingSettingTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Campaign = "/api/v1/campaigns/13300";
    private const string Account = "/api/v1/delivery-accounts/700";

    private HttpClient admin = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", Campaign)).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
            await admin.CallAsync("POST", "/api/v1/campaigns", """{"id":13300,"leadSourceId":6240,"leadTypeId":4439,"name":"Exchange","channel":"pingPost"}""").ExpectAsync(201);
            await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
            await MethodAsync(71, """{"type":"webhook","webhook":{"productionUrl":"https://buyer.example.com/ping","mappings":[{"fieldName":"st","leadField":"State"}],"response":{"pingDuringSort":true,"price":{"kind":"jsonPath","search":"$.price"},"reference":{"kind":"jsonPath","search":"$.token"}}}}""");
            await MethodAsync(72, """{"type":"pingPost","webhook":{"productionUrl":"https://buyer.example.com/post","mappings":[{"fieldName":"OrderID","source":"special","special":"pingReference"},{"fieldName":"mail","leadField":"Email"}]}}""");
            await MethodAsync(73, """{"type":"webhook","webhook":{"productionUrl":"https://buyer.example.com/lost","mappings":[{"fieldName":"why","source":"special","special":"lossReason"}]}}""");
            await MethodAsync(74, """{"type":"webhook","webhook":{"productionUrl":"https://buyer.example.com/mail","mappings":[{"fieldName":"mail","leadField":"Email"}]}}""");
            await MethodAsync(75, """{"type":"webhook","webhook":{"productionUrl":"https://buyer.example.com/ping2","mappings":[],"response":{"pingDuringSort":true}}}""");
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Campaign, """{"ping":{"fields":[{"name":"State","required":true}],"revenueRequirement":"20.00","profitRequirement":"5.00","profitPercentRequirement":12.5,"minimumDeliveries":2,"qualifyAllCriteria":true,"changedFields":"warn","exchange":"shared","deadlineMs":2500,"mostPerMinute":600,"leastPostPercent":2.5,"postPercentAfter":250,"repeatSeconds":90}}""")] // CAMP-40 to CAMP-45
    [InlineData(Campaign, """{"auction":{"strategy":"allUpToCount","floor":"3.00","marginAmount":null,"marginPercent":15}}""")]
    [InlineData(Campaign, """{"auction":{"strategy":"waterfall","marginPercent":null,"marginAmount":"1.50"}}""")]
    [InlineData(Campaign, """{"allowDuplicateCheck":true}""")]
    [InlineData(Account, """{"bidding":{"weight":1.25,"penalty":"0.50","floor":"2.00","ceiling":"80.00","mostPerMinute":300,"lossNoticeMethodId":73}}""")]
    [InlineData(Account, """{"bidding":{"weight":1,"penalty":"0.00"}}""")]
    [InlineData("/api/v1/clients/7", """{"neverWith":[8]}""")]
    [InlineData("/api/v1/clients/7", """{"neverWith":[]}""")]
    public async Task Setting_is_kept_read_back_and_written_again(string path, string patch)
    {
        await PatchAsync(path, patch, 200);

        var read = await admin.CallAsync("GET", path).ExpectAsync(200);
        var written = await admin.CallAsync("PUT", path, read.Text, read.ETag).ExpectAsync(200);

        foreach (var (name, value) in JsonNode.Parse(patch)!.AsObject())
        {
            Given(read.Json[name], value).ShouldBeTrue($"{name}: {read.Json[name]}");
            JsonNode.DeepEquals(written.Json[name], read.Json[name]).ShouldBeTrue($"{name}: {written.Json[name]}");
        }
    }

    [Theory]
    [InlineData(Campaign, """{"ping":{"fields":[{"name":"NoSuch"}]}}""", "/ping/fields/0/name")]
    [InlineData(Campaign, """{"ping":{"fields":[{"name":"State"},{"name":"STATE"}]}}""", "/ping/fields/1/name")]
    [InlineData(Campaign, """{"ping":{"fields":[{"name":"Email"}]}}""", "/ping/fields/0/name")] // DELV-54
    [InlineData(Campaign, """{"ping":{"revenueRequirement":"-0.01"}}""", "/ping/revenueRequirement")]
    [InlineData(Campaign, """{"ping":{"profitRequirement":"-1.00"}}""", "/ping/profitRequirement")]
    [InlineData(Campaign, """{"ping":{"profitPercentRequirement":100.5}}""", "/ping/profitPercentRequirement")]
    [InlineData(Campaign, """{"ping":{"profitPercentRequirement":0.001}}""", "/ping/profitPercentRequirement")]
    [InlineData(Campaign, """{"ping":{"minimumDeliveries":0}}""", "/ping/minimumDeliveries")]
    [InlineData(Campaign, """{"ping":{"deadlineMs":99}}""", "/ping/deadlineMs")]
    [InlineData(Campaign, """{"ping":{"deadlineMs":9001}}""", "/ping/deadlineMs")]
    [InlineData(Campaign, """{"ping":{"mostPerMinute":0}}""", "/ping/mostPerMinute")]
    [InlineData(Campaign, """{"ping":{"leastPostPercent":100.5}}""", "/ping/leastPostPercent")]
    [InlineData(Campaign, """{"ping":{"postPercentAfter":9}}""", "/ping/postPercentAfter")]
    [InlineData(Campaign, """{"ping":{"repeatSeconds":86401}}""", "/ping/repeatSeconds")]
    [InlineData(Campaign, """{"auction":{"floor":"-1.00"}}""", "/auction/floor")]
    [InlineData(Campaign, """{"auction":{"marginAmount":"-1.00"}}""", "/auction/marginAmount")]
    [InlineData(Campaign, """{"auction":{"marginPercent":101}}""", "/auction/marginPercent")]
    [InlineData(Campaign, """{"auction":{"marginPercent":10,"marginAmount":"1.00"}}""", "/auction/marginPercent")]
    [InlineData(Campaign, """{"allowDuplicateCheck":true,"duplicateDays":0}""", "/allowDuplicateCheck")]
    [InlineData("/api/v1/campaigns/13278", """{"ping":{}}""", "/ping")] // a web campaign
    [InlineData(Account, """{"bidding":{"weight":0}}""", "/bidding/weight")]
    [InlineData(Account, """{"bidding":{"weight":100.5}}""", "/bidding/weight")]
    [InlineData(Account, """{"bidding":{"weight":1.00001}}""", "/bidding/weight")]
    [InlineData(Account, """{"bidding":{"penalty":"-0.01"}}""", "/bidding/penalty")]
    [InlineData(Account, """{"bidding":{"floor":"-0.01"}}""", "/bidding/floor")]
    [InlineData(Account, """{"bidding":{"floor":"5.00","ceiling":"4.99"}}""", "/bidding/ceiling")]
    [InlineData(Account, """{"bidding":{"mostPerMinute":0}}""", "/bidding/mostPerMinute")]
    [InlineData(Account, """{"bidding":{"lossNoticeMethodId":9999}}""", "/bidding/lossNoticeMethodId")]
    [InlineData(Account, """{"bidding":{"lossNoticeMethodId":71}}""", "/bidding/lossNoticeMethodId")] // a ping
    [InlineData(Account, """{"bidding":{"lossNoticeMethodId":74}}""", "/bidding/lossNoticeMethodId")] // would send the e-mail address to a loser
    [InlineData(Account, """{"deliveryMethodId":71}""", "/deliveryMethodId")] // a ping never delivers a lead
    [InlineData(Account, """{"deliveryMethodId":72}""", "/alternates")] // DELV-53: a post without its ping
    [InlineData(Account, """{"deliveryMethodId":72,"alternates":[{"deliveryMethodId":74}]}""", "/alternates")]
    [InlineData(Account, """{"deliveryMethodId":72,"alternates":[{"deliveryMethodId":71},{"deliveryMethodId":75}]}""", "/alternates/1/deliveryMethodId")]
    [InlineData(Account, """{"alternates":[{"deliveryMethodId":72}]}""", "/alternates/0/deliveryMethodId")]
    [InlineData("/api/v1/clients/7", """{"neverWith":[7]}""", "/neverWith/0")]
    [InlineData("/api/v1/clients/7", """{"neverWith":[8,8]}""", "/neverWith/1")]
    [InlineData("/api/v1/clients/7", """{"neverWith":[999]}""", "/neverWith/0")]
    [InlineData("/api/v1/delivery-methods/72", """{"webhook":{"productionUrl":"https://buyer.example.com/post","response":{"pingDuringSort":true}}}""", "/webhook/response/pingDuringSort")]
    [InlineData("/api/v1/delivery-methods/74", """{"ping":{"productionUrl":"https://buyer.example.com/ping"}}""", "/ping")]
    [InlineData("/api/v1/delivery-methods/72", """{"ping":{"productionUrl":"https://buyer.example.com/ping","mappings":[{"fieldName":"mail","leadField":"Email"}]}}""", "/ping/mappings/0/leadField")] // DELV-54
    [InlineData("/api/v1/delivery-methods/71", """{"webhook":{"productionUrl":"https://buyer.example.com/ping?m=[Email]","response":{"pingDuringSort":true}}}""", "/webhook/productionUrl")]
    [InlineData("/api/v1/delivery-methods/74", """{"webhook":{"productionUrl":"https://buyer.example.com/x","response":{"pricesByCount":[{"search":"a=[*]"}]}}}""", "/webhook/response/pricesByCount")]
    public async Task Setting_that_does_not_fit_is_refused_where_it_stands(string path, string patch, string place) =>
        (await PatchAsync(path, patch, 400)).Text.ShouldContain($"\"{place}\"");

    [Fact] // DELV-38, DELV-53
    public async Task Classic_pair_is_saved_and_neither_half_can_be_taken_away()
    {
        await admin.CallAsync("POST", "/api/v1/delivery-accounts", """
            {"id":720,"clientId":7,"deliveryMethodId":72,"leadTypeId":4439,"name":"Exchange","alternates":[{"deliveryMethodId":71}],"bidding":{"lossNoticeMethodId":73}}
            """).ExpectAsync(201);

        var unticked = await PatchAsync("/api/v1/delivery-methods/71", """{"webhook":{"response":{"pingDuringSort":false}}}""", 400);
        unticked.Text.ShouldContain("It is the only ping of delivery account 720.");
        (await DeleteAsync("/api/v1/delivery-methods/71")).Text.ShouldContain("delivery account 720");
        (await DeleteAsync("/api/v1/delivery-methods/73")).Text.ShouldContain("delivery account 720");
        var ticked = await PatchAsync("/api/v1/delivery-methods/73", """{"webhook":{"response":{"pingDuringSort":true}}}""", 400);
        ticked.Text.ShouldContain("delivery account 720");
    }

    [Fact]
    public async Task Combined_method_keeps_the_secrets_of_its_ping_apart_from_those_of_its_post()
    {
        const string Combined = """
            {"id":76,"clientId":7,"leadTypeId":4439,"description":"Both","type":"pingPost",
            "webhook":{"productionUrl":"https://buyer.example.com/post","authentication":{"kind":"bearer","token":"post-secret-1"}},
            "ping":{"productionUrl":"https://buyer.example.com/ping","authentication":{"kind":"bearer","token":"ping-secret-2"},"response":{"pricesByCount":[{"kind":"jsonPath","search":"$.alone"},{"kind":"jsonPath","search":"$.shared"}],"pingDuringSort":true}}}
            """;
        await admin.CallAsync("POST", "/api/v1/delivery-methods", Combined).ExpectAsync(201);

        var read = await admin.CallAsync("GET", "/api/v1/delivery-methods/76").ExpectAsync(200);
        var written = await admin.CallAsync("PUT", "/api/v1/delivery-methods/76", read.Text, read.ETag).ExpectAsync(200);

        foreach (var answer in new[] { read, written })
        {
            answer.Text.ShouldNotContain("-secret-");
            answer.Json["ping"]!["authentication"]!["token"]!.ToJsonString().ShouldBe("""{"set":true}""");
            answer.Json["webhook"]!["authentication"]!["token"]!.ToJsonString().ShouldBe("""{"set":true}""");
            answer.Json["ping"]!["response"]!["pricesByCount"]!.AsArray().Count.ShouldBe(2);
        }

        await admin.CallAsync("POST", "/api/v1/delivery-accounts", """{"id":760,"clientId":7,"deliveryMethodId":76,"leadTypeId":4439,"name":"Both"}""").ExpectAsync(201);
        (await PatchAsync("/api/v1/delivery-methods/76", """{"ping":null}""", 400)).Text.ShouldContain("It is the only ping of delivery account 760.");
    }

    [Fact] // without the tick in the body: what stands under ping is a ping
    public async Task Ping_of_a_combined_method_is_ticked_ping_during_sort_by_itself()
    {
        await MethodAsync(77, """{"type":"pingPost","webhook":{"productionUrl":"https://buyer.example.com/post"},"ping":{"productionUrl":"https://buyer.example.com/ping"}}""");

        var read = await admin.CallAsync("GET", "/api/v1/delivery-methods/77").ExpectAsync(200);

        read.Json["ping"]!["response"]!["pingDuringSort"]!.GetValue<bool>().ShouldBeTrue();
        read.Json["webhook"]!["response"]!["pingDuringSort"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact] // DELV-54, E-08
    public async Task Contact_field_that_pings_use_stays_allowed_until_they_are_changed()
    {
        await admin.CallAsync("POST", "/api/v1/lead-types", """{"id":4500,"name":"Allowed","fields":[{"name":"Email","kind":"email","systemField":"email","allowInPing":true}]}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/delivery-methods", """
            {"id":78,"clientId":7,"leadTypeId":4500,"description":"Ping","type":"webhook","webhook":{"productionUrl":"https://buyer.example.com/ping","mappings":[{"fieldName":"mail","leadField":"Email"}],"response":{"pingDuringSort":true}}}
            """).ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/campaigns", """{"id":13400,"leadSourceId":6240,"leadTypeId":4500,"name":"Allowed","channel":"pingPost","ping":{"fields":[{"name":"Email"}]}}""").ExpectAsync(201);

        var refused = await PatchAsync("/api/v1/lead-types/4500", """{"fields":[{"name":"Email","kind":"email","systemField":"email"}]}""", 400);

        refused.Text.ShouldContain("Used by delivery method 78: Email is a contact field");
        refused.Text.ShouldContain("Used by campaign 13400: Email is a contact field");
    }

    [Fact]
    public async Task Client_named_in_a_conflict_cannot_be_taken_away()
    {
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":91,"companyName":"One"}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":92,"companyName":"Two","neverWith":[91]}""").ExpectAsync(201);
        (await DeleteAsync("/api/v1/clients/91")).Text.ShouldContain("client 92");
    }

    // Every member that was given, at any depth, reads back; defaults may stand beside it.
    private static bool Given(JsonNode? read, JsonNode? wanted) => wanted is JsonObject members
        ? members.All(member => Given(read?[member.Key], member.Value))
        : JsonNode.DeepEquals(read, wanted);

    private async Task MethodAsync(int id, string rest) =>
        await admin.CallAsync("POST", "/api/v1/delivery-methods", $$"""{"id":{{id}},"clientId":7,"leadTypeId":4439,"description":"Method {{id}}",{{rest[1..]}}""").ExpectAsync(201);

    private async Task<ApiAnswer> PatchAsync(string path, string body, int status)
    {
        var before = await admin.CallAsync("GET", path).ExpectAsync(200);
        return await admin.CallAsync("PATCH", path, body, before.ETag).ExpectAsync(status);
    }

    private async Task<ApiAnswer> DeleteAsync(string path)
    {
        var before = await admin.CallAsync("GET", path).ExpectAsync(200);
        return await admin.CallAsync("DELETE", path, null, before.ETag);
    }
}
