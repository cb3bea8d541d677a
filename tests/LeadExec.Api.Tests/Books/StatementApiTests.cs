using System.Globalization;
using LeadExec.Api.Exports;
using LeadExec.Api.Lists;
using LeadExec.Domain.Tables;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Tests.Books;

// Statements over HTTP: days of the account's zone, pages, files, and a client that sees its own only (decision 26).
public sealed class StatementApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Payment = "0195a7c3-b200-7100-9a3e-51f2a0000001";

    [Fact]
    public async Task Statement_has_the_days_of_the_account_and_the_same_lines_in_every_form()
    {
        using var admin = await host.AdministratorAsync();
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":7,"companyName":"Payer"}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Other"}""").ExpectAsync(201);
        await admin.CallAsync("POST", "/api/v1/lead-sources", """{"id":3,"name":"Source"}""").ExpectAsync(201);
        // Phoenix is seven hours behind UTC: February begins at 07:00.
        await EntryAsync(3, "cash:bank > client:7", 10_000, "2026-02-01 06:59:59.999999+00");
        await EntryAsync(1, "client:7 > revenue", 2_550, "2026-02-01 07:00:00+00");
        await EntryAsync(3, "cash:check > client:7", 1, "2026-02-14 20:00:00+00", Payment);
        await EntryAsync(1, "client:7 > revenue", 8_000, "2026-03-01 06:59:59.999999+00");
        await EntryAsync(1, "client:7 > revenue", 700, "2026-03-01 07:00:00+00");
        await EntryAsync(1, "client:8 > revenue", 300, "2026-02-10 07:00:00+00");
        await EntryAsync(2, "cogs > payable:3", 1_500, "2026-02-10 07:00:00+00");

        const string february = "?from=2026-02-01&to=2026-02-28";
        var whole = (await admin.CallAsync("GET", "/api/v1/clients/7/statement" + february).ExpectAsync(200)).Json;
        Totals(whole).ShouldBe("100.00 0.01 105.50 -5.49 3");
        Lines(whole).ShouldBe(["sale -25.50 74.50", "walletPayment 0.01 74.51", "sale -80.00 -5.49"]);
        (whole["zoneId"]!.GetValue<string>(), whole["currency"]!.GetValue<string>(), whole["next"]).ShouldBe(("America/Phoenix", "USD", null));
        whole["items"]![1]!["reference"]!.GetValue<string>().ShouldBe(Payment);
        whole["items"]![1]!["counter"]!.GetValue<string>().ShouldBe("cash:check");
        Totals((await admin.CallAsync("GET", "/api/v1/clients/7/statement").ExpectAsync(200)).Json).ShouldBe("-5.49 0.00 7.00 -12.49 1"); // the month that runs by the clock
        Totals((await admin.CallAsync("GET", "/api/v1/lead-sources/3/statement" + february).ExpectAsync(200)).Json).ShouldBe("0.00 15.00 0.00 15.00 1");

        List<string> paged = [];
        var cursor = "";
        for (var page = 0; page < 3; page++)
        {
            var part = (await admin.CallAsync("GET", $"/api/v1/clients/7/statement{february}&limit=1{cursor}").ExpectAsync(200)).Json;
            (part["totals"] is not null).ShouldBe(page == 0);
            paged.AddRange(Lines(part));
            cursor = "&cursor=" + part["next"]?.GetValue<string>();
        }

        cursor.ShouldBe("&cursor=");
        paged.ShouldBe(Lines(whole));
        string[] rows = ["openingBalance  100.00", "sale -25.50 74.50", "walletPayment 0.01 74.51", "sale -80.00 -5.49", "closingBalance  -5.49"];
        (await FileAsync(admin, "/api/v1/clients/7/statement.csv" + february, "text/csv")).ShouldBe(rows);
        (await FileAsync(admin, "/api/v1/clients/7/statement.xlsx" + february, Downloads.Xlsx)).ShouldBe(rows);
        await FileAsync(admin, "/api/v1/lead-sources/3/statement.csv" + february, "text/csv");

        using var mine = await host.PortalUserAsync(7, "own-statement@example.com");
        using var foreign = await host.PortalUserAsync(8, "other-statement@example.com");
        Lines((await mine.CallAsync("GET", "/api/v1/portal/statement" + february).ExpectAsync(200)).Json).ShouldBe(Lines(whole));
        (await FileAsync(mine, "/api/v1/portal/statement.xlsx" + february, Downloads.Xlsx)).ShouldBe(rows);
        Lines((await foreign.CallAsync("GET", "/api/v1/portal/statement" + february).ExpectAsync(200)).Json).ShouldBe(["sale -3.00 -3.00"]);
        (await FileAsync(foreign, "/api/v1/portal/statement.csv" + february, "text/csv")).ShouldBe(["openingBalance  0.00", "sale -3.00 -3.00", "closingBalance  -3.00"]);
        foreach (var path in new[] { "/api/v1/clients/7/statement", "/api/v1/clients/8/statement.csv", "/api/v1/lead-sources/3/statement.xlsx" })
        {
            await foreign.CallAsync("GET", path).ExpectAsync(404);
        }
    }

    [Theory]
    [InlineData("?from=2026-02-02&to=2026-02-01", "/from")]
    [InlineData("?from=0001-01-01&to=2026-02-01", "/from")]
    [InlineData("?limit=0", "/limit")]
    [InlineData("?limit=1001", "/limit")]
    [InlineData("?cursor=nonsense", "/cursor")]
    public async Task Question_that_makes_no_sense_is_refused(string query, string path)
    {
        using var admin = await host.AdministratorAsync();
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":17,"companyName":"Payer"}""");
        (await admin.CallAsync("GET", "/api/v1/clients/17/statement" + query).ExpectAsync(400)).Json["errors"]![path].ShouldNotBeNull();
        await admin.CallAsync("GET", "/api/v1/clients/999/statement").ExpectAsync(404);
        await admin.CallAsync("GET", "/api/v1/lead-sources/999/statement.csv").ExpectAsync(404);
    }

    [Fact]
    public async Task Chain_is_shown_and_verified()
    {
        using var admin = await host.AdministratorAsync();
        await host.Database.ExecuteAsync("select seal_journal((select max(place) from entry), '0', 10000), seal_audit((select max(id) from audit_entry), '0', 10000)");
        var head = (await admin.CallAsync("GET", "/api/v1/books/chain").ExpectAsync(200)).Json;
        head["waiting"]!.GetValue<long>().ShouldBeGreaterThanOrEqualTo(0);
        head["auditNumber"]!.GetValue<long>().ShouldBeGreaterThan(0);
        head["auditHash"]!.GetValue<string>().ShouldMatch("^[0-9a-f]{64}$");
        var verdict = (await admin.CallAsync("GET", "/api/v1/books/chain/verification").ExpectAsync(200)).Json;
        (verdict["complete"]!.GetValue<bool>(), verdict["faults"]!.AsArray().Count).ShouldBe((true, 0));
        await admin.CallAsync("GET", "/api/v1/books/chain/verification?after=-1").ExpectAsync(400);
        await admin.CallAsync("GET", "/api/v1/books/chain/verification?limit=51").ExpectAsync(400);
    }

    [Fact]
    public async Task Text_is_never_a_formula_and_markup_stays_text()
    {
        string[] words = ["=1+1", "+1", "-1", "@x", "a,\"b\"\r\nc", "<&>\u0001é", "plain"];
        using var csv = new MemoryStream();
        await using (var writer = new CsvTableWriter(csv))
        {
            await writer.WriteRowAsync([.. words.Select(word => SheetCell.Of(word))], CancellationToken.None);
        }

        using var xlsx = new MemoryStream();
        await using (var writer = await XlsxTableWriter.StartAsync(xlsx, "a/b[c]", CancellationToken.None))
        {
            await writer.WriteRowAsync([.. words.Select(word => SheetCell.Of(word)), SheetCell.Of(Money.FromCents(-5)), SheetCell.Of(7L)], CancellationToken.None);
        }

        (csv.Position, xlsx.Position) = (0, 0);
        SheetRows.Read(csv).Single().Cells[..4].ShouldBe(["'=1+1", "'+1", "'-1", "'@x"]);
        SheetRows.Read(xlsx).Single().Cells.ShouldBe(["=1+1", "+1", "-1", "@x", "a,\"b\"\nc", "<&>é", "plain", "-0.05", "7"]);
    }

    [Fact]
    public async Task Table_with_more_rows_than_a_sheet_takes_goes_on_in_the_next_under_the_same_heading()
    {
        using var file = new MemoryStream();
        await using (var writer = await XlsxTableWriter.StartAsync(file, new string('n', 40), CancellationToken.None, rowsOfSheet: 3))
        {
            await writer.WriteRowAsync([SheetCell.Of("heading")], CancellationToken.None);
            for (var n = 1L; n <= 5; n++)
            {
                await writer.WriteRowAsync([SheetCell.Of(n)], CancellationToken.None);
            }
        }

        file.Position = 0;
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance); // which the reader asks for
        using var reader = ExcelDataReader.ExcelReaderFactory.CreateReader(file);
        List<string> sheets = [];
        do
        {
            List<string> rows = [reader.Name];
            while (reader.Read())
            {
                rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
            }

            sheets.Add(string.Join(' ', rows));
        }
        while (reader.NextResult());

        sheets.ShouldBe([$"{new string('n', 31)} heading 1 2", $"{new string('n', 29)} 2 heading 3 4", $"{new string('n', 29)} 3 heading 5"]);
    }

    private static string Totals(System.Text.Json.Nodes.JsonNode page) =>
        string.Join(' ', new[] { "opening", "credits", "debits", "closing", "lines" }.Select(name => page["totals"]![name]!.ToString()));

    private static List<string> Lines(System.Text.Json.Nodes.JsonNode page) =>
        [.. page["items"]!.AsArray().Select(line => $"{line!["kind"]} {line["amount"]} {line["balance"]}")];

    // Kind, amount and balance of every row below the heading.
    private static async Task<List<string>> FileAsync(HttpClient client, string path, string form)
    {
        using var answer = await client.GetAsync(path);
        ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((200, form));
        answer.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull();
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        var rows = SheetRows.Read(file).Select(row => row.Cells).ToList();
        rows[0].ShouldBe(["Date", "Kind", "Lead", "Reference", "Order", "Account", "Amount", "Balance"]);
        rows[1][0][..10].ShouldBe("2026-02-01");
        return [.. rows.Skip(1).Select(cells => $"{cells[1]} {Amount(cells[6])} {Amount(cells[7])}")];
    }

    private static string Amount(string cell) => cell.Length == 0 ? "" : decimal.Parse(cell, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture);

    private Task EntryAsync(int kind, string legs, long cents, string at, string? reference = null) => host.Database.ExecuteAsync(
        $"insert into entry(kind, ref, debit, credit, cents, at) values ({kind}, {(reference is null ? "gen_random_uuid()" : $"'{reference}'")}, '{legs.Split(" > ")[0]}', '{legs.Split(" > ")[1]}', {cents}, '{at}')");
}
