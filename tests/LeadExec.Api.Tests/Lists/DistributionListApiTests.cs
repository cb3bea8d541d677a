using System.Text;
using System.Text.Json.Nodes;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Places;
using LeadExec.Domain.Values;
using LeadExec.Ports.Places;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Lists;

// DIST-41 to DIST-44, RCV-32: lists, their rows and their import over HTTP; CLNT-10, DIST-40, CAMP-35, E-60 as settings
public sealed class DistributionListApiTests(ApiHost host) : IAsyncLifetime, IClassFixture<ApiHost>
{
    private HttpClient admin = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/lead-types/4439")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
            await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Bee, Ltd","status":"active"}""").ExpectAsync(201);
            await admin.CallAsync("POST", "/api/v1/lead-types", """{"id":9,"name":"Zips","fields":[{"name":"Zip","kind":"postalCode","systemField":"zip"},{"name":"Born","kind":"dateTime"}]}""").ExpectAsync(201);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task List_is_a_setting_that_reads_back()
    {
        var id = await ListAsync("""{"description":"A","leadTypeId":4439,"field":"State","linkField":"FirstName","linkValue":"Ann","defaultClientId":7}""");
        var read = await admin.CallAsync("GET", $"/api/v1/distribution-lists/{id}").ExpectAsync(200);
        var written = await admin.CallAsync("PUT", $"/api/v1/distribution-lists/{id}", read.Text, read.ETag).ExpectAsync(200);
        written.Json["linkValue"]!.GetValue<string>().ShouldBe("Ann");
        Catalog.DistributionLists[new DistributionListId(id)].DefaultClientId.ShouldBe(new ClientId(7));
    }

    [Theory]
    [InlineData("""{"description":"A","leadTypeId":1,"field":"State"}""", "/leadTypeId")]
    [InlineData("""{"description":"A","leadTypeId":4439,"field":"Nope"}""", "/field")]
    [InlineData("""{"description":"A","leadTypeId":4439,"field":"State","linkField":"Nope","linkValue":"x"}""", "/linkField")]
    [InlineData("""{"description":"A","leadTypeId":4439,"field":"State","linkField":"State","linkValue":"Mars"}""", "/linkValue")]
    [InlineData("""{"description":"A","leadTypeId":4439,"field":"State","linkValue":"x"}""", "/linkValue")]
    [InlineData("""{"description":"A","leadTypeId":4439,"field":"State","defaultClientId":99}""", "/defaultClientId")]
    public async Task Wrong_list_is_refused(string body, string path) =>
        (await admin.CallAsync("POST", "/api/v1/distribution-lists", body).ExpectAsync(400)).Json["errors"]![path].ShouldNotBeNull();

    [Fact]
    public async Task List_that_criteria_ask_cannot_go_and_an_unknown_one_cannot_be_asked()
    {
        var id = await ListAsync("""{"description":"Asked","leadTypeId":4439,"field":"State"}""");
        var account = await admin.CallAsync("GET", "/api/v1/delivery-accounts/700").ExpectAsync(200);
        var wrong = await admin.CallAsync("PATCH", "/api/v1/delivery-accounts/700", Criteria("999"), account.ETag).ExpectAsync(400);
        wrong.Json["errors"]!["/criteria/values/0"].ShouldNotBeNull();

        var asked = await admin.CallAsync("PATCH", "/api/v1/delivery-accounts/700", Criteria(id.ToString(System.Globalization.CultureInfo.InvariantCulture)), account.ETag).ExpectAsync(200);
        var list = await admin.CallAsync("GET", $"/api/v1/distribution-lists/{id}").ExpectAsync(200);
        await admin.CallAsync("DELETE", $"/api/v1/distribution-lists/{id}", ifMatch: list.ETag).ExpectAsync(400);
        await admin.CallAsync("PATCH", "/api/v1/delivery-accounts/700", """{"criteria":null}""", asked.ETag).ExpectAsync(200);
        await admin.CallAsync("DELETE", $"/api/v1/distribution-lists/{id}", ifMatch: list.ETag).ExpectAsync(200);

        static string Criteria(string list) => $$"""{"criteria":{"field":"State","op":"inDistributionList","values":["{{list}}"]} }""";
    }

    [Fact]
    public async Task Rows_are_put_paged_and_taken_out()
    {
        var id = await ListAsync("""{"description":"Rows","leadTypeId":4439,"field":"State"}""");
        var put = await admin.CallAsync("POST", Rows(id), """{"rows":[{"value":"Arizona","clientIds":[8,7]},{"value":"nv","clientIds":[7]},{"value":"CA","clientIds":[8]}]}""").ExpectAsync(200);
        put.Json["added"]!.GetValue<int>().ShouldBe(3);
        Table(id).ClientsOf("AZ").ShouldBe([new ClientId(8), new ClientId(7)]);

        var first = await admin.CallAsync("POST", Rows(id) + "/page", """{"limit":2}""").ExpectAsync(200);
        Values(first).ShouldBe(["AZ", "CA"]);
        var second = await admin.CallAsync("POST", Rows(id) + "/page", $$"""{"limit":2,"after":"{{first.Json["next"]}}"}""").ExpectAsync(200);
        Values(second).ShouldBe(["NV"]);
        second.Json["next"].ShouldBeNull();

        var wrong = await admin.CallAsync("POST", Rows(id), """{"rows":[{"value":"AZ","clientIds":[7]},{"value":"Mars","clientIds":[7]},{"value":"UT","clientIds":[]}]}""").ExpectAsync(400);
        wrong.Json["errors"]!["/rows/1"].ShouldNotBeNull();
        wrong.Json["errors"]!["/rows/2"].ShouldNotBeNull();
        (await admin.CallAsync("POST", Rows(id) + "/remove", """{"values":["arizona","TX"]}""").ExpectAsync(200)).Json["removed"]!.GetValue<int>().ShouldBe(1);
        Table(id).Contains("AZ").ShouldBeFalse();
        await admin.CallAsync("POST", Rows(999), """{"rows":[{"value":"AZ","clientIds":[7]}]}""").ExpectAsync(404);
    }

    public static TheoryData<string, byte[]> Files => new()
    {
        { "csv", Encoding.UTF8.GetBytes("\uFEFFState;Clients\r\nArizona;7\r\nNV;\"Arizona Home Loans\"\r\nMars;7\r\nCA;99\r\nUT;\"7; 8\"\r\n") },
        { "xlsx", Workbooks.Xlsx(["State", "Clients"], ["Arizona", 7], ["NV", "Arizona Home Loans"], ["Mars", 7], ["CA", 99], ["UT", "7; 8"]) },
        { "xls", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Lists", "rows.xls")) },
    };

    [Theory] // RCV-32, DIST-43: the same rows in each format, bad ones by number and reason
    [MemberData(nameof(Files))]
    public async Task Import_takes_good_rows_and_reports_bad_ones(string format, byte[] file)
    {
        var id = await ListAsync($$"""{"description":"Import {{format}}","leadTypeId":4439,"field":"State"}""");
        var report = await ImportAsync(id, file);

        report.Json["taken"]!.GetValue<int>().ShouldBe(3, report.Text);
        report.Json["added"]!.GetValue<int>().ShouldBe(3);
        report.Json["errors"]!.AsArray().Select(error => error!["row"]!.GetValue<int>()).ShouldBe([4, 5]);
        report.Json["errors"]![0]!["reason"]!.GetValue<string>().ShouldContain("State");
        report.Json["errors"]![1]!["reason"]!.GetValue<string>().ShouldContain("99");
        Table(id).ClientsOf("AZ").ShouldBe([new ClientId(7)]);
        Table(id).ClientsOf("nv").ShouldBe([new ClientId(7)]);
        Table(id).ClientsOf("UT").ShouldBe([new ClientId(7), new ClientId(8)]);
    }

    [Fact]
    public async Task Replacing_import_loses_nothing_to_a_bad_row()
    {
        var id = await ListAsync("""{"description":"Replace","leadTypeId":9,"field":"Zip"}""");
        await ImportAsync(id, Encoding.UTF8.GetBytes("85303,7\n00501,\"Bee, Ltd\"\n90210,8\n"));

        var bad = await ImportAsync(id, Workbooks.Xlsx([85303, 8], [123456, 8]), "?mode=replace");
        bad.Json["removed"]!.GetValue<int>().ShouldBe(0);
        bad.Json["changed"]!.GetValue<int>().ShouldBe(1);
        bad.Json["errorCount"]!.GetValue<int>().ShouldBe(1);
        Table(id).Count.ShouldBe(3);

        var good = await ImportAsync(id, Workbooks.Xlsx([85303, 8], [501, 8]), "?mode=replace"); // the workbook lost the zeros of 00501
        good.Json["removed"]!.GetValue<int>().ShouldBe(1);
        good.Json["count"]!.GetValue<int>().ShouldBe(2);
        Table(id).Contains("00501").ShouldBeTrue();
        Table(id).Contains("90210").ShouldBeFalse();
    }

    [Fact]
    public async Task Broken_file_changes_nothing()
    {
        var id = await ListAsync("""{"description":"Broken","leadTypeId":9,"field":"Zip"}""");
        byte[] broken = [.. Workbooks.Xlsx([85303, 8])[..200]];
        (await SendAsync(id, broken, "")).Status.ShouldBe(400);
        (await SendAsync(id, [1, 2], "?mode=other")).Status.ShouldBe(400);
        Table(id).Count.ShouldBe(0);
    }

    [Theory] // TH-14: types that a foreign page's form can send are refused
    [InlineData("text/plain", 415)]
    [InlineData("multipart/form-data", 415)]
    [InlineData("text/csv", 200)]
    [InlineData("application/vnd.ms-excel", 200)]
    public async Task File_carries_a_type_that_no_form_sends(string contentType, int status)
    {
        var id = await ListAsync("""{"description":"Types","leadTypeId":9,"field":"Zip"}""");
        (await SendAsync(id, Encoding.UTF8.GetBytes("85303,7"), "", contentType)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Hundred_thousand_rows_are_one_import()
    {
        var id = await ListAsync("""{"description":"Large","leadTypeId":9,"field":"Zip"}""");
        var text = new StringBuilder();
        for (var zip = 0; zip < 100_000; zip++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{zip:00000},{7 + zip % 2}\n");
        }

        var report = await ImportAsync(id, Encoding.UTF8.GetBytes(text.ToString()));

        report.Json["added"]!.GetValue<int>().ShouldBe(100_000);
        Table(id).ClientsOf("85303").ShouldBe([new ClientId(8)]);
    }

    [Fact] // CLNT-10, DIST-40
    public async Task Client_fields_are_defined_used_and_chosen_for_the_force_id()
    {
        var account = await admin.CallAsync("GET", "/api/v1/account").ExpectAsync(200);
        (await admin.CallAsync("PATCH", "/api/v1/account", """{"forceIdField":"FormId"}""", account.ETag).ExpectAsync(400)).Json["errors"]!["/forceIdField"].ShouldNotBeNull();
        account = await admin.CallAsync("PATCH", "/api/v1/account", """{"clientFields":[{"name":"FormId","label":"Form"}],"forceIdField":"FormId"}""", account.ETag).ExpectAsync(200);
        var client = await admin.CallAsync("POST", "/api/v1/clients", """{"companyName":"Forced","postalCode":"85303","fields":{"FormId":"F-77"}}""").ExpectAsync(201);
        Catalog.ForceIds["f-77"].Value.ShouldBe(client.Json["id"]!.GetValue<int>());
        client.Json["fields"]!["FormId"]!.GetValue<string>().ShouldBe("F-77");

        (await admin.CallAsync("POST", "/api/v1/clients", """{"companyName":"Other","fields":{"Nope":"1"}}""").ExpectAsync(400)).Json["errors"]!["/fields/Nope"].ShouldNotBeNull();
        (await admin.CallAsync("PATCH", "/api/v1/account", """{"clientFields":[],"forceIdField":null}""", account.ETag).ExpectAsync(400)).Json["errors"]!["/clientFields"].ShouldNotBeNull();
        await admin.CallAsync("PATCH", "/api/v1/account", """{"forceIdField":null}""", account.ETag).ExpectAsync(200);
    }

    [Fact] // DIST-17, DIST-20, CAMP-35, 1.8
    public async Task Criteria_are_judged_against_places_functions_and_fields()
    {
        PostalPlace[] places = [new("US", "85303", new GeoPoint(33.5301, -112.1774))];
        await host.Services.GetRequiredService<IPostalPlaces>().ImportAsync(places, "test", "test", onlyIfNone: false, CancellationToken.None);
        await admin.CallAsync("POST", "/api/v1/delivery-methods", """{"id":90,"clientId":7,"leadTypeId":9,"description":"Portal","type":"leadPortal"}""");

        await SaveAsync("""{"field":"Zip","op":"withinMilesOf","values":["85303","10"]}""", 201);
        (await SaveAsync("""{"field":"Zip","op":"withinMilesOf","values":["99999","10"]}""", 400)).Json["errors"]!["/criteria/values/0"].ShouldNotBeNull();
        await SaveAsync("""{"all":[{"function":"ageOfPerson","arguments":["Born","atLeast","18"]},{"none":[{"function":"duplicateWithThisClient"}]}]}""", 201);
        (await SaveAsync("""{"function":"distance","arguments":["Zip","99999","atMost","5"]}""", 400)).Json["errors"]!["/criteria/arguments/1"].ShouldNotBeNull();
        var grade = await SaveAsync("""{"function":"leadGradeAtLeast","arguments":["A"]}""", 400);
        grade.Json["errors"]!["/criteria/arguments"]![0]!.GetValue<string>().ShouldContain("not graded");

        var campaign = await admin.CallAsync("GET", "/api/v1/campaigns/13278").ExpectAsync(200);
        (await admin.CallAsync("PATCH", "/api/v1/campaigns/13278", """{"clientRequiredFields":["Nope"]}""", campaign.ETag).ExpectAsync(400)).Json["errors"]!["/clientRequiredFields/0"].ShouldNotBeNull();
        (await admin.CallAsync("PATCH", "/api/v1/campaigns/13278", """{"criteria":{"function":"weekdayOfReceipt","arguments":["Mon"]}}""", campaign.ETag).ExpectAsync(400)).Json["errors"]!["/criteria/function"].ShouldNotBeNull();
        var saved = await admin.CallAsync("PATCH", "/api/v1/campaigns/13278", """{"clientRequiredFields":["State"]}""", campaign.ETag).ExpectAsync(200);
        saved.Json["clientRequiredFields"]!.ToJsonString().ShouldBe("""["State"]""");
    }

    private Domain.Catalogs.Catalog Catalog => host.Services.GetRequiredService<ICatalogSource>().Current;

    private static string Rows(int list) => $"/api/v1/distribution-lists/{list}/rows";

    private static IEnumerable<string> Values(ApiAnswer page) => page.Json["items"]!.AsArray().Select(row => row!["value"]!.GetValue<string>());

    private ListTable Table(int list) => Catalog.ListRows.Of(new DistributionListId(list));

    private Task<ApiAnswer> SaveAsync(string criteria, int expected) =>
        admin.CallAsync("POST", "/api/v1/delivery-accounts", $$"""{"clientId":7,"deliveryMethodId":90,"leadTypeId":9,"name":"Criteria","criteria":{{criteria}}}""").ExpectAsync(expected);

    private async Task<int> ListAsync(string body) =>
        (await admin.CallAsync("POST", "/api/v1/distribution-lists", body).ExpectAsync(201)).Json["id"]!.GetValue<int>();

    private async Task<ApiAnswer> ImportAsync(int list, byte[] file, string query = "")
    {
        var answer = await SendAsync(list, file, query);
        answer.Status.ShouldBe(200, answer.Text);
        return answer;
    }

    private async Task<ApiAnswer> SendAsync(int list, byte[] file, string query, string contentType = "application/octet-stream")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new(contentType);
        using var response = await admin.PostAsync($"{Rows(list)}/import{query}", content);
        return new ApiAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), null, response.Headers);
    }
}
