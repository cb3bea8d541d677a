using System.Text;
using LeadExec.Api.Security;

namespace LeadExec.Api.Tests.Security;

// TH-14: cross-site requests.
public sealed class CsrfMatrixTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData(true, null, null, "application/json", 201)]
    [InlineData(true, "own", "same-origin", "application/json", 201)]
    [InlineData(true, null, "none", "application/json", 201)]
    [InlineData(false, null, null, "application/json", 403)]
    [InlineData(false, "own", "same-origin", "application/json", 403)]
    [InlineData(true, "https://evil.example", null, "application/json", 403)]
    [InlineData(true, "null", null, "application/json", 403)]
    [InlineData(true, null, "cross-site", "application/json", 403)]
    [InlineData(true, null, "same-site", "application/json", 403)]
    [InlineData(true, null, null, "text/plain", 415)]
    [InlineData(true, null, null, "application/x-www-form-urlencoded", 415)]
    public async Task Change_is_taken_only_from_our_own_pages(bool header, string? origin, string? site, string contentType, int status)
    {
        using var admin = await host.AdministratorAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/clients");
        request.Content = new StringContent("""{"companyName":"Csrf"}""", Encoding.UTF8, contentType);
        if (!header)
        {
            admin.DefaultRequestHeaders.Remove(CsrfGuard.Header);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? host.Address.GetLeftPart(UriPartial.Authority) : origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        var before = await host.Database.ScalarAsync<long>("select count(*) from setting where kind = 'client'");
        using var answer = await admin.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        (await host.Database.ScalarAsync<long>("select count(*) from setting where kind = 'client'") - before).ShouldBe(status == 201 ? 1 : 0);
    }

    [Theory]
    [InlineData("GET", "/api/v1/me", null, 401)]
    [InlineData("POST", "/api/v1/sessions", "{ broken", 400)]
    public async Task Every_answer_carries_the_browser_policy(string method, string path, string? body, int status)
    {
        using var browser = host.Anonymous();
        var answer = await browser.CallAsync(method, path, body).ExpectAsync(status);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
