using System.Net;
using System.Text;
using System.Text.Json;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Ports.Intake;

namespace LeadExec.Api.Tests.Intake;

// RCV-01 to RCV-03, RCV-16 to RCV-18, RCV-23; decisions 1, 2, 6, 7; FM-34 to FM-37, FM-44
public sealed class ReceiverV1Tests
{
    [Theory]
    [InlineData(Posts.General, Posts.FormType, Posts.Form, AnswerDialect.V1Xml)]
    [InlineData(Posts.General, Posts.XmlType, Posts.Xml, AnswerDialect.V1Xml)]
    [InlineData(Posts.General, Posts.JsonType, Posts.Json, AnswerDialect.V1Json)]
    [InlineData("/Processor/Insert/GENERAL", Posts.FormType, Posts.Form, AnswerDialect.V1Xml)]
    [InlineData("/processor/insert/general/json/async", Posts.FormType, Posts.Form, AnswerDialect.V1Json)]
    [InlineData("/processor/insert/general/JSON/Async", Posts.XmlType, Posts.Xml, AnswerDialect.V1Json)]
    [InlineData("/processor/insert/general/xml/async", Posts.JsonType, Posts.Json, AnswerDialect.V1Xml)]
    [InlineData("/processor/insert/autoredirect", Posts.FormType, Posts.Form, AnswerDialect.V1Xml)]
    public async Task Post_in_any_format_submits_the_same_lead_and_answers_in_the_dialect_of_path_or_request(string path, string type, string body, AnswerDialect dialect)
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync(path, body, type);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var command = host.Grains.Only;
        command.Dialect.ShouldBe(dialect);
        (command.LeadSourceId, command.LeadTypeId, command.CampaignId).ShouldBe((6240, 4439, 13278));
        command.Fields.Select(field => $"{field.Name}={string.Join('|', field.Values)}")
            .ShouldBe(["FirstName=Ann", "Email=ann@example.org", "PrimaryPhone=480-555-0100", "Zip=85001"]);
        command.ReceivedAt.ShouldBe(host.Clock.GetUtcNow());
        command.Deadline.ShouldBe(host.Clock.GetUtcNow().AddSeconds(30));
        command.RemoteAddress.ShouldBe("127.0.0.1");
        command.BodyHash.Length.ShouldBe(32);
        var stored = ScriptedGrains.Accept(command);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe([.. stored.Body]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(dialect == AnswerDialect.V1Json ? "application/json" : "application/xml");
    }

    [Fact]
    public async Task Post_takes_identifiers_from_the_query_string_in_any_case_but_no_fields()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync("/processor/insert/general?VID=6240&lid=4439&Aid=13278&Secret=x&password=p", "FirstName=Ann", Posts.FormType);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Grains.Only.Fields.Select(field => field.Name).ShouldBe(["FirstName"]);
    }

    // TH-04: no two readers of one request can see different ids
    [Theory]
    [InlineData("vid=6240&vid=7001&lid=4439&aid=13278", "")]
    [InlineData("vid=6240&lid=4439&aid=13278", "?vid=7001")]
    [InlineData("lid=4439&aid=13278", "?vid=6240&VID=7001")]
    public async Task Post_with_two_different_ids_is_refused(string body, string query)
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync(Posts.General + query, body, Posts.FormType);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        host.Grains.Submitted.ShouldBeEmpty();
    }

    // RCV-18, decision 25
    [Fact]
    public async Task Post_hands_over_the_raw_request_sealed()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostFormAsync(Posts.Form);

        var command = host.Grains.Only;
        command.RequestMediaType.ShouldBe(Posts.FormType);
        Encoding.UTF8.GetString(SealedRequest.Open(host.Box, command.SealedRequest.AsSpan())).ShouldBe(Posts.Form);
        Encoding.UTF8.GetString(command.SealedRequest.AsSpan()).ShouldNotContain("ann");
    }

    // decision 6
    [Theory]
    [InlineData("1", true)]
    [InlineData("TRUE", true)]
    [InlineData("0", false)]
    public async Task Post_with_test_is_a_test_lead(string flag, bool test)
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostFormAsync(Posts.Form + "&Test=" + flag);

        host.Grains.Only.Test.ShouldBe(test);
    }

    [Theory]
    [InlineData("test=perhaps", "test")]
    [InlineData("returnurl=javascript:alert(1)", "returnurl")]
    [InlineData("returnurl=/here", "returnurl")]
    [InlineData("returnurl=http://user:pass@x.example/", "returnurl")]
    public async Task Post_with_a_bad_parameter_says_which_in_the_callers_dialect(string parameter, string name)
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostFormAsync(Posts.Form + "&" + parameter);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain("<isValidPost>false</isValidPost><ResponseType>Data_Errors</ResponseType>");
        text.ShouldContain($"{name}: {name} must be");
        host.Grains.Submitted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_passes_return_url_and_order_id_on()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostFormAsync(Posts.Form + "&ReturnURL=https%3A%2F%2Fs.example%2Fdone&orderID=abc");

        host.Grains.Only.ReturnUrl.ShouldBe("https://s.example/done");
        host.Grains.Only.OrderId.ShouldBe("abc");
    }

    // FM-34, decision 1
    [Fact]
    public async Task Replayed_answer_is_marked_and_has_the_stored_bytes()
    {
        await using var host = await IntakeHost.StartAsync();
        host.Grains.Answer = command => Task.FromResult(ScriptedGrains.Accept(command, LeadReplyStatus.Replayed));

        using var answer = await host.PostFormAsync(Posts.Form, ("Idempotency-Key", "k-1"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        host.Grains.Only.IdempotencyKey.ShouldBe("k-1");
    }

    [Fact]
    public async Task First_answer_is_not_marked_as_replayed()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostFormAsync(Posts.Form);

        answer.Headers.Contains("Idempotency-Replayed").ShouldBeFalse();
        host.Grains.Only.IdempotencyKey.ShouldBeNull();
    }

    [Theory]
    [InlineData(LeadReplyStatus.Running, HttpStatusCode.ServiceUnavailable, "5")]
    [InlineData(LeadReplyStatus.Unavailable, HttpStatusCode.ServiceUnavailable, "2")]
    [InlineData(LeadReplyStatus.NotFound, HttpStatusCode.ServiceUnavailable, "2")]
    [InlineData(LeadReplyStatus.KeyReused, HttpStatusCode.UnprocessableEntity, null)]
    public async Task Replies_without_an_answer_take_the_status_of_decision_1(LeadReplyStatus status, HttpStatusCode expected, string? retryAfter)
    {
        await using var host = await IntakeHost.StartAsync();
        host.Grains.Answer = command => Task.FromResult(new LeadReply { Status = status, LeadId = command.LeadId });

        using var answer = await host.PostFormAsync(Posts.Form);

        answer.StatusCode.ShouldBe(expected);
        answer.Headers.RetryAfter?.ToString().ShouldBe(retryAfter);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<isValidPost>true");
    }

    // A failed call is no verdict: posting again is safe
    [Fact]
    public async Task Grain_that_throws_answers_503_and_one_that_times_out_counts_as_running()
    {
        await using var host = await IntakeHost.StartAsync();

        host.Grains.Answer = _ => throw new InvalidOperationException("secret detail");
        using var failed = await host.PostFormAsync(Posts.Form);
        host.Grains.Answer = _ => throw new TimeoutException();
        using var late = await host.PostFormAsync(Posts.Form);

        failed.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await failed.Content.ReadAsStringAsync()).ShouldNotContain("secret");
        late.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await late.Content.ReadAsStringAsync()).ShouldContain(host.Grains.Submitted[1].LeadId.ToString());
    }

    // FM-36, FM-37: what makes two posts the same
    [Fact]
    public async Task Body_hash_is_equal_for_equal_posts_only()
    {
        await using var host = await IntakeHost.StartAsync();
        string[] bodies = [Posts.Form, Posts.Form, Posts.Form + "&x=1", Posts.Form + "&x=2", Posts.Form + "&test=1", Posts.Form + "&x=1&x=2", Posts.Form + "&x=12"];
        foreach (var body in bodies)
        {
            (await host.PostFormAsync(body)).Dispose();
        }

        var hashes = host.Grains.Submitted.Select(command => Convert.ToHexString(command.BodyHash.AsSpan())).ToArray();
        hashes[0].ShouldBe(hashes[1]);
        hashes.Distinct().Count().ShouldBe(bodies.Length - 1);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("tab\tbed")]
    public async Task Idempotency_key_that_is_no_key_is_refused(string key)
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostFormAsync(Posts.Form, ("Idempotency-Key", key));
        using var tooLong = await host.PostFormAsync(Posts.Form, ("Idempotency-Key", new string('k', 201)));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        tooLong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        host.Grains.Submitted.ShouldBeEmpty();
    }

    // E-26
    [Theory]
    [InlineData("https://buyer.example/x?a=1", "", true, "https://buyer.example/x?a=1")]
    [InlineData(null, "&successurl=https://s.example/thanks&failureurl=https://s.example/sorry", true, "https://s.example/thanks")]
    [InlineData(null, "&SuccessURL=https://s.example/thanks&FailureURL=https://s.example/sorry", false, "https://s.example/sorry")]
    [InlineData("javascript:alert(1)", "&successurl=javascript:alert(1)", true, null)]
    [InlineData(null, "", true, null)]
    public async Task AutoRedirect_sends_the_consumer_on_or_shows_the_answer(string? buyers, string parameters, bool accepted, string? location)
    {
        await using var host = await IntakeHost.StartAsync();
        host.Grains.Answer = command => Task.FromResult(
            accepted ? ScriptedGrains.Accept(command, redirectUrl: buyers) : ScriptedGrains.Reject(command, RejectReason.NotDelivered));

        using var answer = await host.PostAsync("/processor/insert/AutoRedirect", Posts.Form + parameters, Posts.FormType);

        answer.StatusCode.ShouldBe(location is null ? HttpStatusCode.OK : HttpStatusCode.Found);
        answer.Headers.Location?.ToString().ShouldBe(location);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<PostResponse>");
    }

    [Fact]
    public async Task AutoRedirect_of_a_refused_post_sends_nobody_anywhere()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync("/processor/insert/AutoRedirect", "vid=1&lid=4439&failureurl=https://evil.example/", Posts.FormType);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Location.ShouldBeNull();
    }

    // FM-44
    [Fact]
    public async Task Caller_who_hangs_up_does_not_stop_the_work()
    {
        await using var host = await IntakeHost.StartAsync();
        var (begun, go, done) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        host.Grains.Answer = async command =>
        {
            begun.SetResult();
            await go.Task;
            done.SetResult();
            return ScriptedGrains.Accept(command);
        };
        using var hangUp = new CancellationTokenSource();
        var posting = host.Client.PostAsync(Posts.General, new StringContent(Posts.Form, Encoding.UTF8, Posts.FormType), hangUp.Token);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await hangUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(posting);
        go.SetResult();

        await done.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    // decision 7
    [Theory]
    [InlineData("/processor/insert/general")]
    [InlineData("/processor/insert/general/json/async")]
    [InlineData("/v2/insert/general")]
    public async Task Options_allow_browsers_to_post_without_credentials(string path)
    {
        await using var host = await IntakeHost.StartAsync();
        using var question = new HttpRequestMessage(HttpMethod.Options, path);
        question.Headers.Add("Origin", "https://landing.example");
        question.Headers.Add("Access-Control-Request-Method", "POST");

        using var answer = await host.Client.SendAsync(question);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("idempotency-key");
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Fact]
    public async Task Every_answer_may_be_read_by_browsers()
    {
        await using var host = await IntakeHost.StartAsync();

        using var taken = await host.PostFormAsync(Posts.Form);
        using var refused = await host.PostAsync(Posts.General, "{", Posts.JsonType);

        taken.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        refused.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    // E-28
    [Fact]
    public async Task More_posts_than_the_sources_rate_answer_429_with_retry_after_until_time_passes()
    {
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source with { PostsPerSecond = 3 }, IntakeCatalog.OtherSource], IntakeCatalog.Web, IntakeCatalog.OtherCampaign));
        for (var at = 0; at < 3; at++)
        {
            using var taken = await host.PostFormAsync(Posts.Form);
            taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await host.PostFormAsync(Posts.Form);
        using var other = await host.PostFormAsync(Posts.Form.Replace("6240", "7001", StringComparison.Ordinal).Replace("13278", "14000", StringComparison.Ordinal));
        host.Clock.Advance(TimeSpan.FromMilliseconds(334));
        using var later = await host.PostFormAsync(Posts.Form);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.ToString().ShouldBe("1");
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Post_Over_Max");
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task More_posts_in_flight_than_allowed_answer_503()
    {
        await using var host = await IntakeHost.StartAsync(options: options => options.MaximumPostsInFlight = 1);
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Grains.Answer = async command =>
        {
            begun.TrySetResult();
            await go.Task;
            return ScriptedGrains.Accept(command);
        };
        var first = host.PostFormAsync(Posts.Form);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

        using var second = await host.PostFormAsync(Posts.Form);
        go.SetResult();
        using var answered = await first;

        second.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        second.Headers.RetryAfter!.ToString().ShouldBe("2");
        answered.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Unreadable_json_answers_400_in_json_with_the_place()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostAsync(Posts.General, """{"vid":6240,"vid":7001}""", Posts.JsonType);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("isValidPost").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("ResponseType").GetInt32().ShouldBe(9);
        json.RootElement.GetProperty("ResponseDetail").GetString().ShouldBe("vid is given twice.");
    }
}
