using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Security;

// TH-36: the first visitor does not become administrator; only who sees the console does.
public sealed class FirstRunTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Set_up_works_once_with_the_token_of_the_console_and_is_gone_afterwards()
    {
        using var browser = host.Anonymous();
        var link = host.Services.GetRequiredService<ISetupLink>();
        var token = await link.PrepareAsync(CancellationToken.None);
        var another = await link.PrepareAsync(CancellationToken.None); // of the host that started after it
        await browser.CallAsync("POST", "/api/v1/setup", Body("guessed", ApiHost.Password)).ExpectAsync(404);
        var weak = await browser.CallAsync("POST", "/api/v1/setup", Body(token!, "Password2026!!")).ExpectAsync(400);
        weak.Json["errors"]!["/password"].ShouldNotBeNull();
        var zone = await browser.CallAsync("POST", "/api/v1/setup", Body(token!, ApiHost.Password, "Mars/Base")).ExpectAsync(400);
        zone.Json["errors"]!["/zoneId"].ShouldNotBeNull();

        var made = await browser.CallAsync("POST", "/api/v1/setup", Body(token!, ApiHost.Password)).ExpectAsync(201);

        made.Json["role"]!.GetValue<string>().ShouldBe("administrator");
        made.Text.ShouldNotContain("pbkdf2");
        await browser.CallAsync("POST", "/api/v1/setup", Body(token!, ApiHost.Password)).ExpectAsync(404);
        await browser.CallAsync("POST", "/api/v1/setup", Body(another!, ApiHost.Password)).ExpectAsync(404);
        (await link.PrepareAsync(CancellationToken.None)).ShouldBeNull();
        var account = host.Services.GetRequiredService<ICatalogSource>();
        (await account.WaitForAsync(new(1), CancellationToken.None)).Account.ZoneId.ShouldBe("America/Phoenix");
        (await host.Database.ScalarAsync<long>("select count(*) from app_user")).ShouldBe(1);
    }

    private static string Body(string token, string password, string zone = "America/Phoenix") =>
        $$"""{"token":"{{token}}","email":"admin@example.com","password":"{{password}}","companyName":"Example Leads","zoneId":"{{zone}}","currency":"USD"}""";
}
