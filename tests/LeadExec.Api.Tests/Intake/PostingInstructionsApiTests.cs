using System.Text.Json;

namespace LeadExec.Api.Tests.Intake;

// RPT-11, RPT-12: the same as the page, as data for staff
public sealed class PostingInstructionsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Get_gives_staff_the_sheet_with_the_address_of_its_public_page_and_no_client_or_price()
    {
        var admin = await host.AdministratorAsync();
        await SampleSettings.CreateAsync(admin);

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
}
