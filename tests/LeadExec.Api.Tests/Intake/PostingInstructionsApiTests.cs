using System.Text.Json;

namespace LeadExec.Api.Tests.Intake;

// RPT-11 to RPT-13: the same as the page, as data for staff
public sealed class PostingInstructionsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Get_gives_staff_the_sheet_with_the_address_of_its_public_page_and_no_client_or_price()
    {
        var admin = await host.AdministratorAsync();
        await SettingsAsync(admin);

        var answer = await admin.CallAsync("GET", "/api/v1/campaigns/13278/posting-instructions").ExpectAsync(200);

        using var sheet = JsonDocument.Parse(answer.Text);
        sheet.RootElement.GetProperty("pageUrl").GetString()!.ShouldMatch("/posting-instructions/13278-[0-9a-f]{32}$");
        sheet.RootElement.GetProperty("identifiers").EnumerateArray().Select(row => row.GetProperty("value").GetString()).ShouldBe(["6240", "4439", "13278"]);
        sheet.RootElement.GetProperty("fields").EnumerateArray().Select(row => row.GetProperty("name").GetString()).ShouldBe(["FirstName", "Email", "State"]);
        sheet.RootElement.GetProperty("samples").GetArrayLength().ShouldBe(4);
        answer.Text.ShouldNotContain("Arizona Home Loans");
        answer.Text.ShouldNotContain("15.00");
        await admin.CallAsync("GET", "/api/v1/campaigns/99/posting-instructions").ExpectAsync(404);
        await host.Anonymous().CallAsync("GET", "/api/v1/campaigns/13278/posting-instructions").ExpectAsync(401);
    }

    [Fact]
    public async Task Instructions_are_a_pdf_and_a_workbook_and_those_of_pings_are_apart() // RPT-11, RPT-13
    {
        var admin = await host.AdministratorAsync();
        await SettingsAsync(admin);

        var pdf = await admin.GetAsync(new Uri("/api/v1/campaigns/13278/posting-instructions.pdf", UriKind.Relative));
        var book = await admin.GetAsync(new Uri("/api/v1/campaigns/13278/posting-instructions.xlsx", UriKind.Relative));

        (pdf.Content.Headers.ContentType!.MediaType, pdf.Content.Headers.ContentDisposition!.FileName).ShouldBe(("application/pdf", "posting-instructions-13278.pdf"));
        var text = System.Text.Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync());
        text.ShouldStartWith("%PDF-1.4");
        foreach (var word in new[] { "(13278)", "(6240)", "(4439)", "(FirstName)", "(State)", "(Required)", "/processor/insert/general", "Page 1 of" })
        {
            text.ShouldContain(word);
        }

        text.ShouldNotContain("Arizona Home Loans");
        using var archive = new System.IO.Compression.ZipArchive(await book.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        var sheet = await reader.ReadToEndAsync();
        new[] { "FirstName", "Email", "State", "6240" }.ShouldAllBe(word => sheet.Contains(word, StringComparison.Ordinal));
        foreach (var missing in new[] { "99/posting-instructions.pdf", "13278/posting-instructions.pdf?set=ping", "13278/posting-instructions.xlsx?set=all" })
        {
            await admin.CallAsync("GET", $"/api/v1/campaigns/{missing}").ExpectAsync(404); // the campaign takes no pings
        }
    }

    [Fact]
    public async Task Instructions_of_pings_are_files_of_their_own_with_the_fields_of_pings() // RPT-13
    {
        var admin = await host.AdministratorAsync();
        await SettingsAsync(admin);
        const string campaign = """{"id":13301,"leadSourceId":6240,"leadTypeId":4439,"name":"Exchange","channel":"pingPost","ping":{"fields":[{"name":"State","required":true}]}}""";
        await admin.CallAsync("POST", "/api/v1/campaigns", campaign).ExpectAsync(201);

        var pdf = await admin.GetAsync(new Uri("/api/v1/campaigns/13301/posting-instructions.pdf?set=ping", UriKind.Relative));
        using var archive = new System.IO.Compression.ZipArchive(await admin.GetStreamAsync(new Uri("/api/v1/campaigns/13301/posting-instructions.xlsx?set=ping", UriKind.Relative)));

        pdf.Content.Headers.ContentDisposition!.FileName.ShouldBe("ping-instructions-13301.pdf");
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        foreach (var text in new[] { System.Text.Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync()), await reader.ReadToEndAsync() })
        {
            text.ShouldContain("/processor/ping/general");
            text.ShouldNotContain("/processor/insert/general");
            text.ShouldContain("13301");
            text.ShouldContain("State");
            text.ShouldNotContain("FirstName");
        }
    }

    // One installation for all tests of this class, in any order.
    private static async Task SettingsAsync(HttpClient admin)
    {
        if ((await admin.CallAsync("GET", "/api/v1/lead-types/4439")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
        }
    }
}
