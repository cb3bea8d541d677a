using System.Text.Json.Nodes;
using LeadExec.Domain.Payments;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Portal;

// PORT-02, PORT-03, PORT-04, PORT-08, PORT-12, PORT-17, PORT-19, ORD-32, decision 26: what a client does for itself, and for no other client.
public sealed class PortalSelfServiceTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Portal = "/api/v1/portal";
    private static int people;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/clients/7")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
            await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Dashboard_counts_leads_by_day_on_the_clients_clock() // PORT-02
    {
        var (mine, foreign) = await BothAsync(20, 21);
        await SellAsync(20, new DateTimeOffset(2026, 2, 27, 12, 0, 0, TimeSpan.Zero), 4_000);
        await SellAsync(20, new DateTimeOffset(2026, 3, 1, 6, 30, 0, TimeSpan.Zero), 3_000); // the last hour of February in Phoenix
        await SellAsync(20, new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), 2_500, state: 1);
        var opened = await SellAsync(20, new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.Zero), 2_000);
        await mine.CallAsync("POST", $"{Portal}/leads/{opened}/read").ExpectAsync(204);

        var found = (await mine.CallAsync("GET", Portal + "/dashboard").ExpectAsync(200)).Json;

        found["today"]!.GetValue<string>().ShouldBe("2026-03-02");
        Days(found["lastMonth"]!).ShouldBe(["2026-02-27 1 0 40.00", "2026-02-28 1 0 30.00"]);
        Days(found["thisMonth"]!).ShouldBe(["2026-03-02 2 1 20.00"]);
        found["unread"]!.GetValue<int>().ShouldBe(3);
        var others = (await foreign.CallAsync("GET", Portal + "/dashboard").ExpectAsync(200)).Json;
        (others["thisMonth"]!.AsArray().Count, others["lastMonth"]!.AsArray().Count, others["unread"]!.GetValue<int>()).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Leads_are_found_by_day_and_written_to_a_file_with_every_field() // PORT-03, PORT-04
    {
        var (mine, foreign) = await BothAsync(22, 23);
        var early = await SellAsync(22, new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero), 1_000);
        var late = await SellAsync(22, new DateTimeOffset(2026, 2, 11, 6, 59, 0, TimeSpan.Zero), 2_000); // still the tenth in Phoenix

        (await IdsAsync(mine, "?from=2026-02-02&to=2026-02-10")).ShouldBe([late]);
        (await IdsAsync(mine, "?to=2026-02-01")).ShouldBe([early]);
        (await IdsAsync(mine, "?from=2026-02-11")).ShouldBeEmpty();
        await mine.CallAsync("GET", Portal + "/leads?from=2026-02-02&to=2026-02-01").ExpectAsync(400);
        await mine.CallAsync("GET", Portal + "/leads.csv?from=2026-02-02&to=2026-02-01").ExpectAsync(400);

        var lines = (await mine.CallAsync("GET", Portal + "/leads.csv?from=2026-02-02&to=2026-02-10&leadTypeId=4439").ExpectAsync(200)).Text.Trim().Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldContain("Delivered");
        lines[1].ShouldContain("ann@example.com");
        lines[1].ShouldContain("2026-02-10");
        lines[1].ShouldContain(late);
        using var workbook = await mine.GetAsync(new Uri(Portal + "/leads.xlsx", UriKind.Relative));
        workbook.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await foreign.CallAsync("GET", Portal + "/leads.csv").ExpectAsync(200)).Text.ShouldNotContain("ann@example.com");
    }

    [Fact]
    public async Task Returns_are_listed_with_their_state_to_their_client_alone() // PORT-08
    {
        var (mine, foreign) = await BothAsync(24, 25);
        var lead = await SellAsync(24, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), 1_000);
        await mine.CallAsync("POST", $"{Portal}/leads/{lead}/return", """{"reason":"Wrong number"}""").ExpectAsync(200);

        var item = (await mine.CallAsync("GET", Portal + "/returns").ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (item["id"]!.GetValue<string>(), item["price"]!.GetValue<string>(), Text(item["return"]!, "state"), Text(item["return"]!, "reason")).ShouldBe((lead, "10.00", "pending", "Wrong number"));
        await host.Database.ExecuteAsync($"update lead_flow set slots = 1 where id = (select lead_id from sale where attempt_id = '{lead}')");
        await admin.CallAsync("POST", $"/api/v1/returns/{lead}/return-to-source").ExpectAsync(200);
        Text((await mine.CallAsync("GET", Portal + "/returns").ExpectAsync(200)).Json["items"]![0]!["return"]!, "state").ShouldBe("approved"); // what became of it at the source is not the buyer's business
        (await foreign.CallAsync("GET", Portal + "/returns").ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        await mine.CallAsync("GET", Portal + "/returns?limit=0").ExpectAsync(400);
        await mine.CallAsync("GET", Portal + "/returns?cursor=x").ExpectAsync(400);
    }

    [Fact]
    public async Task Client_takes_an_offered_order_within_its_amounts_and_no_other_clients_offer() // PORT-12, ORD-32
    {
        var (mine, foreign) = await BothAsync(26, 27);
        await OfferAsync(26, """[{"name":"Leads","type":"leadQuantity","leastQuantity":10,"mostQuantity":100,"pricePerLead":"20.00"},{"name":"Dollars","type":"dollarAmount","leastDollars":"100.00","mostDollars":"500.00","fillLimit":"5.00","renewal":"onFill","mostUnfinished":2}]""");

        var offers = (await mine.CallAsync("GET", Portal + "/order-offers").ExpectAsync(200)).Json["items"]!.AsArray();
        offers.Select(offer => Text(offer!, "name")).ShouldBe(["Leads", "Dollars"]);
        (Text(offers[0]!, "pricePerLead"), offers[0]!["available"]!.GetValue<bool>(), offers[0]!["cardNeeded"]!.GetValue<bool>()).ShouldBe(("20.00", true, false));
        (await foreign.CallAsync("GET", Portal + "/order-offers").ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
        await foreign.CallAsync("POST", Portal + "/orders", """{"offer":"Leads","quantity":20}""").ExpectAsync(404);
        foreach (var body in new[] { """{"offer":"Leads","quantity":9}""", """{"offer":"Leads","quantity":101}""", """{"offer":"Leads","dollars":"200.00"}""", """{"offer":"Dollars","dollars":"500.01"}""", """{"offer":"Dollars","quantity":20}""" })
        {
            await mine.CallAsync("POST", Portal + "/orders", body).ExpectAsync(400);
        }

        var made = (await mine.CallAsync("POST", Portal + "/orders", """{"offer":"leads","quantity":20}""").ExpectAsync(201)).Json;
        (Text(made, "status"), Text(made, "total"), Text(made, "name"), made["clientId"]!.GetValue<int>()).ShouldBe(("open", "400.00", "Leads", 26));
        Text((await admin.CallAsync("GET", $"/api/v1/orders/{made["id"]}").ExpectAsync(200)).Json["history"]![0]!, "actor").ShouldStartWith("user/");
        (await mine.CallAsync("POST", Portal + "/orders", """{"offer":"Leads","quantity":20}""").ExpectAsync(409)).Code.ShouldBe("orderUnfinished");
        (await mine.CallAsync("GET", Portal + "/order-offers").ExpectAsync(200)).Json["items"]![0]!["available"]!.GetValue<bool>().ShouldBeFalse();
        foreach (var _ in new[] { 1, 2 })
        {
            Text((await mine.CallAsync("POST", Portal + "/orders", """{"offer":"Dollars","dollars":"100.00"}""").ExpectAsync(201)).Json, "renewal").ShouldBe("onFill");
        }

        await mine.CallAsync("POST", Portal + "/orders", """{"offer":"Dollars","dollars":"100.00"}""").ExpectAsync(409);
    }

    [Fact]
    public async Task Orders_taken_at_the_same_time_are_never_more_than_the_offer_allows() // PORT-12
    {
        var (mine, _) = await BothAsync(36, 37);
        await OfferAsync(36, """[{"name":"Dollars","type":"dollarAmount","leastDollars":"100.00","mostDollars":"500.00","mostUnfinished":3}]""");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => mine.CallAsync("POST", Portal + "/orders", """{"offer":"dollars","dollars":"100.00"}""")));

        answers.Count(answer => answer.Status == 201).ShouldBe(3);
        answers.Where(answer => answer.Status != 201).ShouldAllBe(answer => answer.Status == 409 && answer.Code == "orderUnfinished");
        (await host.Database.ScalarAsync<long>("select count(*) from orders where client_id = 36")).ShouldBe(3);

        // One that is over makes room for one.
        var over = answers.First(answer => answer.Status == 201).Json["id"]!;
        await admin.CallAsync("POST", $"/api/v1/orders/{over}/status", """{"status":"closed"}""").ExpectAsync(200);
        answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mine.CallAsync("POST", Portal + "/orders", """{"offer":"Dollars","dollars":"100.00"}""")));
        answers.Count(answer => answer.Status == 201).ShouldBe(1);
    }

    [Fact]
    public async Task Order_that_is_paid_by_card_needs_a_card_and_waits_for_the_charge() // PORT-12, PORT-10, ORD-10
    {
        var (mine, _) = await BothAsync(28, 29);
        await OfferAsync(28, """[{"name":"Prepaid","type":"dollarAmount","leastDollars":"100.00","mostDollars":"500.00","autoCharge":"atStart"}]""");

        (await mine.CallAsync("GET", Portal + "/order-offers").ExpectAsync(200)).Json["items"]![0]!["cardNeeded"]!.GetValue<bool>().ShouldBeTrue();
        (await mine.CallAsync("POST", Portal + "/orders", """{"offer":"Prepaid","dollars":"100.00"}""").ExpectAsync(409)).Code.ShouldBe("cardNeeded");
        var card = new StoredCard { CustomerRef = "cus_28", MethodRef = "pm_28", Brand = "visa", Last4 = "4242" };
        await host.Services.GetRequiredService<IClientCards>().AddAsync(new ClientId(28), PaymentProvider.Stripe, card, "test", CancellationToken.None);

        var made = (await mine.CallAsync("POST", Portal + "/orders", """{"offer":"Prepaid","dollars":"100.00"}""").ExpectAsync(201)).Json;
        (Text(made, "status"), Text(made["charges"]![0]!, "state")).ShouldBe(("pending", "due"));
    }

    [Theory]
    [InlineData("""[{"name":"","type":"leadQuantity","leastQuantity":1,"mostQuantity":2}]""", "/orderOffers/0/name")]
    [InlineData("""[{"name":"A","type":"leadQuantity","leastQuantity":1,"mostQuantity":2},{"name":"a","type":"leadQuantity","leastQuantity":1,"mostQuantity":2}]""", "/orderOffers/1/name")]
    [InlineData("""[{"name":"A","type":"leadQuantity","leastQuantity":5,"mostQuantity":2}]""", "/orderOffers/0/mostQuantity")]
    [InlineData("""[{"name":"A","type":"dollarAmount","leastDollars":"5.00","mostDollars":"4.00"}]""", "/orderOffers/0/mostDollars")]
    [InlineData("""[{"name":"A","type":"dollarAmount","leastDollars":"5.00","mostDollars":"9.00","renewal":"closeByEndDate"}]""", "/orderOffers/0/renewal")]
    [InlineData("""[{"name":"A","type":"dollarAmount","leastDollars":"5.00","mostDollars":"9.00","accounts":[999]}]""", "/orderOffers/0/accounts/0")]
    [InlineData("""[{"name":"A","type":"dollarAmount","leastDollars":"5.00","mostDollars":"9.00","mostUnfinished":0}]""", "/orderOffers/0/mostUnfinished")]
    public async Task Offer_with_a_mistake_is_refused_with_its_place(string offers, string path)
    {
        var answer = await admin.CallAsync("PATCH", "/api/v1/clients/8", $$"""{"orderOffers":{{offers}}}""", "*").ExpectAsync(400);
        answer.Json["errors"]!.AsObject().Select(error => error.Key).ShouldBe([path]);
    }

    [Fact]
    public async Task Contact_is_changed_by_a_user_who_may_and_touches_nothing_else() // PORT-17
    {
        var (mine, _) = await BothAsync(30, 31);
        await OfferAsync(30, """[{"name":"Kept","type":"leadQuantity","leastQuantity":1,"mostQuantity":2}]""");

        var saved = (await mine.CallAsync("PUT", Portal + "/profile", """{"firstName":"Ann","lastName":" ","email":"ann@example.com"}""").ExpectAsync(200)).Json;
        Text(saved["contact"]!, "firstName").ShouldBe("Ann");
        saved["contact"]!["lastName"].ShouldBeNull();
        var client = (await admin.CallAsync("GET", "/api/v1/clients/30").ExpectAsync(200)).Json;
        (Text(client, "email"), Text(client, "companyName"), client["orderOffers"]!.AsArray().Count).ShouldBe(("ann@example.com", "Client 30", 1));
        await mine.CallAsync("PUT", Portal + "/profile", """{"email":"no address"}""").ExpectAsync(400);
        Text((await mine.CallAsync("GET", Portal + "/profile").ExpectAsync(200)).Json["contact"]!, "email").ShouldBe("ann@example.com");
    }

    [Fact]
    public async Task Client_invites_disables_and_enables_its_own_users_only() // PORT-19
    {
        var (mine, foreign) = await BothAsync(32, 33);
        var colleague = $"colleague{Interlocked.Increment(ref people)}@example.com";
        await mine.CallAsync("POST", Portal + "/users", """{"email":"no address"}""").ExpectAsync(400);
        (await mine.CallAsync("POST", Portal + "/users", $$"""{"email":"{{ApiHost.AdminEmail}}"}""").ExpectAsync(409)).Code.ShouldBe("emailTaken");
        var token = Text((await mine.CallAsync("POST", Portal + "/users", $$"""{"email":"{{colleague}}"}""").ExpectAsync(201)).Json, "token");
        using var browser = host.Anonymous();
        await browser.CallAsync("POST", "/api/v1/one-time-links/" + token, $$"""{"password":"{{ApiHost.Password}}"}""").ExpectAsync(200);
        await mine.CallAsync("POST", Portal + "/users", $$"""{"email":"{{colleague}}"}""").ExpectAsync(409); // no user takes over another
        using var second = await host.SignInAsync(colleague, ApiHost.Password);

        var team = (await mine.CallAsync("GET", Portal + "/users").ExpectAsync(200)).Json["items"]!.AsArray();
        var (self, other) = (team.Single(user => user!["self"]!.GetValue<bool>())!, team.Single(user => Text(user!, "email") == colleague)!);
        (self["admin"]!.GetValue<bool>(), other["admin"]!.GetValue<bool>(), other["enabled"]!.GetValue<bool>()).ShouldBe((true, false, true));
        foreach (var (method, path, body) in new[] { ("GET", "/users", null), ("POST", "/users", """{"email":"x@example.com"}"""), ("PUT", $"/users/{self["id"]}", """{"enabled":false}"""), ("PUT", "/profile", "{}") })
        {
            (await second.CallAsync(method, Portal + path, body).ExpectAsync(403)).Code.ShouldBe("portalAdminNeeded");
        }

        var place = $"{Portal}/users/{other["id"]}";
        await foreign.CallAsync("PUT", place, """{"enabled":false}""").ExpectAsync(404);
        (await mine.CallAsync("PUT", $"{Portal}/users/{self["id"]}", """{"admin":false}""").ExpectAsync(409)).Code.ShouldBe("ownAccount");
        await mine.CallAsync("PUT", place, """{"enabled":false}""").ExpectAsync(200);
        await second.CallAsync("GET", "/api/v1/me").ExpectAsync(401);
        await mine.CallAsync("PUT", place, """{"enabled":true,"admin":true}""").ExpectAsync(200);
        using var again = await host.SignInAsync(colleague, ApiHost.Password);
        await again.CallAsync("GET", Portal + "/users").ExpectAsync(200);
    }

    private static string[] Days(JsonNode days) => [.. days.AsArray().Select(day => $"{day!["day"]} {day["leads"]} {day["returned"]} {day["cost"]}")];

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static async Task<List<string>> IdsAsync(HttpClient client, string query) =>
        [.. (await client.CallAsync("GET", Portal + "/leads" + query).ExpectAsync(200)).Json["items"]!.AsArray().Select(item => Text(item!, "id"))];

    /// <summary>A portal user of each of two clients of this test's own.</summary>
    private async Task<(HttpClient Mine, HttpClient Foreign)> BothAsync(int mine, int foreign)
    {
        foreach (var client in new[] { mine, foreign })
        {
            await admin.CallAsync("POST", "/api/v1/clients", $$"""{"id":{{client}},"companyName":"Client {{client}}"}""").ExpectAsync(201);
        }

        await admin.CallAsync("POST", "/api/v1/delivery-methods", $$"""{"id":{{mine}},"clientId":{{mine}},"leadTypeId":4439,"description":"Portal","type":"leadPortal"}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/delivery-accounts", $$"""{"id":{{mine}},"clientId":{{mine}},"deliveryMethodId":{{mine}},"leadTypeId":4439,"name":"AZ","price":"40.00"}""").ExpectAsync(201);
        return (await host.PortalUserAsync(mine, $"user{mine}@example.com"), await host.PortalUserAsync(foreign, $"user{foreign}@example.com"));
    }

    private Task OfferAsync(int client, string offers) =>
        admin.CallAsync("PATCH", $"/api/v1/clients/{client}", $$"""{"orderOffers":{{offers}}}""", "*").ExpectAsync(200);

    private async Task<string> SellAsync(int client, DateTimeOffset at, int cents, short state = 0)
    {
        var seed = new LeadSeed { At = at, LeadType = 4439, Source = 6240, Campaign = 13278, Fields = """{"FirstName":"Ann","Email":"ann@example.com","State":"AZ"}""" };
        return (await (await seed.InsertAsync(host.Database)).AttemptAsync(host.Database, client, cents, state)).ToString();
    }
}
