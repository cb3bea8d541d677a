using LeadExec.Ports.Users;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Security;

// SET-07: administrators look after the people of the company.
public sealed class StaffUserTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Users = "/api/v1/staff-users";

    [Fact]
    public async Task Invited_person_sets_a_password_by_a_link_that_works_once_and_has_the_role()
    {
        using var admin = await host.AdministratorAsync();
        var link = await admin.CallAsync("POST", Users, """{"email":"kim@example.com","name":" Kim ","role":"staff"}""").ExpectAsync(201);
        link.Json["path"]!.GetValue<string>().ShouldStartWith("/admin/welcome#");
        (await admin.CallAsync("POST", Users, """{"email":"KIM@example.com"}""").ExpectAsync(409)).Code.ShouldBe("emailTaken");
        using var kim = await UseAsync(link, "kim@example.com");
        await kim.CallAsync("GET", "/api/v1/clients").ExpectAsync(200);
        await kim.CallAsync("GET", Users).ExpectAsync(403);
        var listed = (await admin.CallAsync("GET", Users).ExpectAsync(200)).Json["items"]!.AsArray().Single(user => user!["email"]!.GetValue<string>() == "kim@example.com")!;
        (listed["name"]!.GetValue<string>(), listed["role"]!.GetValue<string>(), listed["disabled"]!.GetValue<bool>()).ShouldBe(("Kim", "staff", false));
        // What histories call "user/7" has a name for staff too; who has none is called by the address.
        (await kim.CallAsync("GET", $"/api/v1/people/{listed["id"]}").ExpectAsync(200)).Json["name"]!.GetValue<string>().ShouldBe("Kim");
        (await kim.CallAsync("GET", "/api/v1/people/1").ExpectAsync(200)).Json["name"]!.GetValue<string>().ShouldContain("@");
        await kim.CallAsync("GET", "/api/v1/people/999999").ExpectAsync(404);
    }

    [Fact]
    public async Task Another_role_counts_at_once_and_a_disabled_person_is_out()
    {
        using var admin = await host.AdministratorAsync();
        var link = await admin.CallAsync("POST", Users, """{"email":"lee@example.com"}""").ExpectAsync(201);
        using var lee = await UseAsync(link, "lee@example.com");
        var id = await IdAsync("lee@example.com");
        (await admin.CallAsync("PUT", $"{Users}/{id}", """{"role":"administrator"}""").ExpectAsync(200)).Json["role"]!.GetValue<string>().ShouldBe("administrator");
        await lee.CallAsync("GET", "/api/v1/me").ExpectAsync(401); // the session of the earlier role is over
        using var promoted = await host.SignInAsync("lee@example.com", ApiHost.Password);
        await promoted.CallAsync("GET", Users).ExpectAsync(200);

        await admin.CallAsync("PUT", $"{Users}/{id}", """{"enabled":false}""").ExpectAsync(200);
        await promoted.CallAsync("GET", "/api/v1/me").ExpectAsync(401);
        (await admin.CallAsync("POST", $"{Users}/{id}/password-link").ExpectAsync(409)).Code.ShouldBe("disabled");
        await admin.CallAsync("PUT", $"{Users}/{id}", """{"enabled":true}""").ExpectAsync(200);
        using var again = await host.SignInAsync("lee@example.com", ApiHost.Password);
        await again.CallAsync("GET", Users).ExpectAsync(200);
    }

    [Fact]
    public async Task New_password_is_set_by_the_person_and_ends_the_sessions()
    {
        using var admin = await host.AdministratorAsync();
        var link = await admin.CallAsync("POST", Users, """{"email":"sam@example.com"}""").ExpectAsync(201);
        using var sam = await UseAsync(link, "sam@example.com");
        var reset = await admin.CallAsync("POST", $"{Users}/{await IdAsync("sam@example.com")}/password-link").ExpectAsync(201);
        await sam.CallAsync("GET", "/api/v1/me").ExpectAsync(401);
        using var anew = await UseAsync(reset, "sam@example.com");
        await anew.CallAsync("GET", "/api/v1/me").ExpectAsync(200);
    }

    [Fact]
    public async Task Nobody_changes_their_own_rights_and_portal_users_are_no_staff()
    {
        using var admin = await host.AdministratorAsync();
        var own = await IdAsync(ApiHost.AdminEmail);
        (await admin.CallAsync("PUT", $"{Users}/{own}", """{"role":"staff"}""").ExpectAsync(409)).Code.ShouldBe("ownAccount");
        (await admin.CallAsync("POST", $"{Users}/{own}/password-link").ExpectAsync(409)).Code.ShouldBe("ownAccount");
        await SampleSettings.CreateAsync(admin);
        using var client = await host.PortalUserAsync(7, "portal-of-seven@example.com");
        await admin.CallAsync("PUT", $"{Users}/{await IdAsync("portal-of-seven@example.com")}", """{"role":"administrator"}""").ExpectAsync(404);
        (await admin.CallAsync("GET", Users).ExpectAsync(200)).Text.ShouldNotContain("portal-of-seven");
    }

    [Fact]
    public async Task Administrators_who_take_each_others_rights_at_once_leave_one_of_them()
    {
        (await host.AdministratorAsync()).Dispose();
        var users = host.Services.GetRequiredService<IUserStore>();
        var pair = new List<UserAccount>();
        foreach (var name in new[] { "first", "second" })
        {
            var user = new NewUser { Email = $"{name}-of-two@example.com", Role = UserRole.Administrator, PasswordHash = PasswordHash.Create(ApiHost.Password) };
            pair.Add((await users.AddAsync(user, "test", CancellationToken.None))!);
        }

        var others = (await host.Database.ScalarAsync<int[]>($"select array_agg(id) from app_user where role = 'administrator' and disabled_at is null and id <> {pair[0].Id} and id <> {pair[1].Id}"))!;
        var numbers = string.Join(',', others);
        try
        {
            await host.Database.ExecuteAsync($"update app_user set disabled_at = now() where id in ({numbers})");
            for (var round = 0; round < 10; round++)
            {
                StaffChange[] ends = await Task.WhenAll(
                    RightsAsync(pair[0], change => change with { Role = UserRole.Staff }),
                    RightsAsync(pair[1], change => change with { Disabled = true }));
                ends.Order().ShouldBe([StaffChange.Done, StaffChange.LastAdministrator]);
                (await host.Database.ScalarAsync<long>("select count(*) from app_user where role = 'administrator' and disabled_at is null")).ShouldBe(1);
                await RightsAsync(pair[0], change => change with { Role = UserRole.Administrator });
                await RightsAsync(pair[1], change => change with { Disabled = false });
            }

            // INV-30: one entry for being added, three for each round, none for whoever was refused.
            (await host.Database.ScalarAsync<long>($"select count(*) from audit_entry where subject in ('user/{pair[0].Id}', 'user/{pair[1].Id}') and after->'rights' is not null")).ShouldBe(2 + 30);
        }
        finally
        {
            await host.Database.ExecuteAsync($"update app_user set disabled_at = null where id in ({numbers})");
        }
    }

    [Theory]
    [InlineData("""{"email":"nobody"}""", "/email")]
    [InlineData("""{"email":"a@example.com","role":"client"}""", "/role")]
    [InlineData("""{"email":"a@example.com","role":"administrator","staffRoleId":1}""", "/staffRoleId")]
    [InlineData("""{"email":"a@example.com","role":"staff","staffRoleId":999999}""", "/staffRoleId")]
    public async Task Wrong_invitations_are_refused(string body, string path)
    {
        using var admin = await host.AdministratorAsync();
        (await admin.CallAsync("POST", Users, body).ExpectAsync(400)).Json["errors"]!.AsObject().ShouldContainKey(path);
    }

    private Task<StaffChange> RightsAsync(UserAccount user, Func<RightsChange, RightsChange> change) =>
        host.Services.GetRequiredService<IUserStore>().ChangeRightsAsync(user.Id, change(new RightsChange { Actor = "test", Action = "changeStaff" }), CancellationToken.None);

    private Task<int> IdAsync(string email) => host.Database.ScalarAsync<int>($"select id from app_user where email_key = '{email}'");

    private async Task<HttpClient> UseAsync(ApiAnswer link, string email)
    {
        using var browser = host.Anonymous();
        var token = link.Json["token"]!.GetValue<string>();
        await browser.CallAsync("POST", $"/api/v1/one-time-links/{token}", $$"""{"password":"{{ApiHost.Password}}"}""").ExpectAsync(200);
        await browser.CallAsync("POST", $"/api/v1/one-time-links/{token}", $$"""{"password":"{{ApiHost.Password}}"}""").ExpectAsync(404);
        return await host.SignInAsync(email, ApiHost.Password);
    }
}
