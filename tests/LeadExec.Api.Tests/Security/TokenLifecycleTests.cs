using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LeadExec.Ports.Access;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Security;

// TH-10, SET-32 to SET-35, CAMP-12, D-54.
public sealed class TokenLifecycleTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Token_is_good_until_one_hour_after_its_issue() // D-54
    {
        var (id, secret) = await CredentialAsync();
        var token = (await IssueAsync(id, secret)).Json["access_token"]!.GetValue<string>();
        var tokens = host.Services.GetRequiredService<IAccessTokens>();
        host.Clock.Advance(TimeSpan.FromSeconds(3_599));
        var grant = await tokens.ValidateAsync(token, CancellationToken.None);
        grant!.Allows(AccessScopes.LeadReceiver).ShouldBeTrue();
        grant.Allows(AccessScopes.AccountApi).ShouldBeFalse();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await tokens.ValidateAsync(token, CancellationToken.None)).ShouldBeNull();
        (await tokens.ValidateAsync("lxt_guessed", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Disabled_credential_gets_no_token_and_loses_its_tokens_within_five_seconds()
    {
        using var admin = await host.AdministratorAsync();
        var (id, secret) = await CredentialAsync();
        var token = (await IssueAsync(id, secret)).Json["access_token"]!.GetValue<string>();
        var tokens = host.Services.GetRequiredService<IAccessTokens>();
        (await tokens.ValidateAsync(token, CancellationToken.None)).ShouldNotBeNull();
        await admin.CallAsync("POST", $"/api/v1/api-credentials/{id}/disable").ExpectAsync(204);
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        (await tokens.ValidateAsync(token, CancellationToken.None)).ShouldBeNull();
        (await IssueAsync(id, secret)).Status.ShouldBe(401);
        await admin.CallAsync("POST", $"/api/v1/api-credentials/{id}/enable").ExpectAsync(204);
        (await tokens.ValidateAsync(token, CancellationToken.None)).ShouldBeNull();
        (await IssueAsync(id, secret)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Secret_is_shown_once_and_scopes_cannot_be_edited() // SET-33, SET-34
    {
        using var admin = await host.AdministratorAsync();
        var (id, secret) = await CredentialAsync();
        var list = await admin.CallAsync("GET", "/api/v1/api-credentials").ExpectAsync(200);
        list.Text.ShouldContain(id);
        list.Text.ShouldNotContain(secret);
        (await admin.CallAsync("PUT", "/api/v1/api-credentials/" + id, "{}")).Status.ShouldBeOneOf(404, 405);
        var wrong = await admin.CallAsync("POST", "/api/v1/api-credentials", """{"description":"x","scopes":["everything"]}""").ExpectAsync(400);
        wrong.Json["errors"]!["/scopes"].ShouldNotBeNull();
        (await host.Database.ScalarAsync<long>($"select count(*) from api_credential where encode(secret_hash, 'escape') like '%{secret[4..14]}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task Token_endpoint_speaks_the_client_credentials_grant()
    {
        var (id, secret) = await CredentialAsync();
        var issued = await IssueAsync(id, secret);
        issued.Json["token_type"]!.GetValue<string>().ShouldBe("Bearer");
        issued.Json["expires_in"]!.GetValue<int>().ShouldBe(3_600);
        issued.Json["scope"]!.GetValue<string>().ShouldBe("lead_receiver");
        issued.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await IssueAsync(id, "wrong")).Json["error"]!.GetValue<string>().ShouldBe("invalid_client");
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}")));
        (await PostAsync(client, new() { ["grant_type"] = "client_credentials" })).Status.ShouldBe(200);
        (await PostAsync(client, new() { ["grant_type"] = "password" })).Json["error"]!.GetValue<string>().ShouldBe("unsupported_grant_type");
    }

    private async Task<(string Id, string Secret)> CredentialAsync()
    {
        using var admin = await host.AdministratorAsync();
        var made = await admin.CallAsync("POST", "/api/v1/api-credentials", """{"description":"Landing pages","scopes":["lead_receiver"]}""").ExpectAsync(201);
        return (made.Json["clientId"]!.GetValue<string>(), made.Json["clientSecret"]!.GetValue<string>());
    }

    private async Task<ApiAnswer> IssueAsync(string id, string secret)
    {
        using var client = host.Anonymous();
        return await PostAsync(client, new() { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret });
    }

    private static async Task<ApiAnswer> PostAsync(HttpClient client, Dictionary<string, string> form)
    {
        using var answer = await client.PostAsync("/v1/authorization/token", new FormUrlEncodedContent(form));
        return new ApiAnswer((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), null, answer.Headers);
    }
}
