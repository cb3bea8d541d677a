using System.Net;
using System.Text.Json;
using LeadExec.Domain.Intake;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Ports.Access;

namespace LeadExec.Api.Tests.Intake;

// field.md 1.3, E-17, E-19; FM-36
public sealed class ReceiverV2Tests
{
    private static readonly (string, string) Key = ("api-key", IntakeCatalog.Key);

    [Theory]
    [InlineData(Posts.JsonType, Posts.V2Json, AnswerDialect.V2Json)]
    [InlineData(Posts.XmlType, Posts.V2Xml, AnswerDialect.V2Xml)]
    [InlineData(Posts.XmlType, "<Post><Source><VID>6240</VID><LID>4439</LID><AID>13278</AID></Source><Leads><Lead><Properties><Reference>r1</Reference></Properties><Fields><FirstName>Ann</FirstName><Email>ann@example.org</Email><PrimaryPhone>480-555-0100</PrimaryPhone><Zip>85001</Zip></Fields></Lead></Leads></Post>", AnswerDialect.V2Xml)]
    public async Task Post_submits_the_lead_and_wraps_its_stored_bytes(string type, string body, AnswerDialect dialect)
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync(Posts.V2, body, type, Key);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var command = host.Grains.Only;
        command.Dialect.ShouldBe(dialect);
        command.Reference.ShouldBe("r1");
        command.Fields.Select(field => $"{field.Name}={string.Join('|', field.Values)}")
            .ShouldBe(["FirstName=Ann", "Email=ann@example.org", "PrimaryPhone=480-555-0100", "Zip=85001"]);
        var element = System.Text.Encoding.UTF8.GetString([.. ScriptedGrains.Accept(command).Body]);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(dialect == AnswerDialect.V2Json
            ? $"{{\"leads\":[{element}]}}"
            : $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Leads>{element}</Leads>");
    }

    [Fact]
    public async Task Post_passes_the_properties_on()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync(Posts.V2, """
            {"Source":{"VID":"6240","LID":"4439","sendDelay":1.5,"returnURL":"https://s.example/r"},
             "Leads":[{"properties":{"orderId":"o","reference":"a","noSell":true,"test":"1"},"fields":{"FirstName":"A"}},
                      {"fields":{"FirstName":"B","Drivers":[{"Name":"C"}]}}]}
            """, Posts.JsonType, Key);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var (first, second) = (Named(host, "A"), Named(host, "B"));
        (first.OrderId, first.Reference, first.NoSell, first.Test).ShouldBe(("o", "a", true, true));
        (second.OrderId, second.Reference, second.NoSell, second.Test).ShouldBe((null, null, false, false));
        host.Grains.Submitted.ShouldAllBe(command => command.SendDelayHours == 1.5m && command.ReturnUrl == "https://s.example/r" && command.CampaignId == 13278);
        second.Fields[1].Rows[0][0].Values.ShouldBe(["C"]);
        System.Text.Encoding.UTF8.GetString(Ports.Intake.SealedRequest.Open(host.Box, second.SealedRequest.AsSpan()))
            .ShouldBe("""{"FirstName":"B","Drivers":[{"Name":"C"}]}""");
    }

    [Theory]
    [InlineData(null, null, 401)]
    [InlineData("api-key", "wrong", 401)]
    [InlineData("api-key", IntakeCatalog.ForeignKey, 401)]
    [InlineData("api-key", IntakeCatalog.Key, 200)]
    [InlineData("Authorization", "Bearer " + IntakeCatalog.Key, 200)]
    [InlineData("Authorization", "Bearer token", 200)]
    public async Task Post_needs_the_sources_key_or_a_token_even_if_the_campaign_does_not(string? header, string? value, int status)
    {
        await using var host = await IntakeHost.StartAsync();
        host.Tokens.Grants["token"] = new AccessGrant { ClientId = "c", Scopes = [AccessScopes.LeadReceiver], ExpiresAt = host.Clock.GetUtcNow().AddHours(1) };

        using var answer = header is null
            ? await host.PostAsync(Posts.V2, Posts.V2Json, Posts.JsonType)
            : await host.PostAsync(Posts.V2, Posts.V2Json, Posts.JsonType, (header, value!));

        ((int)answer.StatusCode).ShouldBe(status);
        if (status == 401)
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            json.RootElement.GetProperty("reasonCode").GetString().ShouldBe("unauthorized");
            json.RootElement.GetProperty("accepted").GetBoolean().ShouldBeFalse();
            (await host.Refused.NextAsync()).Receiver.ShouldBe("v2");
        }
    }

    [Fact]
    public async Task Post_without_vid_belongs_to_the_source_of_its_key()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync(Posts.V2, """{"source":{"lid":4439},"leads":[{"fields":{"FirstName":"A"}}]}""", Posts.JsonType, Key);
        using var nobody = await host.PostAsync(Posts.V2, """{"source":{"lid":4439},"leads":[{"fields":{"FirstName":"A"}}]}""", Posts.JsonType, ("api-key", "wrong"));

        host.Grains.Only.LeadSourceId.ShouldBe(6240);
        nobody.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(Posts.FormType)]
    [InlineData("multipart/form-data; boundary=b")]
    public async Task Form_is_refused_with_415(string type)
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync(Posts.V2, Posts.Form, type, Key);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("""{"source":{"vid":6240,"lid":4439}}""", "1 to 100 leads")]
    [InlineData("""{"source":{"vid":6240,"lid":4439},"leads":[]}""", "1 to 100 leads")]
    [InlineData("""{"source":{"vid":6240,"lid":4439},"leads":"x"}""", "1 to 100 leads")]
    [InlineData("""{"source":{"vid":6240,"lid":4439},"leads":[{"properties":{}}]}""", "Lead 1 has no fields.")]
    [InlineData("""{"source":{"vid":6240,"lid":4439},"leads":[{"fields":{"a":1}},{"fields":"x"}]}""", "Lead 2 has no fields.")]
    [InlineData("""{"source":{"vid":[6240,7001],"lid":4439},"leads":[{"fields":{}}]}""", "vid is given twice")]
    [InlineData("""{"source":{"vid":6240,"VID":6240,"lid":4439},"leads":[{"fields":{}}]}""", "VID is given twice")]
    public async Task Body_of_another_shape_answers_400_and_says_why(string body, string words)
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync(Posts.V2, body, Posts.JsonType, Key);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("reasonCode").GetString().ShouldBe("unreadable");
        json.RootElement.GetProperty("message").GetString()!.ShouldContain(words);
        host.Grains.Submitted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"sendDelay\":-1", "sendDelay")]
    [InlineData("\"sendDelay\":\"soon\"", "sendDelay")]
    [InlineData("\"sendDelay\":1e3", "sendDelay")]
    [InlineData("\"sendDelay\":721", "sendDelay")]
    [InlineData("\"returnURL\":\"ftp://x.example/\"", "returnURL")]
    public async Task Bad_property_refuses_the_whole_post_and_names_it(string property, string name)
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync(Posts.V2, $$$"""{"source":{"vid":6240,"lid":4439,{{{property}}}},"leads":[{"fields":{"FirstName":"A"}}]}""", Posts.JsonType, Key);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("reasonCode").GetString().ShouldBe("dataErrors");
        json.RootElement.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(name);
        host.Grains.Submitted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Batch_answers_in_the_order_of_its_leads_and_works_on_few_at_once()
    {
        await using var host = await IntakeHost.StartAsync(options: options => options.LeadsAtOnce = 3);
        var (running, most) = (0, 0);
        host.Grains.Answer = async command =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return ScriptedGrains.Accept(command);
        };

        using var answer = await host.PostAsync(Posts.V2, Batch(20), Posts.JsonType, Key);

        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("leads").EnumerateArray().Select(lead => lead.GetProperty("reference").GetString())
            .ShouldBe(Enumerable.Range(0, 20).Select(at => $"r{at}"));
        host.Grains.Submitted.Select(command => command.LeadId).Distinct().Count().ShouldBe(20);
        most.ShouldBeInRange(1, 3);
    }

    [Fact]
    public async Task Batch_of_more_than_100_leads_is_refused()
    {
        await using var host = await IntakeHost.StartAsync();

        using var full = await host.PostAsync(Posts.V2, Batch(100), Posts.JsonType, Key);
        using var more = await host.PostAsync(Posts.V2, Batch(101), Posts.JsonType, Key);

        full.StatusCode.ShouldNotBe(HttpStatusCode.BadRequest);
        more.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    // E-28: a batch takes one token per lead and may overdraw once
    [Fact]
    public async Task Batch_counts_each_lead_against_the_rate()
    {
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source with { PostsPerSecond = 10 }], IntakeCatalog.Web));

        using var batch = await host.PostAsync(Posts.V2, Batch(30), Posts.JsonType, Key);
        using var next = await host.PostAsync(Posts.V2, Batch(1), Posts.JsonType, Key);

        batch.StatusCode.ShouldBe(HttpStatusCode.OK);
        next.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        next.Headers.RetryAfter!.ToString().ShouldBe("3");
    }

    [Theory]
    [InlineData("FFF", 200, false)]
    [InlineData("PPP", 200, true)]
    [InlineData("FPF", 200, false)]
    [InlineData("FRF", 202, false)]
    [InlineData("FUR", 503, false)]
    [InlineData("FKF", 422, false)]
    public async Task Worst_lead_decides_the_status(string script, int status, bool replayed)
    {
        await using var host = await IntakeHost.StartAsync();
        host.Grains.Answer = command => Task.FromResult(script[int.Parse(command.Reference![1..], System.Globalization.CultureInfo.InvariantCulture)] switch
        {
            'F' => ScriptedGrains.Accept(command),
            'P' => ScriptedGrains.Accept(command, LeadReplyStatus.Replayed),
            'R' => new LeadReply { Status = LeadReplyStatus.Running, LeadId = command.LeadId },
            'K' => new LeadReply { Status = LeadReplyStatus.KeyReused },
            _ => new LeadReply { Status = LeadReplyStatus.Unavailable },
        });

        using var answer = await host.PostAsync(Posts.V2, Batch(3), Posts.JsonType, Key);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.Contains("Idempotency-Replayed").ShouldBe(replayed);
        (answer.Headers.RetryAfter is not null).ShouldBe(status is 202 or 503);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        json.RootElement.TryGetProperty("leads", out _).ShouldBe(status != 422);
    }

    // FM-36: nothing is processed when the key was used for another batch
    [Fact]
    public async Task Reused_key_stops_the_batch_at_its_first_lead()
    {
        await using var host = await IntakeHost.StartAsync();
        host.Grains.Answer = _ => Task.FromResult(new LeadReply { Status = LeadReplyStatus.KeyReused });

        using var answer = await host.PostAsync(Posts.V2, Batch(5), Posts.JsonType, Key, ("Idempotency-Key", "k"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        host.Grains.Only.IdempotencyKey.ShouldBe("k");
    }

    [Fact]
    public async Task Key_of_a_batch_is_bound_to_all_its_leads()
    {
        await using var host = await IntakeHost.StartAsync();

        (await host.PostAsync(Posts.V2, Batch(2), Posts.JsonType, Key, ("Idempotency-Key", "k"))).Dispose();
        (await host.PostAsync(Posts.V2, Batch(3), Posts.JsonType, Key, ("Idempotency-Key", "k"))).Dispose();
        (await host.PostAsync(Posts.V2, Batch(2), Posts.JsonType, Key)).Dispose();
        (await host.PostAsync(Posts.V2, Batch(1), Posts.JsonType, Key)).Dispose();

        var firsts = host.Grains.Submitted.Where(command => command.Reference == "r0").Select(command => Convert.ToHexString(command.BodyHash.AsSpan())).ToArray();
        firsts[0].ShouldNotBe(firsts[1]);
        firsts[2].ShouldBe(firsts[3], "without a key each lead stands for itself");
        host.Grains.Submitted.Take(2).Select(command => command.IdempotencyKey).ShouldBe(["k", "k#1"]);
    }

    private static string Batch(int count) => $$"""{"source":{"vid":6240,"lid":4439},"leads":[{{string.Join(',', Enumerable.Range(0, count)
        .Select(at => $$$"""{"properties":{"reference":"r{{{at}}}"},"fields":{"FirstName":"N{{{at}}}"}}"""))}}]}""";

    private static SubmitLead Named(IntakeHost host, string name) => host.Grains.Submitted.Single(command => command.Fields[0].Values[0] == name);
}
