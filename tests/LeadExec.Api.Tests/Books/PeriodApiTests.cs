namespace LeadExec.Api.Tests.Books;

// Closing a month over HTTP, in the account's zone; by administrators only.
public sealed class PeriodApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Month_is_shown_closed_and_shown_again()
    {
        using var admin = await host.AdministratorAsync();
        await host.Database.ExecuteAsync("""
            insert into entry(kind, ref, debit, credit, cents, at) values (1, gen_random_uuid(), 'client:7', 'revenue', 900, '2026-02-01 07:00Z'),
              (2, gen_random_uuid(), 'cogs', 'payable:3', 250, '2026-03-01 06:59:59Z'), (3, gen_random_uuid(), 'cash:bank', 'client:7', 1000, '2026-03-01 07:00Z')
            """);
        const string february = "/api/v1/books/periods/2026-02";
        var open = (await admin.CallAsync("GET", february).ExpectAsync(200)).Json;
        string Figures(System.Text.Json.Nodes.JsonNode period) => string.Join(' ', new[] { "revenue", "cost", "received", "clients", "sources" }.Select(name => period["figures"]![name]!.GetValue<string>()));
        (open["state"]!.GetValue<string>(), Figures(open), open["closedAt"]).ShouldBe(("open", "9.00 2.50 0.00 -9.00 2.50", null));

        await host.Database.ExecuteAsync("""
            insert into app_user(email, email_key, password_hash, role, created_at, password_changed_at)
            select 'closing@example.com', 'closing@example.com', password_hash, 'staff', now(), now() from app_user where role = 'administrator' on conflict do nothing
            """);
        using var staff = await host.SignInAsync("closing@example.com", ApiHost.Password);
        await staff.CallAsync("GET", february).ExpectAsync(200);
        await staff.CallAsync("POST", february + "/close").ExpectAsync(403);

        var closed = (await admin.CallAsync("POST", february + "/close").ExpectAsync(200)).Json;
        (closed["state"]!.GetValue<string>(), Figures(closed), closed["from"]!.GetValue<string>()).ShouldBe(("closed", Figures(open), open["from"]!.GetValue<string>()));
        closed["hash"]!.GetValue<string>().Length.ShouldBe(64);
        (await admin.CallAsync("POST", february + "/close").ExpectAsync(200)).Text.ShouldBe((await admin.CallAsync("GET", february).ExpectAsync(200)).Text);
        (await admin.CallAsync("GET", "/api/v1/books/periods").ExpectAsync(200)).Json["items"]!.AsArray().Select(item => item!["month"]!.GetValue<string>()).ShouldBe(["2026-02"]);
        (await admin.CallAsync("POST", "/api/v1/books/periods/2026-04/close").ExpectAsync(409)).Code.ShouldBe("periodNotNext");
        (await admin.CallAsync("POST", "/api/v1/books/periods/8998-01/close").ExpectAsync(409)).Code.ShouldBe("periodNotOver");
        foreach (var month in new[] { "2026-13", "1999-12", "x", "9000-01" })
        {
            await admin.CallAsync("POST", $"/api/v1/books/periods/{month}/close").ExpectAsync(404);
        }

        await admin.CallAsync("GET", "/api/v1/books/periods?before=x").ExpectAsync(400);
        await admin.CallAsync("GET", "/api/v1/books/periods?limit=121").ExpectAsync(400);
    }
}
