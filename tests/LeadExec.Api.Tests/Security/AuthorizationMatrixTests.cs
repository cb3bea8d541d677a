using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Security;

// TH-11, TH-28: every route needs a session unless it stands on this list; a portal user sees nothing of staff's routes.
public sealed class AuthorizationMatrixTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] Open =
    [
        "POST /api/v1/setup", "POST /api/v1/sessions", "GET /api/v1/one-time-links/{token}", "POST /api/v1/one-time-links/{token}",
        "POST /v1/authorization/token", "GET /openapi/{documentName}.json",

        // Sources prove themselves by access key, token, password or address, as their campaign demands.
        "POST /processor/insert/general", "POST /processor/insert/general/json/async", "POST /processor/insert/general/xml/async",
        "POST /processor/insert/AutoRedirect", "OPTIONS /processor/insert/{**path}", "POST /v2/insert/general", "POST /processor/ping/general",
        "OPTIONS /processor/ping/{**path}", "POST /v2/ping/general", "POST /v2/duplicates/check", "GET /v2/leads/{leadId:guid}",
        "GET /v2/leads", "OPTIONS /v2/{**path}", "GET /posting-instructions/{token}", "GET /posting-instructions/{token}/ping",
        "GET /posting-instructions/style.css",

        // Payment providers prove themselves by the signature over the body.
        "POST /api/webhooks/payments/{provider}",

        // The looks of the portal's sign-in page.
        "GET /api/v1/brand", "GET /api/v1/brand/logo", "GET /portal/brand.css",

        // The payer proves itself by the name of the page (ORD-28).
        "GET /pay/{token}", "POST /pay/{token}",
    ];

    // What the installation is made of is nothing for staff.
    private static readonly string[] Administrators =
    [
        "GET /api/v1/operations/hosts", "GET /api/v1/operations/grains", "GET /api/v1/operations/health", "GET /api/v1/operations/queues",
        "GET /api/v1/operations/database", "GET /api/v1/staff-users/", "POST /api/v1/staff-users/", "PUT /api/v1/staff-users/{id:int}",
        "POST /api/v1/staff-users/{id:int}/password-link", "GET /api/v1/staff-roles/", "POST /api/v1/staff-roles/", "PUT /api/v1/staff-roles/{id:int}",
        "DELETE /api/v1/staff-roles/{id:int}",
    ];

    private static readonly string[] AnyPerson = ["GET /api/v1/me", "POST /api/v1/me/password", "DELETE /api/v1/sessions/current",
        // Each sees and changes its own views only: SavedViewApiTests.
        "GET /api/v1/saved-views/", "POST /api/v1/saved-views/", "PUT /api/v1/saved-views/{id:guid}", "DELETE /api/v1/saved-views/{id:guid}"];

    // Scoped by the session's client; PortalApiTests, PortalConfirmationTests, PortalSelfServiceTests, AppointmentTests and OrderApiTests hold that a foreign client finds nothing.
    private static readonly string[] OwnPortal =
    [
        "GET /api/v1/portal/info", "GET /api/v1/portal/leads", "GET /api/v1/portal/leads/{id:guid}", "POST /api/v1/portal/leads/{id:guid}/read",
        "GET /api/v1/portal/confirmations/", "GET /api/v1/portal/orders/", "GET /api/v1/portal/wallet", "GET /api/v1/portal/payments/",
        "GET /api/v1/portal/payments.csv", "GET /api/v1/portal/payments.xlsx", "GET /api/v1/portal/cards/", "POST /api/v1/portal/cards/setups",
        "POST /api/v1/portal/wallet/top-ups", "GET /api/v1/portal/wallet/recharge", "PUT /api/v1/portal/wallet/recharge",
        "GET /api/v1/portal/statement", "GET /api/v1/portal/statement.csv", "GET /api/v1/portal/statement.xlsx",
        "GET /api/v1/portal/invoices/", "GET /api/v1/portal/dashboard", "GET /api/v1/portal/leads.csv", "GET /api/v1/portal/leads.xlsx",
        "GET /api/v1/portal/returns", "GET /api/v1/portal/order-offers", "POST /api/v1/portal/orders", "GET /api/v1/portal/users/", "POST /api/v1/portal/users/",
        "POST /api/v1/portal/lead-links", "GET /api/v1/portal/appointments", "GET /api/v1/portal/colleagues",
        "POST /api/v1/portal/leads/{id:guid}/appointments", "PUT /api/v1/portal/appointments/{id:guid}", "GET /api/v1/portal/report", "GET /api/v1/portal/report.csv", "GET /api/v1/portal/report.xlsx",
    ];

    [Fact]
    public async Task Every_route_needs_a_session_unless_it_is_on_the_list()
    {
        using var browser = host.Anonymous();
        var routes = Routes();
        routes.Count.ShouldBeGreaterThan(60);
        Open.Except(routes).ShouldBeEmpty();
        foreach (var route in routes.Except(Open))
        {
            (await CallAsync(browser, route)).ShouldBe(401, route);
        }
    }

    [Fact]
    public async Task Portal_user_finds_nothing_on_the_routes_of_staff()
    {
        using var admin = await host.AdministratorAsync();
        await SampleSettings.CreateAsync(admin);
        await admin.CallAsync("GET", "/api/v1/clients/7").ExpectAsync(200);
        using var foreign = await host.PortalUserAsync(8, "foreign@example.com");
        foreach (var route in Routes().Except(Open).Except(AnyPerson).Except(OwnPortal))
        {
            (await CallAsync(foreign, route)).ShouldBe(404, route);
        }
    }

    [Fact]
    public async Task Staff_without_the_administrator_role_cannot_touch_credentials()
    {
        (await host.AdministratorAsync()).Dispose();
        await host.Database.ExecuteAsync("""
            insert into app_user(email, email_key, password_hash, role, created_at, password_changed_at)
            select 'staff@example.com', 'staff@example.com', password_hash, 'staff', now(), now() from app_user where role = 'administrator' on conflict do nothing
            """);
        using var staff = await host.SignInAsync("staff@example.com", ApiHost.Password);
        await staff.CallAsync("GET", "/api/v1/clients").ExpectAsync(200);
        (await staff.CallAsync("GET", "/api/v1/api-credentials").ExpectAsync(403)).Code.ShouldBe("forbidden");
        Administrators.Except(Routes()).ShouldBeEmpty();
        foreach (var route in Administrators)
        {
            (await CallAsync(staff, route)).ShouldBe(403, route);
        }
    }

    private List<string> Routes() =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .Select(method => $"{method} {endpoint.RoutePattern.RawText}")),
    ];

    private static async Task<int> CallAsync(HttpClient client, string route)
    {
        var (method, path) = (route.Split(' ')[0], Regex.Replace(route.Split(' ')[1], @"\{\w+:int\}", "7"));
        path = Regex.Replace(path, @"\{\w+:guid\}", Guid.Empty.ToString());
        var body = method is "POST" or "PUT" or "PATCH" ? "{}" : null;
        path = Regex.Replace(path, @"\{\w+:guid\}", "0195a7c3-b200-7100-9a3e-51f2a0000000");
        if (path.EndsWith("/import", StringComparison.Ordinal) || (method == "PUT" && path.Contains("/files/", StringComparison.Ordinal)))
        {
            // Files are asked for by their type before anybody is asked who they are.
            using var file = new ByteArrayContent("{}"u8.ToArray());
            file.Headers.ContentType = new("application/octet-stream");
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = file };
            using var answer = await client.SendAsync(request);
            return (int)answer.StatusCode;
        }

        return (await client.CallAsync(method, Regex.Replace(path, @"\{\w+\}", "x"), body)).Status;
    }
}
