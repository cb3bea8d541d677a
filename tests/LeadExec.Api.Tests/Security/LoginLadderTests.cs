using System.Text.Json.Nodes;
using LeadExec.Ports.Users;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Security;

// TH-13: stuffing and guessing.
public sealed class LoginLadderTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Unknown_address_and_wrong_password_get_the_same_answer()
    {
        (await host.AdministratorAsync()).Dispose();
        using var browser = host.Anonymous();
        var wrong = await browser.CallAsync("POST", "/api/v1/sessions", SignIn(ApiHost.AdminEmail, "not the password")).ExpectAsync(401);
        var unknown = await browser.CallAsync("POST", "/api/v1/sessions", SignIn("nobody@example.com", "not the password")).ExpectAsync(401);
        Without(wrong).ShouldBe(Without(unknown));
    }

    [Fact]
    public async Task Account_waits_longer_after_each_failure_but_never_longer_than_a_minute()
    {
        var throttle = host.Services.GetRequiredService<ISignInThrottle>();
        for (var failures = 0; failures < 4; failures++)
        {
            (await throttle.EnterAsync("ladder", "192.0.2.1", CancellationToken.None)).ShouldBe(TimeSpan.Zero);
        }

        // Every try comes from another address, as a stranger's would.
        List<int> waits = [];
        for (var more = 0; more < 9; more++)
        {
            (await throttle.EnterAsync("ladder", $"198.51.100.{more}", CancellationToken.None)).ShouldBe(TimeSpan.Zero);
            var wait = await throttle.EnterAsync("LADDER ", "203.0.113.9", CancellationToken.None);
            waits.Add((int)wait.TotalSeconds);
            host.Clock.Advance(wait);
        }

        waits.ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    }

    [Fact]
    public async Task Address_is_slowed_down_over_many_accounts_and_success_takes_only_one_try_back()
    {
        var throttle = host.Services.GetRequiredService<ISignInThrottle>();
        for (var account = 0; account < 19; account++)
        {
            (await throttle.EnterAsync($"spray{account}", "192.0.2.77", CancellationToken.None)).ShouldBe(TimeSpan.Zero);
        }

        await throttle.EnterAsync("own", "192.0.2.77", CancellationToken.None);
        await throttle.SucceededAsync("own", "192.0.2.77", CancellationToken.None);
        await throttle.EnterAsync("spray20", "192.0.2.77", CancellationToken.None);
        (await throttle.EnterAsync("spray21", "192.0.2.77", CancellationToken.None)).ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Throttled_sign_in_says_when_to_come_back_even_with_the_right_password()
    {
        (await host.AdministratorAsync()).Dispose();
        using var person = await host.PortalUserAsync(8, "guessed@example.com");
        using var browser = host.Anonymous();
        for (var failures = 0; failures < 5; failures++)
        {
            await browser.CallAsync("POST", "/api/v1/sessions", SignIn("guessed@example.com", "not the password")).ExpectAsync(401);
        }

        var slowed = await browser.CallAsync("POST", "/api/v1/sessions", SignIn("guessed@example.com", ApiHost.Password)).ExpectAsync(429);
        slowed.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await browser.CallAsync("POST", "/api/v1/sessions", SignIn("guessed@example.com", ApiHost.Password)).ExpectAsync(200);
    }

    [Theory]
    [InlineData("elevenchars", false)]
    [InlineData("Password2026!!", false)]
    [InlineData("p@ssw0rd12345", false)]
    [InlineData("123456789012", false)]
    [InlineData("aaaaaaaaaaaaaaaa", false)]
    [InlineData("qwertyuiopas", false)]
    [InlineData("pat.miller1234", false)]
    [InlineData("a quiet river at dawn", true)]
    [InlineData("kitchen table 4", true)]
    public void Password_rules(string password, bool good) => (PasswordRules.Check(password, "pat.miller@example.com") is null).ShouldBe(good);

    [Fact]
    public void Password_of_129_characters_is_refused() => PasswordRules.Check(string.Concat(Enumerable.Repeat("horse ", 21)) + "abc", "a@b.c").ShouldNotBeNull();

    private static string SignIn(string email, string password) => $$"""{"email":"{{email}}","password":"{{password}}"}""";

    private static string Without(ApiAnswer answer)
    {
        var json = (JsonObject)answer.Json;
        json.Remove("traceId").ShouldBeTrue();
        return json.ToJsonString();
    }
}
