using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Ports.Settings;
using LeadExec.TestKit.Leads;

namespace LeadExec.Api.Tests.Distribution;

/// <summary>Dry runs over HTTP. DIST-53.</summary>
public sealed class DryRunApiTests(ApiHost host) : IClassFixture<ApiHost>, IAsyncLifetime
{
    private const string Path = "/api/v1/distribution/dry-run";

    private const string RowCounts = """
        select string_agg(table_name || '=' || (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from %I', table_name), false, true, '')))[1]::text, ',' order by table_name)
        from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
        """;

    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        admin = await host.AdministratorAsync();
        if ((await admin.CallAsync("GET", "/api/v1/campaigns/13278")).Status == 404)
        {
            await SampleSettings.CreateAsync(admin);
        }
    }

    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("AZ", "700 40.00", null)]
    [InlineData("NV", "", "State is NV, wants AZ")]
    public async Task Sample_lead_is_answered_with_candidates_and_reasons_and_changes_nothing(string state, string candidates, string? reason)
    {
        var rows = await host.Database.ScalarAsync<string>(RowCounts);

        var answer = (await admin.CallAsync("POST", Path, Sample(state)).ExpectAsync(200)).Json;

        Candidates(answer).ShouldBe(candidates);
        answer["skipped"]!.AsArray().Select(item => item!["detail"]!.GetValue<string>()).ShouldBe(reason is null ? [] : [reason]);
        answer["skippedCount"]!.GetValue<int>().ShouldBe(reason is null ? 0 : 1);
        answer["withChanges"]!.GetValue<bool>().ShouldBeFalse();
        answer["notJudged"]!.AsArray().ShouldNotBeEmpty();
        (await host.Database.ScalarAsync<string>(RowCounts)).ShouldBe(rows);
    }

    [Fact]
    public async Task Lead_that_the_campaign_refuses_has_no_candidates()
    {
        var answer = (await admin.CallAsync("POST", Path, """{"campaignId":13278,"fields":{"State":"AZ"}}""").ExpectAsync(200)).Json;

        answer["intake"]!["reason"]!.GetValue<string>().ShouldBe("dataErrors");
        answer["intake"]!["errors"]![0]!["field"]!.GetValue<string>().ShouldBe("Email");
        Candidates(answer).ShouldBe("");
    }

    [Fact]
    public async Task Settings_are_tried_as_a_save_would_judge_them_and_stay_as_they_were()
    {
        var rows = await host.Database.ScalarAsync<string>(RowCounts);
        var dearer = await AccountAsync();
        dearer["price"] = "55.00";
        var second = await AccountAsync();
        second["id"] = 7_001;
        second["price"] = "60.00";
        second["criteria"] = null;

        var answer = (await admin.CallAsync("POST", Path, Sample("AZ", (700, dearer), (7_001, second))).ExpectAsync(200)).Json;
        Candidates(answer).ShouldBe("7001 60.00, 700 55.00");
        answer["withChanges"]!.GetValue<bool>().ShouldBeTrue();
        Candidates((await admin.CallAsync("POST", Path, Sample("NV", (700, dearer), (7_001, second))).ExpectAsync(200)).Json).ShouldBe("7001 60.00");

        Candidates((await admin.CallAsync("POST", Path, Sample("AZ")).ExpectAsync(200)).Json).ShouldBe("700 40.00");
        await admin.CallAsync("GET", "/api/v1/delivery-accounts/7001").ExpectAsync(404);
        (await host.Database.ScalarAsync<string>(RowCounts)).ShouldBe(rows);
    }

    [Fact]
    public async Task Wrong_settings_are_named_by_change()
    {
        var wrong = await AccountAsync();
        wrong["deliveryMethodId"] = 999;
        (await admin.CallAsync("POST", Path, Sample("AZ", (700, wrong))).ExpectAsync(400)).Json["errors"]!["/changes/0/deliveryMethodId"].ShouldNotBeNull();
        var unknown = await AccountAsync();
        unknown["colour"] = "red";
        (await admin.CallAsync("POST", Path, Sample("AZ", (700, unknown))).ExpectAsync(400)).Code.ShouldBe("invalid");
        await admin.CallAsync("POST", Path, """{"campaignId":13278,"changes":[{"kind":"client","id":4711,"archive":true}]}""").ExpectAsync(400);
    }

    [Fact]
    public async Task Every_kind_of_setting_can_be_tried()
    {
        foreach (var kind in Enum.GetValues<SettingKind>())
        {
            var word = JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
            var answer = await admin.CallAsync("POST", Path, $$$"""{"campaignId":13278,"changes":[{"kind":"{{{word}}}","id":4711,"body":{"noSuchMember":1}}]}""").ExpectAsync(400);
            answer.Json["errors"]!.AsObject().ShouldAllBe(error => error.Key.StartsWith("/changes/0/body"), word);
        }
    }

    [Fact]
    public async Task Waiting_draft_is_tried_when_asked_for()
    {
        var stored = await admin.CallAsync("GET", "/api/v1/delivery-accounts/700").ExpectAsync(200);
        await admin.CallAsync("PATCH", "/api/v1/delivery-accounts/700?draft=true", """{"price":"44.00"}""", stored.ETag).ExpectAsync(202);
        try
        {
            Candidates((await admin.CallAsync("POST", Path, Sample("AZ")).ExpectAsync(200)).Json).ShouldBe("700 40.00");
            var drafted = JsonNode.Parse(Sample("AZ"))!.AsObject();
            drafted["useDraft"] = true;
            Candidates((await admin.CallAsync("POST", Path, drafted.ToJsonString()).ExpectAsync(200)).Json).ShouldBe("700 44.00");
        }
        finally
        {
            await admin.CallAsync("DELETE", "/api/v1/catalog/draft").ExpectAsync(204);
        }
    }

    [Fact]
    public async Task Stored_lead_is_judged_as_if_it_came_now()
    {
        var seed = await new LeadSeed { LeadType = 4439, Source = 6240, Campaign = 13278, Fields = """{"Email":"a@example.com","State":"AZ"}""" }.InsertAsync(host.Database);

        Candidates((await admin.CallAsync("POST", Path, $$"""{"leadId":"{{seed.Id}}"}""").ExpectAsync(200)).Json).ShouldBe("700 40.00");
        await admin.CallAsync("POST", Path, $$"""{"leadId":"{{Guid.NewGuid()}}"}""").ExpectAsync(404);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"campaignId":1}""")]
    [InlineData("""{"campaignId":13278,"leadId":"7d444840-9dc0-11d1-b245-5ffdce74fad2"}""")]
    public async Task Wrong_question_is_400(string body) => await admin.CallAsync("POST", Path, body).ExpectAsync(400);

    [Fact]
    public async Task Dry_run_is_for_staff()
    {
        using var anonymous = host.Anonymous();
        await anonymous.CallAsync("POST", Path, Sample("AZ")).ExpectAsync(401);
        using var portal = await host.PortalUserAsync(7, $"dry{Guid.NewGuid():N}@example.com");
        await portal.CallAsync("POST", Path, Sample("AZ")).ExpectAsync(404);
    }

    private static string Sample(string state, params (int Id, JsonObject Body)[] changes) => new JsonObject
    {
        ["campaignId"] = 13278,
        ["fields"] = new JsonObject { ["Email"] = "a@example.com", ["State"] = state },
        ["changes"] = new JsonArray([.. changes.Select(change => new JsonObject { ["kind"] = "deliveryAccount", ["id"] = change.Id, ["body"] = change.Body.DeepClone() })]),
    }.ToJsonString();

    private async Task<JsonObject> AccountAsync() => (await admin.CallAsync("GET", "/api/v1/delivery-accounts/700").ExpectAsync(200)).Json.DeepClone().AsObject();

    private static string Candidates(JsonNode answer) => string.Join(", ", answer["rounds"]!.AsArray()
        .SelectMany(round => round!["candidates"]!.AsArray())
        .Select(candidate => $"{candidate!["accountId"]!.GetValue<int>()} {candidate["price"]!.GetValue<string>()}"));
}
