using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Security;
using LeadExec.TestKit;
using LeadExec.TestKit.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Api.Tests.Record;

// What people keep beside a lead: LEAD-10, LEAD-13, LEAD-41, E-38.
public sealed class LeadRecordTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly Lock Gate = new();
    private static Task? settings;

    [Fact]
    public async Task Values_are_changed_under_their_version_and_every_change_stands_in_the_history()
    {
        using var admin = await AdminAsync();
        var lead = await LeadAsync();
        var read = await admin.CallAsync("GET", Path(lead, "values")).ExpectAsync(200);
        read.ETag.ShouldBe("\"1\"");
        read.Json["fields"]!.AsArray().Select(field => $"{field!["name"]} {field["required"]} {field["values"]!.ToJsonString()}")
            .ShouldBe(["FirstName false [\"Ann\"]", "Email true [\"ann@example.com\"]", "State false [\"AZ\"]"]);

        var saved = await admin.CallAsync("PATCH", Path(lead, "values"), Change(("State", "Nevada"), ("Email", "ann.b@example.com")), "\"1\"").ExpectAsync(200);

        saved.ETag.ShouldBe("\"2\"");
        (await admin.CallAsync("GET", $"/api/v1/leads/{lead.Id}").ExpectAsync(200)).Json["fields"]!.AsArray()[2]!["value"]!.GetValue<string>().ShouldBe("NV");
        (await FindAsync(admin, "ann.b@example.com")).ShouldContain(lead.Id.ToString());
        (await FindAsync(admin, "ann@example.com")).ShouldNotContain(lead.Id.ToString());

        // The other editor has read what is no longer there.
        (await admin.CallAsync("PATCH", Path(lead, "values"), Change(("State", "CA")), "\"1\"").ExpectAsync(412)).Code.ShouldBe("stale");
        await admin.CallAsync("PATCH", Path(lead, "values"), Change(("State", "CA"))).ExpectAsync(428);

        var items = (await admin.CallAsync("GET", Path(lead, "history")).ExpectAsync(200)).Json["items"]!.AsArray();
        items.Select(item => $"{item!["action"]} {item["by"]} {item["field"]} {item["oldValue"]} {item["newValue"]}")
            .ShouldBe([$"changeValue {ApiHost.AdminEmail} Email ann@example.com ann.b@example.com", $"changeValue {ApiHost.AdminEmail} State AZ NV"], ignoreOrder: true);
        var audit = await host.Database.ScalarAsync<string>($"select after::text from audit_entry where action = 'editLead' and subject = 'lead/{lead.Id}'");
        audit.ShouldBe("""{"fields": ["Email", "State"], "version": 2}""");
    }

    [Theory]
    [InlineData("""{"fields":[{"name":"FirstName","values":["Bob"]},{"name":"Email","values":["nobody"]}]}""", "/fields/1")]
    [InlineData("""{"fields":[{"name":"Email","values":[]}]}""", "/fields/0")]
    [InlineData("""{"fields":[{"name":"Shoe","values":["44"]}]}""", "/fields/0")]
    [InlineData("""{"fields":[]}""", "/fields")]
    [InlineData("""{"fields":[{"name":"State","values":[null]}]}""", "/fields")]
    public async Task A_wrong_value_is_named_and_changes_nothing(string body, string path)
    {
        using var admin = await AdminAsync();
        var lead = await LeadAsync();

        (await admin.CallAsync("PATCH", Path(lead, "values"), body, "\"1\"").ExpectAsync(400)).Json["errors"]![path].ShouldNotBeNull();

        (await host.Database.ScalarAsync<string>($"select fields->>'FirstName' from lead_data where lead_id = '{lead.Id}' and version = 1")).ShouldBe("Ann");
        (await admin.CallAsync("GET", Path(lead, "history")).ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lead_under_way_is_not_edited_and_an_unknown_one_is_not_found()
    {
        using var admin = await AdminAsync();
        var lead = await LeadAsync();
        await host.Database.ExecuteAsync($"update lead_flow set stage = 1 where id = '{lead.Id}'");

        (await admin.CallAsync("PATCH", Path(lead, "values"), Change(("State", "NV")), "*").ExpectAsync(409)).Code.ShouldBe("leadBusy");
        (await host.Database.ScalarAsync<long>($"select count(*) from lead_change where lead_id = '{lead.Id}'")).ShouldBe(0);
        foreach (var part in new[] { "values", "history", "notes", "files" })
        {
            await admin.CallAsync("GET", $"/api/v1/leads/{Guid.NewGuid()}/{part}").ExpectAsync(404);
        }
    }

    [Fact]
    public async Task Of_two_editors_at_once_one_wins()
    {
        using var admin = await AdminAsync();
        var lead = await LeadAsync();
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => admin.CallAsync("PATCH", Path(lead, "values"), Change(("FirstName", $"Editor{at}")), "\"1\"")));

        all.Select(answer => answer.Status).Order().ShouldBe([200, 412, 412, 412, 412, 412]);
        (await host.Database.ScalarAsync<long>($"select count(*) from lead_change where lead_id = '{lead.Id}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Deeds_of_the_audit_stand_in_the_same_list()
    {
        using var admin = await AdminAsync();
        var lead = await LeadAsync();
        var attempt = await lead.AttemptAsync(host.Database, client: 7, price: 4000);
        await admin.CallAsync("PATCH", Path(lead, "values"), Change(("State", "NV")), "\"1\"").ExpectAsync(200);
        await host.Database.ExecuteAsync($$"""
            insert into audit_entry(at, actor, action, subject, after) values
              (now() - interval '3 hours', 'user/1', 'sendByHand', 'lead/{{lead.Id}}', '{"key":"x","account":700,"cents":2750,"onOrder":true}'),
              (now() - interval '2 hours', 'user/1', 'updatePrice', 'attempt/{{attempt}}', '{"cents":3800}'),
              (now() - interval '1 hour', 'user/99', 'returnApproved', 'return/{{attempt}}', '{"client":7,"before":"Requested"}')
            """);

        var items = (await admin.CallAsync("GET", Path(lead, "history")).ExpectAsync(200)).Json["items"]!.AsArray();

        items.Select(item => item!["action"]!.GetValue<string>()).Where(action => action != "changeValue").ShouldBe(["returnApproved", "updatePrice", "sendByHand"]);
        items.Count.ShouldBe(4);
        var returned = items.Single(item => item!["action"]!.GetValue<string>() == "returnApproved")!;
        (returned["by"]!.GetValue<string>(), returned["deliveryId"]!.GetValue<string>()).ShouldBe(("user/99", attempt.ToString()));
        items.Single(item => item!["action"]!.GetValue<string>() == "updatePrice")!["price"]!.GetValue<string>().ShouldBe("38.00");
        items.Single(item => item!["action"]!.GetValue<string>() == "sendByHand")!["account"]!.GetValue<string>().ShouldBe("AZ");
    }

    [Fact]
    public async Task Notes_are_written_once_and_withdrawn_by_their_writer()
    {
        using var admin = await AdminAsync();
        using var staff = await host.StaffAsync("notes.staff@example.com");
        var lead = await LeadAsync();
        var note = Path(lead, $"notes/{Guid.NewGuid()}");
        await admin.CallAsync("PUT", note, """{"text":" Called back. "}""").ExpectAsync(204);
        await admin.CallAsync("PUT", note, """{"text":"Called back."}""").ExpectAsync(204);
        (await admin.CallAsync("PUT", note, """{"text":"Said something else."}""").ExpectAsync(409)).Code.ShouldBe("noteNotTaken");
        await admin.CallAsync("PUT", note, $$"""{"text":"{{new string('x', 4_001)}}"}""").ExpectAsync(400);
        await admin.CallAsync("PUT", note, """{"text":" "}""").ExpectAsync(400);
        await staff.CallAsync("POST", note + "/withdraw").ExpectAsync(404);

        var seen = (await staff.CallAsync("GET", Path(lead, "notes")).ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (seen["text"]!.GetValue<string>(), seen["writtenBy"]!.GetValue<string>(), seen["own"]!.GetValue<bool>()).ShouldBe(("Called back.", ApiHost.AdminEmail, false));
        await admin.CallAsync("POST", note + "/withdraw").ExpectAsync(204);
        await admin.CallAsync("POST", note + "/withdraw").ExpectAsync(204);
        seen = (await admin.CallAsync("GET", Path(lead, "notes")).ExpectAsync(200)).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        (seen["own"]!.GetValue<bool>(), seen["withdrawnAt"] is null, seen["text"]!.GetValue<string>()).ShouldBe((true, false, "Called back."));
    }

    [Fact] // LEAD-10
    public async Task Files_are_added_within_their_limits_sealed_and_sent_as_downloads_only()
    {
        using var admin = await AdminAsync();
        var lead = await LeadAsync();
        var file = Path(lead, $"files/{Guid.NewGuid()}");
        var page = "<script>alert(1)</script> canary-of-a-quote"u8.ToArray();

        (await PutAsync(admin, file, "Angebot Zoë \"1\".TXT", page)).ShouldBe(204);
        (await PutAsync(admin, file, "Angebot Zoë \"1\".TXT", page)).ShouldBe(204, "the same request again");
        (await PutAsync(admin, file, "another.txt", page)).ShouldBe(409);
        (await PutAsync(admin, Path(lead, $"files/{Guid.NewGuid()}"), "run.exe", page)).ShouldBe(400);
        (await PutAsync(admin, Path(lead, $"files/{Guid.NewGuid()}"), "..", page)).ShouldBe(400);
        (await PutAsync(admin, Path(lead, $"files/{Guid.NewGuid()}"), "empty.txt", [])).ShouldBe(400);
        (await PutAsync(admin, Path(lead, $"files/{Guid.NewGuid()}"), "big.txt", new byte[(10 * 1024 * 1024) + 1])).ShouldBe(413);
        (await PutAsync(admin, $"/api/v1/leads/{Guid.NewGuid()}/files/{Guid.NewGuid()}", "a.txt", page)).ShouldBe(404);
        (await PutAsync(admin, Path(lead, $"files/{Guid.NewGuid()}"), "../../a.txt", page)).ShouldBe(204);

        var list = (await admin.CallAsync("GET", Path(lead, "files")).ExpectAsync(200)).Json;
        list["items"]!.AsArray().Select(item => $"{item!["name"]} {item["size"]} {item["addedBy"]}")
            .ShouldBe([$"Angebot Zoë \"1\".TXT {page.Length} {ApiHost.AdminEmail}", $"a.txt {page.Length} {ApiHost.AdminEmail}"]);
        (list["largestFile"]!.GetValue<int>(), list["mostFiles"]!.GetValue<int>()).ShouldBe((10 * 1024 * 1024, 20));

        using var sent = await admin.GetAsync(new Uri(file, UriKind.Relative));
        (await sent.Content.ReadAsByteArrayAsync()).ShouldBe(page);
        sent.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        sent.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Angebot Zoë \"1\".TXT");
        sent.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        sent.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await host.Database.ScalarAsync<long>($"select count(*) from lead_file where lead_id = '{lead.Id}' and position('canary'::bytea in content) > 0")).ShouldBe(0);

        await admin.CallAsync("DELETE", file).ExpectAsync(204);
        await admin.CallAsync("DELETE", file).ExpectAsync(404);
        await admin.CallAsync("GET", file).ExpectAsync(404);
        (await admin.CallAsync("GET", Path(lead, "history")).ExpectAsync(200)).Json["items"]!.AsArray().Select(item => item!["action"]!.GetValue<string>()).ShouldContain("removeFile");
    }

    [Fact] // LEAD-10
    public async Task A_lead_has_no_more_files_than_it_may_and_a_client_sees_only_its_own()
    {
        using var admin = await AdminAsync();
        var (lead, other) = (await LeadAsync(), await LeadAsync());
        var files = host.Services.GetRequiredService<ILeadFiles>();
        for (var at = 0; at < 20; at++)
        {
            var kept = new LeadFile { Id = OrderedIds.Next(), LeadId = lead.Id, Name = "a.txt", MediaType = "text/plain", Size = 1, AddedBy = "user/1", ClientId = at == 3 ? new(7) : null };
            (await files.AddAsync(new StoredLeadFile(kept, [1]), 20, CancellationToken.None)).ShouldBe(LeadFileStatus.Added);
        }

        (await PutAsync(admin, Path(lead, $"files/{Guid.NewGuid()}"), "a.txt", [1])).ShouldBe(409);
        var own = (await files.ListAsync(lead.Id, new(7), CancellationToken.None)).ShouldHaveSingleItem();
        (await files.ListAsync(lead.Id, new(8), CancellationToken.None)).ShouldBeEmpty();
        (await files.FindAsync(lead.Id, own.Id, new(8), CancellationToken.None)).ShouldBeNull();
        (await files.FindAsync(other.Id, own.Id, null, CancellationToken.None)).ShouldBeNull();
        (await files.RemoveAsync(lead.Id, own.Id, new(8), CancellationToken.None)).ShouldBeFalse();
        (await files.RemoveAsync(lead.Id, own.Id, new(7), CancellationToken.None)).ShouldBeTrue();
    }

    [Fact] // PORT-05, DELV-45
    public async Task A_portal_user_attaches_files_where_the_method_permits_it_and_sees_those_of_its_own_portal_only()
    {
        using var admin = await AdminAsync();
        await admin.CallAsync("POST", "/api/v1/clients", """{"id":8,"companyName":"Files Elsewhere"}""").ExpectAsync(201);
        using var mine = await host.PortalUserAsync(7, "files.mine@example.com");
        using var foreign = await host.PortalUserAsync(8, "files.foreign@example.com");
        var lead = await LeadAsync();
        var attempt = await lead.AttemptAsync(host.Database, client: 7, price: 4000);
        await host.Database.ExecuteAsync($"update attempt set method_id = 70 where id = '{attempt}'");
        var (list, file) = ($"/api/v1/portal/leads/{attempt}/files", $"/api/v1/portal/leads/{attempt}/files/{Guid.NewGuid()}");

        (await mine.CallAsync("GET", list).ExpectAsync(200)).Json["mayAdd"]!.GetValue<bool>().ShouldBeFalse();
        (await PutAsync(mine, file, "quote.pdf", "%PDF"u8.ToArray())).ShouldBe(403);
        (await mine.CallAsync("GET", file).ExpectAsync(403)).Code.ShouldBe("filesNotPermitted");
        await mine.CallAsync("DELETE", file).ExpectAsync(403);

        var method = await admin.CallAsync("GET", "/api/v1/delivery-methods/70").ExpectAsync(200);
        await admin.CallAsync("PATCH", "/api/v1/delivery-methods/70", """{"portalFiles":true}""", method.ETag).ExpectAsync(200);
        var staffs = Path(lead, $"files/{Guid.NewGuid()}");
        (await PutAsync(admin, staffs, "internal.txt", [1])).ShouldBe(204);
        (await PutAsync(mine, file, "quote.pdf", "%PDF"u8.ToArray())).ShouldBe(204);

        var seen = (await mine.CallAsync("GET", list).ExpectAsync(200)).Json;
        (seen["mayAdd"]!.GetValue<bool>(), seen["items"]!.AsArray().ShouldHaveSingleItem()!["name"]!.GetValue<string>()).ShouldBe((true, "quote.pdf"));
        (await mine.GetByteArrayAsync(new Uri(file, UriKind.Relative))).ShouldBe("%PDF"u8.ToArray());
        await mine.CallAsync("GET", $"{list}/{staffs.Split('/')[^1]}").ExpectAsync(404);
        foreach (var (call, path) in new[] { ("GET", list), ("GET", file), ("DELETE", file) })
        {
            await foreign.CallAsync(call, path).ExpectAsync(404);
        }

        (await PutAsync(foreign, file, "quote.pdf", [1])).ShouldBe(404);
        (await admin.CallAsync("GET", Path(lead, "files")).ExpectAsync(200)).Json["items"]!.AsArray().Select(item => $"{item!["name"]} {item["client"]}")
            .ShouldBe(["internal.txt ", "quote.pdf Arizona Home Loans"]);
        await mine.CallAsync("DELETE", file).ExpectAsync(204);
        (await mine.CallAsync("GET", list).ExpectAsync(200)).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact] // LEAD-09
    public async Task Details_tell_when_a_lead_was_verified_and_when_it_was_removed()
    {
        using var admin = await AdminAsync();
        var lead = await LeadAsync();
        var kept = (await admin.CallAsync("GET", $"/api/v1/leads/{lead.Id}").ExpectAsync(200)).Json;
        (kept["verifiedAt"]!.GetValue<DateTimeOffset>(), kept["removedAt"]).ShouldBe((lead.At, null));

        await admin.CallAsync("POST", $"/api/v1/leads/{lead.Id}/erase").ExpectAsync(200);

        (await admin.CallAsync("GET", $"/api/v1/leads/{lead.Id}").ExpectAsync(200)).Json["removedAt"].ShouldNotBeNull();
    }

    [Fact] // E-38
    public async Task Erasure_takes_history_notes_and_files_and_nothing_is_written_afterwards()
    {
        using var admin = await AdminAsync();
        var lead = await LeadAsync();
        await admin.CallAsync("PATCH", Path(lead, "values"), Change(("FirstName", "Quetzal")), "\"1\"").ExpectAsync(200);
        await admin.CallAsync("PUT", Path(lead, $"notes/{Guid.NewGuid()}"), """{"text":"Likes quetzals."}""").ExpectAsync(204);
        (await PutAsync(admin, Path(lead, $"files/{Guid.NewGuid()}"), "quetzal.txt", [1])).ShouldBe(204);
        (await KeptAsync(lead)).ShouldBe("1 1 1");

        await admin.CallAsync("POST", $"/api/v1/leads/{lead.Id}/erase").ExpectAsync(200);

        (await KeptAsync(lead)).ShouldBe("0 0 0");
        (await admin.CallAsync("PATCH", Path(lead, "values"), Change(("FirstName", "Quetzal")), "*").ExpectAsync(409)).Code.ShouldBe("leadClosed");
        await admin.CallAsync("PUT", Path(lead, $"notes/{Guid.NewGuid()}"), """{"text":"Likes quetzals."}""").ExpectAsync(409);
        (await PutAsync(admin, Path(lead, $"files/{Guid.NewGuid()}"), "quetzal.txt", [1])).ShouldBe(404);
        (await admin.CallAsync("GET", Path(lead, "history")).ExpectAsync(200)).Json["items"]!.AsArray().Select(item => item!["action"]!.GetValue<string>()).ShouldNotContain("changeValue");
    }

    private static string Path(LeadSeed lead, string part) => $"/api/v1/leads/{lead.Id}/{part}";

    private static string Change(params (string Name, string Value)[] fields) => new JsonObject
    {
        ["fields"] = new JsonArray([.. fields.Select(field => new JsonObject { ["name"] = field.Name, ["values"] = new JsonArray(field.Value) })]),
    }.ToJsonString();

    private static async Task<string> FindAsync(HttpClient admin, string text) =>
        (await admin.CallAsync("POST", "/api/v1/leads/search", $$"""{"text":"{{text}}"}""").ExpectAsync(200)).Text;

    private static async Task<int> PutAsync(HttpClient browser, string path, string name, byte[] bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        using var answer = await browser.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private async Task<string?> KeptAsync(LeadSeed lead) => await host.Database.ScalarAsync<string>(string.Create(CultureInfo.InvariantCulture, $"""
        select concat_ws(' ', (select count(*) from lead_change where lead_id = '{lead.Id}'), (select count(*) from lead_note where lead_id = '{lead.Id}'), (select count(*) from lead_file where lead_id = '{lead.Id}'))
        """));

    private Task<LeadSeed> LeadAsync() => new LeadSeed
    {
        LeadType = 4439,
        Source = 6240,
        Campaign = 13278,
        Fields = """{"FirstName":"Ann","Email":"ann@example.com","State":"AZ"}""",
        PhoneHash = host.Services.GetRequiredService<IKeyedHash>().Hash(Purposes.SearchPhone, Encoding.UTF8.GetBytes("6025550142")),
    }.InsertAsync(host.Database);

    private async Task<HttpClient> AdminAsync()
    {
        var admin = await host.AdministratorAsync();
        lock (Gate)
        {
            settings ??= SampleSettings.CreateAsync(admin);
        }

        await settings;
        return admin;
    }
}
