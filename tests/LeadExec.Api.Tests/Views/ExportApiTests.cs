using System.IO.Compression;
using System.Text.Json.Nodes;
using LeadExec.Api.Exports;
using LeadExec.Ports.Exports;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Tests.Views;

// LEAD-18, CAMP-47, ORD-23: files from lists, made in the background, each once and by whoever is alive.
public sealed class ExportApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Path = "/api/v1/exports";
    private const string Columns = """[{"id":"receivedAt","label":"Received"},{"id":"values.FirstName","label":"=Name"},{"id":"cost"},{"id":"test"}]""";
    private static readonly Lock Gate = new();
    private static Task? settings;

    private ExportOptions Options => host.Services.GetRequiredService<IOptions<ExportOptions>>().Value;

    private IExportJobs Jobs => host.Services.GetRequiredService<IExportJobs>();

    [Fact]
    public async Task A_whole_list_becomes_a_file_by_its_filter_and_columns_with_formulas_disarmed()
    {
        using var admin = await AdminAsync();
        var id = await AskAsync(admin, """{"leadTypeId":4439,"sort":"oldestFirst","filter":{"all":[{"field":"$campaign","op":"is","values":["77001"]},{"none":[{"field":"$cost","op":"is","values":["99"]}]}]}}""", Columns);

        (await FindAsync(admin, id))["state"]!.GetValue<string>().ShouldBe("waiting");
        await RunAsync();

        var done = await FindAsync(admin, id);
        (done["state"]!.GetValue<string>(), done["rows"]!.GetValue<int>(), done["why"]).ShouldBe(("done", 450, null));
        var lines = (await FileAsync(admin, id)).Split("\r\n");
        lines.Length.ShouldBe(452);
        lines[0].ShouldBe("Received,'=Name,cost,test");
        lines[1].ShouldBe("2026-03-10T05:00:00-07:00,'=HYPERLINK(0),15.00,no");
        lines[450].ShouldBe("2026-03-10T05:07:29-07:00,'=HYPERLINK(449),15.00,no");
        lines[451].ShouldBeEmpty();
    }

    [Fact]
    public async Task A_workbook_holds_the_same_rows()
    {
        using var admin = await AdminAsync();
        var id = await AskAsync(admin, """{"leadTypeId":4439,"campaignIds":[77001]}""", Columns, form: "xlsx");
        await RunAsync();

        using var answer = await admin.GetAsync(new Uri($"{Path}/{id}/file", UriKind.Relative));
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldMatch("^leads-\\d{4}-\\d\\d-\\d\\d[.]xlsx$");
        await using var book = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(await book.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        var text = await sheet.ReadToEndAsync();
        text.Split("<row>").Length.ShouldBe(1 + 1 + 450);
        text.ShouldContain("<t xml:space=\"preserve\">=HYPERLINK(449)</t>");
    }

    [Fact]
    public async Task A_file_whose_process_died_is_begun_anew_and_the_dead_one_writes_no_more()
    {
        using var admin = await AdminAsync();
        var id = await AskAsync(admin, """{"leadTypeId":4439,"campaignIds":[77001]}""", Columns);
        var dead = (await Jobs.TakeAsync(TimeSpan.FromHours(1), 5, default))!;
        dead.Order.Id.ShouldBe(id);
        (await Jobs.AppendAsync(dead, new ExportPart(0, new byte[] { 1, 2, 3 }, 3, 7), TimeSpan.FromHours(1), default)).ShouldBeTrue();
        (await host.Services.GetRequiredService<ExportWriter>().RoundAsync(default)).ShouldBeFalse();
        await host.Database.ExecuteAsync($"update export_job set lease_until = clock_timestamp() - interval '1 second' where id = '{id}'");

        await RunAsync();

        (await FindAsync(admin, id))["rows"]!.GetValue<int>().ShouldBe(450);
        (await Jobs.AppendAsync(dead, new ExportPart(1, new byte[] { 4 }, 1, 8), TimeSpan.FromHours(1), default)).ShouldBeFalse();
        (await Jobs.FinishAsync(dead, TimeSpan.FromHours(1), null, default)).ShouldBeFalse();
        (await FileAsync(admin, id)).Split("\r\n").Count(line => line.StartsWith("Received", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_interrupted_again_and_again_is_given_up()
    {
        using var admin = await AdminAsync();
        var id = await AskAsync(admin, """{"leadTypeId":4439,"campaignIds":[77001]}""", "[]");
        for (var at = 0; at < Options.MostTries; at++)
        {
            (await Jobs.TakeAsync(TimeSpan.FromHours(1), Options.MostTries, default)).ShouldNotBeNull();
            await host.Database.ExecuteAsync($"update export_job set lease_until = clock_timestamp() - interval '1 second' where id = '{id}'");
        }

        await RunAsync();

        var failed = await FindAsync(admin, id);
        (failed["state"]!.GetValue<string>(), failed["why"]!.GetValue<string>()).ShouldBe(("failed", "interrupted"));
    }

    [Fact]
    public async Task A_file_in_several_pieces_is_whole_and_one_that_is_too_long_says_so()
    {
        using var admin = await AdminAsync();
        var (piece, most) = (Options.PartBytes, Options.MostRows);
        try
        {
            (Options.PartBytes, Options.MostRows) = (1_000, 405);
            var id = await AskAsync(admin, """{"leadTypeId":4439,"campaignIds":[77001],"sort":"oldestFirst"}""", Columns);
            await RunAsync();

            (await host.Database.ScalarAsync<long>($"select count(*) from export_part where job_id = '{id}'")).ShouldBeGreaterThan(1);
            (await FindAsync(admin, id))["why"]!.GetValue<string>().ShouldBe("mostRows");
            (await FileAsync(admin, id)).Split("\r\n")[405].ShouldStartWith("2026-03-10T05:06:44");
        }
        finally
        {
            (Options.PartBytes, Options.MostRows) = (piece, most);
        }
    }

    [Fact]
    public async Task Canceling_ends_a_file_before_while_and_after_it_is_made()
    {
        using var admin = await AdminAsync();
        var waiting = await AskAsync(admin, "{}", "[]", list: "pings");
        await admin.CallAsync("DELETE", $"{Path}/{waiting}").ExpectAsync(204);
        var running = await AskAsync(admin, "{}", "[]", list: "pings");
        var task = (await Jobs.TakeAsync(TimeSpan.FromHours(1), 5, default))!;
        await admin.CallAsync("DELETE", $"{Path}/{running}").ExpectAsync(204);
        (await Jobs.RenewAsync(task, 1, TimeSpan.FromHours(1), default)).ShouldBeFalse();
        (await Jobs.AppendAsync(task, new ExportPart(0, new byte[] { 1 }, 1, 1), TimeSpan.FromHours(1), default)).ShouldBeFalse();
        var ready = await AskAsync(admin, "{}", "[]", list: "pings");
        await RunAsync();
        await admin.CallAsync("DELETE", $"{Path}/{ready}").ExpectAsync(204);

        (await StateAsync(admin, waiting), await StateAsync(admin, running), await StateAsync(admin, ready)).ShouldBe(("canceled", "canceled", "expired"));
        await admin.CallAsync("DELETE", $"{Path}/{waiting}").ExpectAsync(404);
        (await admin.CallAsync("GET", $"{Path}/{ready}/file").ExpectAsync(409)).Code.ShouldBe("notReady");
    }

    [Fact]
    public async Task A_file_goes_when_its_time_is_over()
    {
        using var admin = await AdminAsync();
        var id = await AskAsync(admin, "{}", "[]", list: "orders");
        await RunAsync();
        await FileAsync(admin, id);
        await host.Database.ExecuteAsync($"update export_job set expires_at = clock_timestamp() - interval '1 second' where id = '{id}'");

        await RunAsync();

        (await StateAsync(admin, id)).ShouldBe("expired");
        (await host.Database.ScalarAsync<long>($"select count(*) from export_part where job_id = '{id}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Erasing_a_lead_removes_the_files_that_may_name_it()
    {
        using var admin = await AdminAsync();
        var lead = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 77002, Fields = """{"FirstName":"Ann"}""" }.InsertAsync(host.Database);
        var leads = await AskAsync(admin, """{"leadTypeId":4439,"campaignIds":[77002]}""", "[]");
        var orders = await AskAsync(admin, "{}", "[]", list: "orders");
        await RunAsync();

        await admin.CallAsync("POST", $"/api/v1/leads/{lead.Id}/erase", "{}").ExpectAsync(200);

        (await StateAsync(admin, leads), await StateAsync(admin, orders)).ShouldBe(("expired", "done"));
        (await FindAsync(admin, leads))["why"]!.GetValue<string>().ShouldBe("erased");
    }

    [Fact]
    public async Task Every_list_is_exported_as_it_is_read()
    {
        using var admin = await AdminAsync();
        var lists = (await admin.CallAsync("GET", $"{Path}/lists").ExpectAsync(200)).Json["items"]!.AsArray();
        lists.Select(list => list!["name"]!.GetValue<string>()).ShouldBe(
            ["campaigns", "clients", "deliveries", "delivery-accounts", "delivery-methods", "invoices", "lead-sources", "leads", "orders", "payments", "pings", "refused", "returns", "statements"]);
        foreach (var list in lists)
        {
            var name = list!["name"]!.GetValue<string>();
            var id = await AskAsync(admin, name == "statements" ? """{"clientId":7}""" : "{}", "[]", list: name);
            await RunAsync();

            (await StateAsync(admin, id)).ShouldBe("done", name);
            (await FileAsync(admin, id)).Split("\r\n")[0].ShouldBe(string.Join(',', list["columns"]!.AsArray().Select(column => column!.GetValue<string>())), name);
        }
    }

    [Fact]
    public async Task Files_belong_to_whoever_asked_and_every_step_is_recorded()
    {
        using var admin = await AdminAsync();
        using var staff = await host.StaffAsync("exporter@example.com");
        var id = await AskAsync(staff, "{}", "[]", list: "returns");
        await RunAsync();
        await FileAsync(staff, id);

        foreach (var (method, path) in new[] { ("GET", ""), ("GET", "/file"), ("DELETE", "") })
        {
            await admin.CallAsync(method, $"{Path}/{id}{path}").ExpectAsync(404);
        }

        (await admin.CallAsync("GET", Path).ExpectAsync(200)).Text.ShouldNotContain(id.ToString());
        (await staff.CallAsync("GET", Path).ExpectAsync(200)).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await host.Database.ScalarAsync<long>($"select count(distinct action) from audit_entry where subject = 'export/{id}' and action in ('askExport', 'downloadExport')")).ShouldBe(2);
    }

    [Fact]
    public async Task Lists_that_name_persons_can_be_kept_for_administrators()
    {
        using var admin = await AdminAsync();
        using var staff = await host.StaffAsync("no-persons@example.com");
        try
        {
            Options.PersonalDataByAdministratorsOnly = true;
            await staff.CallAsync("POST", Path, Body(Guid.NewGuid(), "leads", "csv", "{}", "[]")).ExpectAsync(403);
            await staff.CallAsync("POST", Path, Body(Guid.NewGuid(), "orders", "csv", "{}", "[]")).ExpectAsync(202);
            await admin.CallAsync("POST", Path, Body(Guid.NewGuid(), "leads", "csv", """{"campaignIds":[77003]}""", "[]")).ExpectAsync(202);
        }
        finally
        {
            Options.PersonalDataByAdministratorsOnly = false;
        }

        await RunAsync();
    }

    [Fact]
    public async Task One_person_has_a_bounded_number_of_open_files_and_a_repeated_request_makes_no_second_one()
    {
        using var staff = await StaffAsync("many-files@example.com");
        var first = Guid.NewGuid();
        for (var at = 0; at < 2; at++)
        {
            await staff.CallAsync("POST", Path, Body(first, "orders", "csv", "{}", "[]")).ExpectAsync(202);
        }

        for (var at = 1; at < Options.MostOpen; at++)
        {
            await AskAsync(staff, "{}", "[]", list: "orders");
        }

        (await staff.CallAsync("POST", Path, Body(Guid.NewGuid(), "orders", "csv", "{}", "[]")).ExpectAsync(409)).Code.ShouldBe("tooManyExports");
        await RunAsync();
        await AskAsync(staff, "{}", "[]", list: "orders");
        await RunAsync();
    }

    [Theory]
    [InlineData("nothing", "{}", "[]", "/list")]
    [InlineData("orders", """{"status":"odd"}""", "[]", "?status")]
    [InlineData("orders", """{"colour":"red"}""", "[]", "/filter/colour")]
    [InlineData("orders", "[]", "[]", "/filter")]
    [InlineData("statements", "{}", "[]", "/filter")]
    [InlineData("leads", """{"filter":{"field":"$cost","op":"is","values":["x"]}}""", "[]", "/filter/values/0")]
    [InlineData("orders", "{}", """[{"id":"id"},{"id":"colour"}]""", "/columns/1/id")]
    [InlineData("pings", "{}", """[{"id":"values.FirstName"}]""", "/columns/0/id")]
    public async Task A_wrong_request_names_its_mistake(string list, string filter, string columns, string path)
    {
        using var admin = await AdminAsync();

        (await admin.CallAsync("POST", Path, Body(Guid.NewGuid(), list, "csv", filter, columns)).ExpectAsync(400)).Json["errors"]![path].ShouldNotBeNull();
    }

    private static string Body(Guid id, string list, string form, string filter, string columns) =>
        $$"""{"id":"{{id}}","list":"{{list}}","form":"{{form}}","filter":{{filter}},"columns":{{columns}}}""";

    private static async Task<Guid> AskAsync(HttpClient browser, string filter, string columns, string form = "csv", string list = "leads")
    {
        var id = Guid.NewGuid();
        await browser.CallAsync("POST", Path, Body(id, list, form, filter, columns)).ExpectAsync(202);
        return id;
    }

    private static async Task<JsonNode> FindAsync(HttpClient browser, Guid id) => (await browser.CallAsync("GET", $"{Path}/{id}").ExpectAsync(200)).Json;

    private static async Task<string> StateAsync(HttpClient browser, Guid id) => (await FindAsync(browser, id))["state"]!.GetValue<string>();

    private static async Task<string> FileAsync(HttpClient browser, Guid id) => (await browser.CallAsync("GET", $"{Path}/{id}/file").ExpectAsync(200)).Text;

    // As the worker of a silo does, one round after the other, until nothing waits.
    private async Task RunAsync()
    {
        while (await host.Services.GetRequiredService<ExportWriter>().RoundAsync(default))
        {
        }
    }

    private async Task<HttpClient> StaffAsync(string email)
    {
        (await AdminAsync()).Dispose();
        return await host.StaffAsync(email);
    }

    private async Task<HttpClient> AdminAsync()
    {
        var admin = await host.AdministratorAsync();
        lock (Gate)
        {
            settings ??= SeedAsync(admin);
        }

        await settings;
        return admin;
    }

    private async Task SeedAsync(HttpClient admin)
    {
        await SampleSettings.CreateAsync(admin);
        for (var at = 0; at < 450; at++)
        {
            var seed = new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 77001, Fields = $$"""{"FirstName":"=HYPERLINK({{at}})"}""" };
            await (seed with { At = seed.At.AddSeconds(at) }).InsertAsync(host.Database);
        }
    }
}
