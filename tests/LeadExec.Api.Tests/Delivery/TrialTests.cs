using System.Text.Json.Nodes;
using LeadExec.Api.Tests.Operations;
using LeadExec.BuyerSimulator;

namespace LeadExec.Api.Tests.Delivery;

// Decision 11, DELV-04, DELV-23, DELV-83: test send and double-send against the real executable and a real buyer.
public sealed partial class TrialTests(WholeProduct product) : IClassFixture<WholeProduct>
{
    private const string Secret = "tok-that-nobody-reads";

    [Fact]
    public async Task Test_send_shows_what_was_sent_what_came_back_and_why_it_counts()
    {
        var admin = await product.AdministratorAsync();
        await ProtectAsync(admin, WholeProduct.Taking);
        var answer = await admin.CallAsync("POST", Path(WholeProduct.Taking, "test-send"), """{"sampleFields":{"FirstName":"Quetzal"}}""").ExpectAsync(200);
        answer.Json["test"]!.GetValue<bool>().ShouldBeTrue();
        var result = answer.Json["result"]!;
        Text(result["state"]).ShouldBe("accepted");
        Text(result["rule"]).ShouldBe("resultFound");
        Text(result["request"]!["url"]).ShouldEndWith("/buyers/test1");
        Text(result["request"]!["body"]).ShouldContain("Quetzal");
        Text(result["response"]!["body"]).ShouldContain("accepted");
        result["response"]!["status"]!.GetValue<int>().ShouldBe(200);

        // Made up from kinds and allowed values, and the same on the wire.
        Text(answer.Json["sampleFields"]!["Email"]).ShouldEndWith("@example.com");
        var seen = product.Buyer.Seen.Last(request => request.Buyer == "test1");
        System.Text.Encoding.UTF8.GetString(seen.Body).ShouldBe(Text(result["request"]!["body"]));

        // The buyer saw the secret; the page does not.
        seen.Headers["Authorization"].ShouldBe("Bearer " + Secret);
        answer.Text.ShouldContain("Bearer ***");
        answer.Text.ShouldNotContain(Secret);
        (await product.Database.ScalarAsync<long>("select count(*) from attempt where account_id = 1")).ShouldBe(0);
    }

    [Theory]
    [InlineData("reject", "rejected", "resultNotFound")]
    [InlineData("status:500", "failed", "status")]
    [InlineData("reset-after-read", "unknown", "noAnswer")]
    public async Task Test_send_tells_every_other_end(string mode, string state, string rule)
    {
        var admin = await product.AdministratorAsync();
        product.Buyer.Set("test1", new BuyerBehaviour().With(mode));
        try
        {
            var answer = await admin.CallAsync("POST", Path(WholeProduct.Taking, "test-send"), "{}").ExpectAsync(200);
            $"{answer.Json["result"]!["state"]} {answer.Json["result"]!["rule"]}".ShouldBe($"{state} {rule}");
        }
        finally
        {
            product.Buyer.Set("test1", new BuyerBehaviour());
        }
    }

    [Theory]
    [InlineData("""{"sampleFields":{"State":"Atlantis"}}""", "/sampleFields/State")]
    [InlineData("""{"sampleFields":{"NoSuchField":"1"}}""", "/sampleFields/NoSuchField")]
    public async Task Sample_values_are_checked_like_a_post(string body, string path)
    {
        var admin = await product.AdministratorAsync();
        var answer = await admin.CallAsync("POST", Path(WholeProduct.Taking, "test-send"), body).ExpectAsync(400);
        answer.Json["errors"]!.AsObject().ShouldContainKey(path);
    }

    [Fact]
    public async Task Method_without_a_test_address_is_tried_at_its_production_address_only()
    {
        var admin = await product.AdministratorAsync();
        (await admin.CallAsync("POST", Path(WholeProduct.WithoutTestAddress, "test-send"), """{"test":true}""").ExpectAsync(409)).Code.ShouldBe("noTestAddress");
        var answer = await admin.CallAsync("POST", Path(WholeProduct.WithoutTestAddress, "test-send"), "{}").ExpectAsync(200);
        answer.Json["test"]!.GetValue<bool>().ShouldBeFalse();
        Text(answer.Json["result"]!["request"]!["url"]).ShouldEndWith("/buyers/buyer4");
    }

    [Fact]
    public async Task Portal_methods_and_absent_ones_cannot_be_tried()
    {
        var admin = await product.AdministratorAsync();
        (await admin.CallAsync("POST", Path(WholeProduct.Portal, "double-send"), "{}").ExpectAsync(409)).Code.ShouldBe("notAWebhook");
        await admin.CallAsync("POST", Path(99, "double-send"), "{}").ExpectAsync(404);
    }

    [Fact]
    public async Task Nothing_is_tried_while_outbound_is_stopped() // decision 18
    {
        var admin = await product.AdministratorAsync();
        await admin.CallAsync("POST", "/api/v1/outbound/stop").ExpectAsync(200);
        try
        {
            var before = product.Buyer.Seen.Count;
            (await admin.CallAsync("POST", Path(WholeProduct.Taking, "test-send"), "{}").ExpectAsync(409)).Code.ShouldBe("outboundStopped");
            product.Buyer.Seen.Count.ShouldBe(before);
        }
        finally
        {
            await admin.CallAsync("POST", "/api/v1/outbound/start").ExpectAsync(200);
        }
    }

    [Fact]
    public async Task Double_send_declares_only_a_buyer_that_answers_alike() // decision 11
    {
        var admin = await product.AdministratorAsync();
        var forgetful = await admin.CallAsync("POST", Path(WholeProduct.Losing, "double-send"), "{}").ExpectAsync(200);
        forgetful.Json["deduplicates"]!.GetValue<bool>().ShouldBeFalse();
        (await DeclaredAsync(admin)).ShouldBeFalse();

        product.Buyer.Set("test2", new BuyerBehaviour { Deduplicate = true });
        var remembers = await admin.CallAsync("POST", Path(WholeProduct.Losing, "double-send"), "{}").ExpectAsync(200);
        remembers.Json["deduplicates"]!.GetValue<bool>().ShouldBeTrue();
        remembers.Json["buyerDeduplicates"]!.GetValue<bool>().ShouldBeTrue();
        Text(remembers.Json["first"]!["reference"]).ShouldBe(Text(remembers.Json["second"]!["reference"]));
        (await DeclaredAsync(admin)).ShouldBeTrue();

        // The same bytes under the same key, which the next check does not use again.
        var sent = product.Buyer.Seen.Where(request => request.Buyer == "test2").ToList();
        sent.Count.ShouldBe(4);
        var keys = sent.Select(request => request.Headers["Idempotency-Key"]).ToList();
        (keys[2] == keys[3] && keys[1] != keys[2]).ShouldBeTrue();
        sent[2].Body.ShouldBe(sent[3].Body);

        // A passed check of what is declared already saves nothing.
        var version = (await MethodAsync(admin))["version"]!.GetValue<int>();
        await admin.CallAsync("POST", Path(WholeProduct.Losing, "double-send"), "{}").ExpectAsync(200);
        (await MethodAsync(admin))["version"]!.GetValue<int>().ShouldBe(version);
    }

    [Fact]
    public async Task Preview_renders_what_is_typed_masks_every_secret_and_calls_nobody() // DELV-21, DELV-33, E-70
    {
        var admin = await product.AdministratorAsync();
        var before = product.Buyer.Seen.Count;
        var stored = await admin.CallAsync("GET", "/api/v1/delivery-methods/1").ExpectAsync(200);
        var typed = JsonNode.Parse($$$"""
            {"clientId":1,"leadTypeId":{{{WholeProduct.LeadType}}},"description":"Saved nowhere","type":"webhook","webhook":{
              "productionUrl":"https://buyer.example.com/in?s=[State]","contentType":"json",
              "headers":[{"name":"X-Key","secretValue":"{{{Secret}}}"},{"name":"X-Lead","value":"[FirstName]"}],
              "authentication":{"kind":"bearer","tokenPrefix":"Bearer","token":"{{{Secret}}}"},
              "mappings":[{"fieldName":"first","leadField":"FirstName"},{"fieldName":"from","source":"static","staticValue":"us"}]}}
            """)!.AsObject();
        var answer = await PreviewAsync(admin, typed, 200);
        answer.Json["mistakes"]!.AsArray().ShouldBeEmpty();
        var request = answer.Json["request"]!;
        Text(request["method"]).ShouldBe("POST");
        Text(request["url"]).ShouldBe("https://buyer.example.com/in?s=AZ");
        JsonNode.Parse(Text(request["body"]))!.ToJsonString().ShouldBe("""{"first":"Quetzal","from":"us"}""");
        answer.Text.ShouldContain("Bearer ***");
        answer.Text.ShouldNotContain(Secret);
        Header(request, "X-Key").ShouldBe("***");
        Header(request, "X-Lead").ShouldBe("Quetzal");

        // Nothing was sent, and nothing was saved.
        product.Buyer.Seen.Count.ShouldBe(before);
        (await admin.CallAsync("GET", "/api/v1/delivery-methods/1").ExpectAsync(200)).ETag.ShouldBe(stored.ETag);
        (await admin.CallAsync("GET", "/api/v1/delivery-methods?clientId=1").ExpectAsync(200)).Text.ShouldNotContain("Saved nowhere");
    }

    [Theory]
    [InlineData("productionUrl", "ftp://buyer.example.com", "/webhook/productionUrl", false)]
    [InlineData("bodyTemplate", """{"x":"[NoSuchTag]"}""", "/webhook/bodyTemplate", false)]
    [InlineData("timeoutSeconds", "900", "/webhook/timeoutSeconds", true)]
    public async Task Preview_tells_what_saving_would_refuse_and_shows_what_it_still_can(string member, string value, string path, bool shown)
    {
        var admin = await product.AdministratorAsync();
        var typed = (await admin.CallAsync("GET", "/api/v1/delivery-methods/1").ExpectAsync(200)).Json.AsObject();
        typed["webhook"]![member] = int.TryParse(value, out var number) ? number : value;
        var answer = await PreviewAsync(admin, typed, 200);
        answer.Json["mistakes"]!.AsArray().Select(mistake => Text(mistake!["path"])).ShouldContain(path);
        (answer.Json["request"] is not null).ShouldBe(shown);
    }

    [Fact]
    public async Task Preview_refuses_what_it_cannot_make_a_request_of()
    {
        var admin = await product.AdministratorAsync();
        var portal = (await admin.CallAsync("GET", $"/api/v1/delivery-methods/{WholeProduct.Portal}").ExpectAsync(200)).Json.AsObject();
        (await PreviewAsync(admin, portal, 400)).Json["errors"]!.AsObject().ShouldContainKey("/method/webhook");
        var nobody = (await admin.CallAsync("GET", "/api/v1/delivery-methods/1").ExpectAsync(200)).Json.AsObject();
        nobody["clientId"] = 9_999;
        (await PreviewAsync(admin, nobody, 400)).Json["errors"]!.AsObject().ShouldContainKey("/method/clientId");
        nobody["clientId"] = 1;
        nobody["webhook"]!["bodyTemplate"] = new string('x', 1_100_000);
        await PreviewAsync(admin, nobody, 413);
    }

    private static Task<ApiAnswer> PreviewAsync(HttpClient admin, JsonObject method, int status)
    {
        var body = new JsonObject { ["method"] = method.DeepClone(), ["sampleFields"] = new JsonObject { ["FirstName"] = "Quetzal", ["State"] = "AZ" } };
        return admin.CallAsync("POST", "/api/v1/delivery-methods/preview", body.ToJsonString()).ExpectAsync(status);
    }

    private static string Header(JsonNode request, string name) =>
        Text(request["headers"]!.AsArray().Single(header => Text(header!["name"]) == name)!["value"]);

    private static string Path(int method, string verb) => $"/api/v1/delivery-methods/{method}/{verb}";

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static async Task<bool> DeclaredAsync(HttpClient admin) => (await MethodAsync(admin))["webhook"]!["buyerDeduplicates"]!.GetValue<bool>();

    private static async Task<JsonNode> MethodAsync(HttpClient admin) => (await admin.CallAsync("GET", "/api/v1/delivery-methods/2").ExpectAsync(200)).Json;

    private static async Task ProtectAsync(HttpClient admin, int method)
    {
        var path = $"/api/v1/delivery-methods/{method}";
        var present = await admin.CallAsync("GET", path).ExpectAsync(200);
        await admin.CallAsync("PATCH", path, $$$$"""{"webhook":{"authentication":{"kind":"bearer","token":"{{{{Secret}}}}"}}}""", present.ETag).ExpectAsync(200);
    }
}
