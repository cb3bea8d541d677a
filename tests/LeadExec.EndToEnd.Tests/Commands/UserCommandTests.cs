using System.Text.RegularExpressions;
using LeadExec.Ports.Users;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.EndToEnd.Tests.Commands;

// Decision 28: the operator helps a person who cannot sign in.
public sealed class UserCommandTests(CommandFixture fixture) : IClassFixture<CommandFixture>
{
    [Fact]
    public async Task Reset_ends_sessions_and_prints_a_link_that_works_once()
    {
        var users = fixture.Services.GetRequiredService<IUserStore>();
        var (links, sessions) = (fixture.Services.GetRequiredService<IOneTimeLinks>(), fixture.Services.GetRequiredService<ISessionStore>());
        var admin = await users.FindByEmailAsync(CommandFixture.Email, CancellationToken.None);
        var session = await sessions.StartAsync(admin!.Id, CancellationToken.None);
        var first = await ResetAsync();
        (await sessions.ValidateAsync(session, CancellationToken.None)).ShouldBeNull();

        // A later link makes the earlier one worthless.
        var token = await ResetAsync();
        (await links.FindEmailAsync(first, CancellationToken.None)).ShouldBeNull();
        (await links.FindEmailAsync(token, CancellationToken.None)).ShouldBe(CommandFixture.Email);
        var hash = PasswordHash.Create("another river at dusk");
        (await links.UseAsync(token, hash, CancellationToken.None))!.Role.ShouldBe(UserRole.Administrator);
        (await users.FindByEmailAsync(CommandFixture.Email, CancellationToken.None))!.PasswordHash.ShouldBe(hash);
        (await links.UseAsync(token, hash, CancellationToken.None)).ShouldBeNull();
        (await fixture.Database.ScalarAsync<string>("select string_agg(action, ' ' order by id) from audit_entry where subject = 'user/1'")).ShouldBe("addUser resetPassword resetPassword password");
    }

    [Fact]
    public async Task Unknown_and_disabled_people_get_no_link()
    {
        (await fixture.RunAsync("user", "reset-password", "--email", "nobody@example.com")).Code.ShouldBe(1);
        var users = fixture.Services.GetRequiredService<IUserStore>();
        var off = await users.AddAsync(new NewUser { Email = "off@example.com", Role = UserRole.Staff, PasswordHash = "none" }, "test", CancellationToken.None);
        await users.ChangeRightsAsync(off!.Id, new RightsChange { Actor = "test", Action = "changeStaff", Disabled = true }, CancellationToken.None);
        (await fixture.RunAsync("user", "reset-password", "--email", "off@example.com")).Code.ShouldBe(1);
        var (code, output) = await fixture.RunAsync("user", "list");
        code.ShouldBe(0, output);
        output.ShouldMatch(@"Administrator\s+enabled\s+admin@example\.com");
        output.ShouldMatch(@"Staff\s+disabled\s+off@example\.com");
    }

    private async Task<string> ResetAsync()
    {
        var (code, output) = await fixture.RunAsync("user", "reset-password", "--email", " Admin@Example.com", "--port", "9123");
        code.ShouldBe(0, output);
        var link = Regex.Match(output, @"http://127\.0\.0\.1:9123/admin/welcome#(\S+)");
        link.Success.ShouldBeTrue(output);
        return link.Groups[1].Value;
    }
}
