using System.Security.Claims;
using LeadExec.Api.Exports;
using LeadExec.Api.Security;
using LeadExec.Api.Settings;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using LeadExec.TestKit.Leads;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Security;

// SET-08, E-87, RET-14: roles of staff open routes by area, as the table of routes says, and nothing else.
public sealed class StaffRoleTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Roles = "/api/v1/staff-roles";
    private const string Users = "/api/v1/staff-users";

    [Fact]
    public void Table_names_every_route_of_staff_and_no_other()
    {
        var asked = StaffEndpoints().Select(endpoint => endpoint.Metadata.GetMetadata<StaffRoute>()?.Route ?? "not in the table: " + endpoint.RoutePattern.RawText);
        asked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(StaffRoutes.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_role_opens_exactly_the_routes_of_its_areas()
    {
        var asked = 0;
        foreach (var (rights, opens) in RoleCases())
        {
            foreach (var endpoint in StaffEndpoints())
            {
                var route = endpoint.Metadata.GetMetadata<StaffRoute>()!; // the test above holds that it is there
                (await AllowsAsync(endpoint, UserRole.Staff, rights)).ShouldBe(opens(route) && !IsForAdministrators(endpoint), $"{route.Route} for {rights}");
                asked++;
            }
        }

        asked.ShouldBeGreaterThan(1_000);
        foreach (var endpoint in StaffEndpoints())
        {
            (await AllowsAsync(endpoint, UserRole.Administrator, StaffRights.All)).ShouldBeTrue(endpoint.RoutePattern.RawText);
            (await AllowsAsync(endpoint, UserRole.Client, StaffRights.All)).ShouldBeFalse(endpoint.RoutePattern.RawText);
        }
    }

    [Fact]
    public async Task Route_that_the_table_does_not_name_is_for_administrators_only()
    {
        var known = StaffEndpoints()[0];
        var unknown = new RouteEndpoint(known.RequestDelegate!, known.RoutePattern, 0, new EndpointMetadataCollection(known.Metadata.Where(item => item is not StaffRoute)), "new");
        (await AllowsAsync(unknown, UserRole.Staff, StaffRights.All)).ShouldBeFalse();
        (await AllowsAsync(unknown, UserRole.Administrator, StaffRights.All)).ShouldBeTrue();
    }

    [Fact]
    public async Task Role_counts_with_the_next_request_and_so_does_its_change()
    {
        using var admin = await host.AdministratorAsync();
        var role = await AddAsync(admin, "Source manager", """{"leadSources":"edit","reports":"view"}""");
        using var kim = await GivenAsync(admin, "kim-of-sources@example.com", role);
        var rights = (await kim.CallAsync("GET", "/api/v1/me").ExpectAsync(200)).Json["rights"]!;
        (rights["leadSources"]!.GetValue<string>(), rights["money"]!.GetValue<string>(), rights["export"]!.GetValue<bool>()).ShouldBe(("edit", "none", false));
        await kim.CallAsync("GET", "/api/v1/lead-sources").ExpectAsync(200);
        await kim.CallAsync("GET", "/api/v1/directory").ExpectAsync(200);
        await kim.CallAsync("POST", "/api/v1/leads/search", "{}").ExpectAsync(403);
        (await kim.CallAsync("DELETE", "/api/v1/lead-sources/999").ExpectAsync(403)).Code.ShouldBe("forbidden");
        await kim.CallAsync("GET", "/api/v1/clients").ExpectAsync(403);
        await kim.CallAsync("GET", Roles).ExpectAsync(403);
        await kim.CallAsync("GET", "/api/v1/exports").ExpectAsync(403);

        await admin.CallAsync("PUT", $"{Roles}/{role}", """{"name":"Source manager","version":1,"rights":{"clients":"view"}}""").ExpectAsync(200);
        await kim.CallAsync("GET", "/api/v1/clients").ExpectAsync(200);
        await kim.CallAsync("GET", "/api/v1/lead-sources").ExpectAsync(403);
    }

    [Fact]
    public async Task Returns_and_sending_by_hand_need_their_own_rights()
    {
        using var admin = await host.AdministratorAsync();
        var role = await AddAsync(admin, "Reader of leads", """{"leads":"delete"}""");
        using var lee = await GivenAsync(admin, "lee-of-leads@example.com", role);
        await lee.CallAsync("GET", "/api/v1/returns").ExpectAsync(200);
        await lee.CallAsync("POST", $"/api/v1/returns/{Guid.Empty}/approve", "{}").ExpectAsync(403);
        await lee.CallAsync("POST", $"/api/v1/leads/{Guid.Empty}/run-automation", "{}").ExpectAsync(403);
    }

    [Fact]
    public async Task Role_is_removed_only_when_nobody_has_it_and_administrators_have_one_that_nobody_removes()
    {
        using var admin = await host.AdministratorAsync();
        var role = await AddAsync(admin, "Short-lived", "{}");
        using var sam = await GivenAsync(admin, "sam-of-nothing@example.com", role);
        (await admin.CallAsync("DELETE", $"{Roles}/{role}").ExpectAsync(409)).Code.ShouldBe("inUse");
        var listed = (await admin.CallAsync("GET", Roles).ExpectAsync(200)).Json["items"]!.AsArray().Single(item => item!["id"]!.GetValue<int>() == role)!;
        listed["people"]!.GetValue<int>().ShouldBe(1);

        var person = await host.Database.ScalarAsync<int>("select id from app_user where email = 'sam-of-nothing@example.com'");
        var changed = await admin.CallAsync("PUT", $"{Users}/{person}", """{"role":"administrator"}""").ExpectAsync(200);
        changed.Json["staffRoleId"].ShouldBeNull();
        await admin.CallAsync("DELETE", $"{Roles}/{role}").ExpectAsync(204);
        await admin.CallAsync("DELETE", $"{Roles}/{role}").ExpectAsync(404);
        await admin.CallAsync("PUT", $"{Users}/{person}", $$"""{"role":"staff","staffRoleId":{{role}}}""").ExpectAsync(400);
        (await host.Database.ScalarAsync<long>($"select count(*) from audit_entry where subject = 'staff-role/{role}'")).ShouldBe(2);
    }

    [Fact]
    public async Task Names_are_told_apart_and_nobody_overwrites_a_change_unread()
    {
        using var admin = await host.AdministratorAsync();
        var role = await AddAsync(admin, "Night shift", "{}");
        (await admin.CallAsync("POST", Roles, """{"name":" night SHIFT ","rights":{}}""").ExpectAsync(409)).Code.ShouldBe("nameTaken");
        await admin.CallAsync("PUT", $"{Roles}/{role}", """{"name":"Night","version":1,"rights":{}}""").ExpectAsync(200);
        (await admin.CallAsync("PUT", $"{Roles}/{role}", """{"name":"Nights","version":1,"rights":{}}""").ExpectAsync(409)).Code.ShouldBe("stale");
        (await admin.CallAsync("POST", Roles, """{"name":" ","rights":{}}""").ExpectAsync(400)).Json["errors"]!.AsObject().ShouldContainKey("/name");
        await admin.CallAsync("POST", Roles, """{"name":"Odd","rights":{"leads":"everything"}}""").ExpectAsync(400);
        (await admin.CallAsync("POST", Roles, """{"name":"Odd","rights":{"data":{"clients":[7,7]}}}""").ExpectAsync(400)).Json["errors"]!.AsObject().ShouldContainKey("/rights/data/clients");
    }

    [Fact]
    public async Task Files_are_made_only_of_lists_that_the_role_may_see()
    {
        using var admin = await host.AdministratorAsync();
        using var max = await GivenAsync(admin, "max-of-money@example.com", await AddAsync(admin, "Book-keeper", """{"money":"view","export":true}"""));
        var lists = (await max.CallAsync("GET", "/api/v1/exports/lists").ExpectAsync(200)).Json["items"]!.AsArray().Select(item => item!["name"]!.GetValue<string>()).ToList();
        lists.ShouldContain("payments");
        lists.ShouldNotContain("leads");
        (await max.CallAsync("POST", "/api/v1/exports", $$"""{"id":"{{Guid.NewGuid()}}","list":"leads","form":"csv"}""").ExpectAsync(403)).Code.ShouldBe("forbidden");
        await max.CallAsync("POST", "/api/v1/exports", $$"""{"id":"{{Guid.NewGuid()}}","list":"payments","form":"csv"}""").ExpectAsync(202);
    }

    [Fact]
    public async Task Prices_and_other_money_are_answered_only_to_roles_that_see_money() // E-87
    {
        using var admin = await host.AdministratorAsync();
        var lead = await new LeadSeed { At = new DateTimeOffset(2026, 2, 5, 18, 0, 0, TimeSpan.Zero) }.InsertAsync(host.Database);
        await lead.AttemptAsync(host.Database, client: 7, price: 3921);
        using var ivy = await GivenAsync(admin, "ivy-of-figures@example.com", await AddAsync(admin, "Without money", """{"leads":"view","reports":"view","export":true}"""));
        using var zoe = await GivenAsync(admin, "zoe-of-figures@example.com", await AddAsync(admin, "With money", """{"leads":"view","reports":"view","export":true,"money":"view"}"""));
        foreach (var (method, path, body, figures) in new[]
        {
            ("POST", "/api/v1/leads/search", """{"from":"2026-02-05","to":"2026-02-05"}""", new[] { "cost", "revenue", "profit" }),
            ("GET", $"/api/v1/leads/{lead.Id}", null, ["cost", "revenue", "profit"]),
            ("GET", $"/api/v1/leads/{lead.Id}/deliveries", null, ["price", "heldPrice"]),
            ("GET", "/api/v1/deliveries?limit=200", null, ["price"]),
            ("GET", "/api/v1/reports/leads?from=2026-02-05&to=2026-02-05", null, ["revenue", "cost", "profit"]),
            ("GET", "/api/v1/reports/leads.csv?from=2026-02-05&to=2026-02-05", null, ["Revenue", "Cost", "Profit", "39.21"]),
        })
        {
            var (without, with) = ((await ivy.CallAsync(method, path, body).ExpectAsync(200)).Text, (await zoe.CallAsync(method, path, body).ExpectAsync(200)).Text);
            foreach (var figure in figures)
            {
                (without.Contains(figure, StringComparison.Ordinal), with.Contains(figure, StringComparison.Ordinal)).ShouldBe((false, true), $"{figure} of {path}");
            }
        }

        // Nor in a file that asks for them by name.
        foreach (var (browser, has) in new[] { (ivy, false), (zoe, true) })
        {
            var id = Guid.NewGuid();
            var asked = $$"""{"id":"{{id}}","list":"leads","form":"csv","filter":{"from":"2026-02-05","to":"2026-02-05"},"columns":[{"id":"id"},{"id":"revenue"}]}""";
            await browser.CallAsync("POST", "/api/v1/exports", asked).ExpectAsync(202);
            while (await host.Services.GetRequiredService<ExportWriter>().RoundAsync(CancellationToken.None))
            {
            }

            var file = (await browser.CallAsync("GET", $"/api/v1/exports/{id}/file").ExpectAsync(200)).Text;
            (file.Contains(lead.Id.ToString(), StringComparison.Ordinal), file.Contains("39.21", StringComparison.Ordinal)).ShouldBe((true, has));
        }
    }

    [Fact]
    public void Every_amount_that_a_role_without_money_could_be_answered_is_marked()
    {
        var seen = new HashSet<Type>();
        foreach (var endpoint in StaffEndpoints())
        {
            var route = endpoint.Metadata.GetMetadata<StaffRoute>()!;
            if (route.Area != StaffArea.Money && (route.Route.StartsWith("GET ", StringComparison.Ordinal) || route.Route is "POST leads/search" or "POST distribution/dry-run"))
            {
                foreach (var type in endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Select(reply => reply.Type).OfType<Type>())
                {
                    Walk(type, seen);
                }
            }
        }

        var amounts = seen.SelectMany(type => type.GetProperties()).Where(property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(Money)).ToList();
        amounts.Count.ShouldBeGreaterThan(10);
        amounts.Where(property => !property.IsDefined(typeof(MoneyFigureAttribute), inherit: true)).Select(property => $"{property.DeclaringType!.Name}.{property.Name}").Distinct().ShouldBeEmpty();
    }

    // Prices in settings belong to the settings.
    private static void Walk(Type type, HashSet<Type> seen)
    {
        foreach (var argument in type.GetGenericArguments().Append(type.GetElementType()).OfType<Type>())
        {
            Walk(argument, seen);
        }

        if (type.Namespace?.StartsWith("LeadExec.Api.", StringComparison.Ordinal) is true && !type.IsEnum && !typeof(ResourceBody).IsAssignableFrom(type) && type.Namespace != typeof(ResourceBody).Namespace && seen.Add(type))
        {
            foreach (var property in type.GetProperties())
            {
                Walk(property.PropertyType, seen);
            }
        }
    }

    private static IEnumerable<(StaffRights Rights, Func<StaffRoute, bool> Opens)> RoleCases()
    {
        yield return (new StaffRights(), route => route is { Area: null, Power: null });
        yield return (StaffRights.All, _ => true);
        foreach (var level in Enum.GetValues<StaffLevel>())
        {
            yield return (new StaffRights { Leads = level }, route => Open(route, StaffArea.Leads, level));
            yield return (new StaffRights { Clients = level }, route => Open(route, StaffArea.Clients, level));
            yield return (new StaffRights { LeadSources = level }, route => Open(route, StaffArea.LeadSources, level));
            yield return (new StaffRights { Reports = level }, route => Open(route, StaffArea.Reports, level));
            yield return (new StaffRights { Money = level }, route => Open(route, StaffArea.Money, level));
            yield return (new StaffRights { Settings = level }, route => Open(route, StaffArea.Settings, level));
        }

        yield return (StaffRights.All with { Export = false }, route => route.Power != StaffPower.Export);
        yield return (StaffRights.All with { SendByHand = false }, route => route.Power != StaffPower.SendByHand);
        yield return (StaffRights.All with { ApproveReturns = false }, route => route.Power != StaffPower.ApproveReturns);
        yield return (StaffRights.All with { Data = new DataFilter { Clients = [new ClientId(7)] } }, route => route.Scope != DataScope.Whole);
    }

    private static bool Open(StaffRoute route, StaffArea area, StaffLevel level) =>
        route.Power is null && (route.Area is null || (route.Area == area && (int)route.Level <= (int)level));

    private static bool IsForAdministrators(RouteEndpoint endpoint) => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == Policies.Administrator);

    private List<RouteEndpoint> StaffEndpoints() =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == Policies.Staff)),
    ];

    private async Task<bool> AllowsAsync(RouteEndpoint endpoint, UserRole role, StaffRights rights)
    {
        var http = new DefaultHttpContext { RequestServices = host.Services };
        http.SetEndpoint(endpoint);
        var user = new ClaimsPrincipal(new StaffIdentity([new Claim(ClaimTypes.NameIdentifier, "5"), new Claim(ClaimTypes.Role, role.ToString())], "test", rights));
        var policies = host.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await AuthorizationPolicy.CombineAsync(policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>());
        return (await host.Services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, http, policy!)).Succeeded; // staff endpoints have one
    }

    private static async Task<int> AddAsync(HttpClient admin, string name, string rights) =>
        (await admin.CallAsync("POST", Roles, $$"""{"name":"{{name}}","rights":{{rights}}}""").ExpectAsync(201)).Json["id"]!.GetValue<int>();

    private async Task<HttpClient> GivenAsync(HttpClient admin, string email, int role)
    {
        var browser = await host.StaffAsync(email);
        var person = await host.Database.ScalarAsync<int>($"select id from app_user where email = '{email}'");
        (await admin.CallAsync("PUT", $"{Users}/{person}", $$"""{"role":"staff","staffRoleId":{{role}}}""").ExpectAsync(200)).Json["staffRoleId"]!.GetValue<int>().ShouldBe(role);
        await browser.CallAsync("GET", "/api/v1/me").ExpectAsync(401); // another role ends the sessions
        browser.Dispose();
        return await host.SessionAsync(email);
    }
}
