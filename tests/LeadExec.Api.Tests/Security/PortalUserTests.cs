namespace LeadExec.Api.Tests.Security;

// CLNT-12, PORT-01, decision 26.
public sealed class PortalUserTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Staff_invite_a_portal_user_by_a_link_that_works_once()
    {
        using var admin = await host.AdministratorAsync();
        await SampleSettings.CreateAsync(admin);
        await admin.CallAsync("POST", "/api/v1/clients/999/portal-users", Invite("a@example.com")).ExpectAsync(404);
        await admin.CallAsync("POST", "/api/v1/clients/7/portal-users", Invite("no address")).ExpectAsync(400);
        await admin.CallAsync("POST", "/api/v1/clients/7/portal-users", Invite(ApiHost.AdminEmail)).ExpectAsync(409);
        var link = await admin.CallAsync("POST", "/api/v1/clients/7/portal-users", Invite("Buyer@Example.com")).ExpectAsync(201);
        var token = link.Json["token"]!.GetValue<string>();
        using var browser = host.Anonymous();

        var target = await browser.CallAsync("GET", "/api/v1/one-time-links/" + token).ExpectAsync(200);
        target.Json["email"]!.GetValue<string>().ShouldBe("Buyer@Example.com");
        await browser.CallAsync("POST", "/api/v1/one-time-links/" + token, """{"password":"short"}""").ExpectAsync(400);
        var user = await browser.CallAsync("POST", "/api/v1/one-time-links/" + token, $$"""{"password":"{{ApiHost.Password}}"}""").ExpectAsync(200);

        user.Json["role"]!.GetValue<string>().ShouldBe("client");
        user.Json["clientId"]!.GetValue<int>().ShouldBe(7);
        await browser.CallAsync("POST", "/api/v1/one-time-links/" + token, """{"password":"another river at dawn"}""").ExpectAsync(404);
        using var portal = await host.SignInAsync("buyer@example.com", ApiHost.Password);
        (await portal.CallAsync("GET", "/api/v1/me").ExpectAsync(200)).Json["clientId"]!.GetValue<int>().ShouldBe(7);

        // The address is taken now: another client's link for it is not made.
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":71,"companyName":"Other"}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/clients/71/portal-users", Invite("buyer@example.com")).ExpectAsync(409);

        var id = user.Json["id"]!.GetValue<int>();
        await admin.CallAsync("DELETE", $"/api/v1/clients/71/portal-users/{id}").ExpectAsync(404);
        await admin.CallAsync("DELETE", $"/api/v1/clients/7/portal-users/{id}").ExpectAsync(204);
        await portal.CallAsync("GET", "/api/v1/me").ExpectAsync(401);
    }

    [Fact]
    public async Task Link_dies_after_three_days_and_when_a_newer_one_is_made()
    {
        (await host.AdministratorAsync()).Dispose();
        var links = (Ports.Users.IOneTimeLinks)host.Services.GetService(typeof(Ports.Users.IOneTimeLinks))!;
        var first = await links.CreateAsync(new(5), "late@example.com", "test", CancellationToken.None);
        var second = await links.CreateAsync(new(5), "late@example.com", "test", CancellationToken.None);
        (await links.FindEmailAsync(first!, CancellationToken.None)).ShouldBeNull();
        host.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        (await links.FindEmailAsync(second!, CancellationToken.None)).ShouldBe("late@example.com");
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await links.FindEmailAsync(second!, CancellationToken.None)).ShouldBeNull();
        (await links.UseAsync(second!, "hash", CancellationToken.None)).ShouldBeNull();
    }

    private static string Invite(string email) => $$"""{"email":"{{email}}"}""";
}
