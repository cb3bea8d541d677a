using System.Text.Json.Nodes;
using System.Web;
using LeadExec.Api.Tests.Operations;
using LeadExec.BuyerSimulator;

namespace LeadExec.Api.Tests.Delivery;

// DELV-17, E-70: the authorization code grant, over HTTP against the real executable and a small authorisation server.
public sealed partial class TrialTests
{
    [Fact]
    public async Task Code_grant_connects_refreshes_once_breaks_and_is_taken_back()
    {
        var admin = await product.AdministratorAsync();
        var method = await ConsentMethodAsync(admin, "grant1");
        Text((await StatusAsync(admin, method))["state"]).ShouldBe("none");
        Text((await SendAsync(admin, method))["reason"]).ShouldBe("tokenRefused");

        // There and back: the page that is consented at sends the browser to our call-back address with what we gave it.
        var way = await ConsentAsync(admin, method);
        way.Address.GetLeftPart(UriPartial.Path).ShouldEndWith("/admin/oauth");
        var connected = await ReturnAsync(admin, way).ExpectAsync(200);
        connected.Json["methodId"]!.GetValue<int>().ShouldBe(method);
        Text((await StatusAsync(admin, method))["state"]).ShouldBe("connected");
        (await ReturnAsync(admin, way).ExpectAsync(409)).Code.ShouldBe("consentOver");
        Text((await SendAsync(admin, method))["state"]).ShouldBe("accepted");

        // At rest the tokens are sealed.
        var kept = await product.Database.ScalarAsync<string>($"select sealed_access || ' ' || sealed_refresh from oauth_connection where method = {method}");
        kept.ShouldNotBeNull().ShouldStartWith("enc:");
        kept.ShouldNotContain("token-");
        kept.ShouldNotContain("refresh-");

        // A token that the buyer calls stale is refreshed, once, and the refresh token with it.
        product.Buyer.Tokens.RevokeAll();
        var renewed = await SendAsync(admin, method);
        Text(renewed["state"]).ShouldBe("accepted");
        renewed.ToJsonString().ShouldNotContain("token-");
        product.Buyer.Tokens.LastForm["grant_type"].ShouldBe("refresh_token");
        product.Buyer.Tokens.Consents.Stolen.ShouldBe(0);
        (await StatusAsync(admin, method))["refreshedAt"].ShouldNotBeNull();

        // The authorisation server takes the consent back: only a new one helps, and the page says so.
        product.Buyer.Tokens.Consents.TakeBack();
        await product.Database.ExecuteAsync($"update oauth_connection set access_until = now() where method = {method}");
        await ChangeSecretAsync(admin, method, "another secret");
        Text((await SendAsync(admin, method))["reason"]).ShouldBe("tokenRefused");
        var broken = await StatusAsync(admin, method);
        (Text(broken["state"]), Text(broken["failure"])).ShouldBe(("broken", "The token endpoint answered 400."));

        await admin.CallAsync("DELETE", $"/api/v1/delivery-methods/{method}/oauth").ExpectAsync(204);
        await admin.CallAsync("DELETE", $"/api/v1/delivery-methods/{method}/oauth").ExpectAsync(404);
        Text((await StatusAsync(admin, method))["state"]).ShouldBe("none");
        (await product.Database.ScalarAsync<long>($"select count(*) from audit_entry where subject = 'delivery-method/{method}' and action in ('connectOAuth', 'disconnectOAuth')")).ShouldBe(2);
    }

    [Fact]
    public async Task Consent_ends_with_its_time_its_person_its_settings_and_with_a_no()
    {
        var admin = await product.AdministratorAsync();
        var method = await ConsentMethodAsync(admin, "grant2");

        var late = await ConsentAsync(admin, method);
        await product.Database.ExecuteAsync($"update oauth_consent set expires_at = now() - interval '1 second' where method = {method}");
        (await ReturnAsync(admin, late).ExpectAsync(409)).Code.ShouldBe("consentOver");

        var foreign = await ConsentAsync(admin, method);
        await product.Database.ExecuteAsync($"""
            insert into app_user(email, email_key, password_hash, role, created_at, password_changed_at) values ('other@example.com', 'other@example.com', 'x', 'staff', now(), now())
            on conflict do nothing;
            update oauth_consent set user_id = (select id from app_user where email = 'other@example.com') where method = {method}
            """);
        (await ReturnAsync(admin, foreign).ExpectAsync(409)).Code.ShouldBe("consentOver");

        var changed = await ConsentAsync(admin, method);
        await PatchOAuthAsync(admin, method, """{"scope":"other leads"}""");
        (await ReturnAsync(admin, changed).ExpectAsync(409)).Code.ShouldBe("settingsChanged");

        var wrongCode = await ConsentAsync(admin, method);
        (await ReturnAsync(admin, wrongCode with { Code = "made-up" }).ExpectAsync(409)).Code.ShouldBe("noToken");

        product.Buyer.Tokens.Consents.Denies = true;
        try
        {
            var denied = await ReturnAsync(admin, await ConsentAsync(admin, method)).ExpectAsync(409);
            (denied.Code, Text(denied.Json["detail"])).ShouldBe(("consentRefused", "access_denied"));
        }
        finally
        {
            product.Buyer.Tokens.Consents.Denies = false;
        }

        Text((await StatusAsync(admin, method))["state"]).ShouldBe("none");
        (await admin.CallAsync("POST", "/api/v1/delivery-methods/1/oauth", "{}").ExpectAsync(409)).Code.ShouldBe("noCodeGrant");
        await admin.CallAsync("POST", "/api/v1/delivery-methods/9999/oauth", "{}").ExpectAsync(404);
    }

    [Theory]
    [InlineData("""{"authorizeUrl":null}""")]
    [InlineData("""{"authorizeUrl":"http://buyer.example.com/authorize"}""")]
    [InlineData("""{"authorizeUrl":"https://buyer.example.com/authorize#x"}""")]
    [InlineData("""{"grant":"clientCredentials"}""")]
    public async Task Page_to_consent_at_is_https_and_belongs_to_the_code_grant_alone(string change)
    {
        var admin = await product.AdministratorAsync();
        var method = await ConsentMethodAsync(admin, "grant3");
        var body = Patch(change);
        var answer = await admin.CallAsync("PATCH", $"/api/v1/delivery-methods/{method}", body, "*").ExpectAsync(400);
        answer.Text.ShouldContain("/webhook/authentication/oAuth/authorizeUrl");
    }

    private async Task<int> ConsentMethodAsync(HttpClient admin, string buyer)
    {
        product.Buyer.Set(buyer, new BuyerBehaviour().With("require:OAuth"));
        var body = $$$"""
            {"clientId":1,"leadTypeId":{{{WholeProduct.LeadType}}},"description":"{{{buyer}}}","type":"webhook","webhook":{
              "productionUrl":"{{{product.Buyer.BuyerAddress(buyer)}}}","contentType":"json","mappings":[{"fieldName":"first","leadField":"FirstName"}],
              "response":{"result":{"kind":"text","search":"accepted"}},
              "authentication":{"kind":"oAuth2","oAuth":{"grant":"authorizationCode","tokenUrl":"{{{Server("token")}}}",
                "authorizeUrl":"{{{Server("authorize")}}}","clientId":"{{{BuyerBehaviour.ClientId}}}","clientSecret":"a secret","scope":"leads"} } } }
            """;
        return (await admin.CallAsync("POST", "/api/v1/delivery-methods", body).ExpectAsync(201)).Json["id"]!.GetValue<int>();
    }

    // What the browser does: to the page, and from there to where it is sent.
    private async Task<Consent> ConsentAsync(HttpClient admin, int method)
    {
        var begun = await admin.CallAsync("POST", $"/api/v1/delivery-methods/{method}/oauth", "{}").ExpectAsync(200);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        using var answer = await browser.GetAsync(Text(begun.Json["address"]));
        var back = answer.Headers.Location.ShouldNotBeNull();
        var query = HttpUtility.ParseQueryString(back.Query);
        return new Consent(back, query["state"].ShouldNotBeNull(), query["code"], query["error"]);
    }

    private static Task<ApiAnswer> ReturnAsync(HttpClient admin, Consent consent) => admin.CallAsync(
        "POST", "/api/v1/oauth/return", new JsonObject { ["state"] = consent.State, ["code"] = consent.Code, ["error"] = consent.Error }.ToJsonString());

    private static async Task<JsonNode> StatusAsync(HttpClient admin, int method) =>
        (await admin.CallAsync("GET", $"/api/v1/delivery-methods/{method}/oauth").ExpectAsync(200)).Json;

    private static async Task<JsonNode> SendAsync(HttpClient admin, int method) =>
        (await admin.CallAsync("POST", Path(method, "test-send"), "{}").ExpectAsync(200)).Json["result"]!;

    private static Task ChangeSecretAsync(HttpClient admin, int method, string secret) => PatchOAuthAsync(admin, method, $$"""{"clientSecret":"{{secret}}"}""");

    private static Task<ApiAnswer> PatchOAuthAsync(HttpClient admin, int method, string change) =>
        admin.CallAsync("PATCH", $"/api/v1/delivery-methods/{method}", Patch(change), "*").ExpectAsync(200);

    private static string Patch(string change) => """{"webhook":{"authentication":{"oAuth":""" + change + "}}}";

    private Uri Server(string part) => new(product.Buyer.Address, "/oauth/" + part);

    private sealed record Consent(Uri Address, string State, string? Code, string? Error);
}
