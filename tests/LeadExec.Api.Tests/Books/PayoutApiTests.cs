using LeadExec.Api.Lists;

namespace LeadExec.Api.Tests.Books;

// Payouts to sources over HTTP: VEND-04, VEND-08, E-97.
public sealed class PayoutApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Source_is_paid_what_it_is_owed_and_the_figures_say_so()
    {
        using var admin = await host.AdministratorAsync();
        await admin.CallAsync("POST", "/api/v1/lead-sources", """{"id":3,"name":"First source"}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/lead-sources", """{"id":4,"name":"Second source"}""").ExpectAsync(201);
        await host.Database.ExecuteAsync("""
            insert into entry(kind, ref, debit, credit, cents, at) values (2, gen_random_uuid(), 'cogs', 'payable:3', 10000, '2026-02-03 12:00Z'), (2, gen_random_uuid(), 'cogs', 'payable:4', 700, '2026-02-03 12:00Z')
            """);
        string Pay(Guid id, string amount) => $$"""{"payoutId":"{{id}}","amount":"{{amount}}","account":"bank","note":"February"}""";
        string Adjust(string amount, string note) => $$"""{"adjustmentId":"{{Guid.NewGuid()}}","amount":"{{amount}}","note":"{{note}}"}""";

        (await admin.CallAsync("POST", "/api/v1/lead-sources/3/payouts", Pay(Guid.NewGuid(), "100.01")).ExpectAsync(409)).Code.ShouldBe("moreThanOwed");
        var payout = Guid.NewGuid();
        for (var n = 0; n < 2; n++)
        {
            (await admin.CallAsync("POST", "/api/v1/lead-sources/3/payouts", Pay(payout, "80.00")).ExpectAsync(200)).Json["owed"]!.GetValue<string>().ShouldBe("20.00");
        }

        (await admin.CallAsync("POST", "/api/v1/lead-sources/3/payouts", Pay(payout, "81.00")).ExpectAsync(409)).Code.ShouldBe("idTaken");
        (await admin.CallAsync("POST", "/api/v1/lead-sources/3/adjustments", Adjust("-5.50", "agreed")).ExpectAsync(200)).Json["owed"]!.GetValue<string>().ShouldBe("14.50");
        foreach (var (path, body, error) in new[]
        {
            ("payouts", Pay(Guid.NewGuid(), "0.00"), "/amount"), ("payouts", Pay(Guid.NewGuid(), "-1.00"), "/amount"), ("payouts", Pay(Guid.NewGuid(), "10000000.01"), "/amount"),
            ("adjustments", Adjust("0.00", "agreed"), "/amount"), ("adjustments", Adjust("1.00", " "), "/note"), ("adjustments", Adjust("1.00", new string('x', 501)), "/note"),
        })
        {
            (await admin.CallAsync("POST", $"/api/v1/lead-sources/3/{path}", body).ExpectAsync(400)).Json["errors"]![error].ShouldNotBeNull();
        }

        await admin.CallAsync("POST", "/api/v1/lead-sources/99/payouts", Pay(Guid.NewGuid(), "1.00")).ExpectAsync(404);
        var listed = (await admin.CallAsync("GET", "/api/v1/lead-sources/3/payouts").ExpectAsync(200)).Json["items"]!.AsArray();
        listed.Select(item => $"{item!["kind"]} {item["amount"]} {item["account"]} {item["note"]}").ShouldBe(["adjustment -5.50  agreed", "payout 80.00 bank February"]);
        await admin.CallAsync("GET", "/api/v1/lead-sources/3/payouts?limit=0").ExpectAsync(400);
        await admin.CallAsync("GET", "/api/v1/lead-sources/3/payouts?cursor=x").ExpectAsync(400);

        // Payouts are recorded by the database's clock, which is never before the year of these leads.
        const string ever = "?from=2026-02-01&to=2126-02-28";
        var figures = (await admin.CallAsync("GET", "/api/v1/payouts" + ever).ExpectAsync(200)).Json["items"]!.AsArray();
        figures.Select(row => $"{row!["source"]}: {row["cost"]} {row["adjusted"]} {row["paid"]} {row["opening"]} {row["closing"]}")
            .ShouldBe(["First source: 100.00 -5.50 80.00 0.00 14.50", "Second source: 7.00 0.00 0.00 0.00 7.00"]);
        foreach (var form in new[] { "csv", "xlsx" })
        {
            using var file = new MemoryStream(await admin.GetByteArrayAsync($"/api/v1/payouts.{form}{ever}"));
            var rows = SheetRows.Read(file).Select(row => row.Cells).ToList();
            (rows.Count, rows[1][1], decimal.Parse(rows[1][9], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe((3, "First source", 14.5m));
        }

        var statement = (await admin.CallAsync("GET", "/api/v1/lead-sources/3/statement" + ever).ExpectAsync(200)).Json;
        statement["items"]!.AsArray().Select(line => $"{line!["kind"]} {line["amount"]} {line["counter"]} {line["balance"]}")
            .ShouldBe(["sourceCost 100.00 cogs 100.00", "payout -80.00 cash:bank 20.00", "sourceAdjustment -5.50 cogs 14.50"]);
        await admin.CallAsync("GET", "/api/v1/payouts?from=2026-02-02&to=2026-02-01").ExpectAsync(400);
    }
}
