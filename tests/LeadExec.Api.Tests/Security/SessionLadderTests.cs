using LeadExec.Api.Security;
using LeadExec.Ports.Users;

namespace LeadExec.Api.Tests.Security;

// TH-14: fixation, theft, stale rights.
public sealed class SessionLadderTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Sign_in_through_a_proxy_that_ended_https_is_as_over_https() // decision 26
    {
        (await host.AdministratorAsync()).Dispose();
        using var browser = host.Anonymous();
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var signedIn = await browser.CallAsync("POST", "/api/v1/sessions", SignIn(ApiHost.Password)).ExpectAsync(200);

        signedIn.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("__Host-leadexec=");
        signedIn.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Fact]
    public async Task Session_dies_after_half_an_hour_without_activity()
    {
        using var admin = await host.AdministratorAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        await admin.CallAsync("GET", "/api/v1/me").ExpectAsync(200);
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        await admin.CallAsync("GET", "/api/v1/me").ExpectAsync(200);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        await admin.CallAsync("GET", "/api/v1/me").ExpectAsync(401);
    }

    [Fact]
    public async Task Session_dies_after_ten_hours_however_active()
    {
        using var admin = await host.AdministratorAsync();
        for (var minutes = 0; minutes < 580; minutes += 20)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(20));
            await admin.CallAsync("GET", "/api/v1/me").ExpectAsync(200);
        }

        host.Clock.Advance(TimeSpan.FromMinutes(20));
        await admin.CallAsync("GET", "/api/v1/me").ExpectAsync(401);
    }

    [Fact]
    public async Task Sign_in_makes_a_new_token_and_kills_the_one_the_browser_had()
    {
        using var admin = await host.AdministratorAsync();
        using var thief = host.Anonymous();
        var first = await admin.CallAsync("POST", "/api/v1/sessions", SignIn(ApiHost.Password)).ExpectAsync(200);
        var stolen = Cookie(first);
        thief.DefaultRequestHeaders.Add("Cookie", stolen);
        await thief.CallAsync("GET", "/api/v1/me").ExpectAsync(200);

        var second = await admin.CallAsync("POST", "/api/v1/sessions", SignIn(ApiHost.Password)).ExpectAsync(200);

        Cookie(second).ShouldNotBe(stolen);
        await thief.CallAsync("GET", "/api/v1/me").ExpectAsync(401);
        var attributes = second.Headers.GetValues("Set-Cookie").Single();
        attributes.ShouldContain("httponly", Case.Insensitive);
        attributes.ShouldContain("samesite=lax", Case.Insensitive);
        attributes.ShouldStartWith(SessionCookie.PlainName + "=");
    }

    [Fact]
    public async Task Sign_out_ends_the_session_on_the_server()
    {
        using var admin = await host.AdministratorAsync();
        using var copy = host.Anonymous();
        copy.DefaultRequestHeaders.Add("Cookie", Cookie(await admin.CallAsync("POST", "/api/v1/sessions", SignIn(ApiHost.Password)).ExpectAsync(200)));
        var left = await admin.CallAsync("DELETE", "/api/v1/sessions/current").ExpectAsync(204);
        left.Headers.GetValues("Clear-Site-Data").ShouldNotBeEmpty();
        await copy.CallAsync("GET", "/api/v1/me").ExpectAsync(401);
    }

    [Fact]
    public async Task Password_change_needs_the_old_one_and_ends_every_other_session() // PORT-18
    {
        (await host.AdministratorAsync()).Dispose();
        using var here = await host.PortalUserAsync(9, "change@example.com");
        using var there = await host.SignInAsync("change@example.com", ApiHost.Password);
        using var copy = host.Anonymous();
        copy.DefaultRequestHeaders.Add("Cookie", Cookie(await here.CallAsync("POST", "/api/v1/sessions", $$"""{"email":"change@example.com","password":"{{ApiHost.Password}}"}""").ExpectAsync(200)));
        await copy.CallAsync("GET", "/api/v1/me").ExpectAsync(200);
        await here.CallAsync("POST", "/api/v1/me/password", """{"currentPassword":"wrong wrong wrong","newPassword":"a loud river at dusk"}""").ExpectAsync(401);
        await here.CallAsync("POST", "/api/v1/me/password", $$"""{"currentPassword":"{{ApiHost.Password}}","newPassword":"short"}""").ExpectAsync(400);
        await here.CallAsync("POST", "/api/v1/me/password", $$"""{"currentPassword":"{{ApiHost.Password}}","newPassword":"a loud river at dusk"}""").ExpectAsync(204);
        await here.CallAsync("GET", "/api/v1/me").ExpectAsync(200);
        await there.CallAsync("GET", "/api/v1/me").ExpectAsync(401);
        await copy.CallAsync("GET", "/api/v1/me").ExpectAsync(401); // the token that this browser had before is worth nothing
        (await host.SignInAsync("change@example.com", "a loud river at dusk")).Dispose();
    }

    [Fact]
    public async Task Storage_holds_no_token_and_no_password()
    {
        using var admin = await host.AdministratorAsync();
        var token = Cookie(await admin.CallAsync("POST", "/api/v1/sessions", SignIn(ApiHost.Password)).ExpectAsync(200)).Split('=')[1];
        (await host.Database.ScalarAsync<long>($"select count(*) from user_session where position('{token}' in encode(token_hash, 'escape')) > 0")).ShouldBe(0);
        var hash = await host.Database.ScalarAsync<string>("select password_hash from app_user where role = 'administrator'");
        hash!.ShouldStartWith("pbkdf2-sha512$220000$");
        PasswordHash.Fits(ApiHost.Password, hash).ShouldBeTrue();
        PasswordHash.Fits(ApiHost.Password + "x", hash).ShouldBeFalse();
    }

    private static string SignIn(string password) => $$"""{"email":"{{ApiHost.AdminEmail}}","password":"{{password}}"}""";

    private static string Cookie(ApiAnswer answer) => answer.Headers.GetValues("Set-Cookie").Single(value => !value.Contains("=;", StringComparison.Ordinal)).Split(';')[0];
}
