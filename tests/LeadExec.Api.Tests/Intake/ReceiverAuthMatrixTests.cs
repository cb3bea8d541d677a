using System.Net;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Access;

namespace LeadExec.Api.Tests.Intake;

// TH-01; RCV-02, RCV-06 to RCV-10, CAMP-10, CAMP-12, CAMP-29; D-53 (the campaign's ids), D-54, D-55, D-56; E-18, E-20
public sealed class ReceiverAuthMatrixTests
{
    [Theory]
    [InlineData("lid=4439&aid=13278", 200, "Vendor_ID_Missing")]
    [InlineData("vid=&lid=4439&aid=13278", 200, "Vendor_ID_Missing")]
    [InlineData("vid=6240&aid=13278", 200, "LeadType_ID_Missing")]
    [InlineData("vid=6240&lid=4439", 200, "No_Error")] // E-18: one active campaign
    [InlineData("vid=6240&lid=4439&aid=13278", 200, "No_Error")]
    [InlineData("vid= 6240 &lid=4439&aid=13278", 200, "No_Error")]
    [InlineData("vid=9999&lid=4439&aid=13278", 200, "No_Account_Found")]
    [InlineData("vid=6240&lid=9999&aid=13278", 200, "No_Account_Found")]
    [InlineData("vid=6240&lid=4439&aid=9999", 200, "No_Account_Found")]
    [InlineData("vid=6240&lid=5000&aid=13278", 200, "No_Account_Found")] // fits the source, not the lead type
    [InlineData("vid=7001&lid=4439&aid=13278", 200, "No_Account_Found")] // posting as another source
    [InlineData("vid=abc&lid=4439&aid=13278", 200, "No_Account_Found")]
    [InlineData("vid=-6240&lid=4439&aid=13278", 200, "No_Account_Found")]
    [InlineData("vid=6240&lid=4439&aid=13278.0", 200, "No_Account_Found")]
    [InlineData("vid=99999999999999999999&lid=4439&aid=13278", 200, "No_Account_Found")]
    public async Task Identifiers_must_belong_together(string ids, int status, string type)
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.PostFormAsync(ids + "&FirstName=Ann");

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"<ResponseType>{type}</ResponseType>");
        host.Grains.Submitted.Count.ShouldBe(type == "No_Error" ? 1 : 0);
    }

    // E-18
    [Fact]
    public async Task Campaign_left_out_must_be_the_only_active_one()
    {
        var paused = IntakeCatalog.Web with { Id = new CampaignId(2), Status = CampaignStatus.OnHold };
        var phone = IntakeCatalog.Web with { Id = new CampaignId(3), Channel = Channel.Phone };
        await using var one = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], IntakeCatalog.Web, paused, phone));
        await using var two = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], IntakeCatalog.Web, IntakeCatalog.Web with { Id = new CampaignId(4) }));
        await using var none = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], paused));

        (await one.PostFormAsync("vid=6240&lid=4439")).Dispose();
        (await two.PostFormAsync("vid=6240&lid=4439")).Dispose();
        (await none.PostFormAsync("vid=6240&lid=4439")).Dispose();

        one.Grains.Only.CampaignId.ShouldBe(13278);
        two.Grains.Submitted.ShouldBeEmpty();
        none.Grains.Submitted.ShouldBeEmpty();
    }

    // D-53: a source's two campaigns stay two; a post goes to the one it names
    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    public async Task Post_goes_to_the_campaign_it_names(int campaign)
    {
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of(
            [IntakeCatalog.Source], IntakeCatalog.Web with { Id = new CampaignId(101) }, IntakeCatalog.Web with { Id = new CampaignId(102) }));

        (await host.PostFormAsync($"vid=6240&lid=4439&aid={campaign}&State=CA")).Dispose();

        host.Grains.Only.CampaignId.ShouldBe(campaign);
    }

    // Decision 1: replay comes before status, so a paused campaign reaches the grain, which refuses it (RCV-06)
    [Fact]
    public async Task Paused_campaign_is_left_to_the_lead()
    {
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], IntakeCatalog.Web with { Status = CampaignStatus.OnHold }));

        (await host.PostFormAsync(Posts.Form)).Dispose();

        host.Grains.Submitted.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, null, 401)]
    [InlineData("access_token", "wrong", 401)] // D-55
    [InlineData("access_token", "good-token", 200)]
    [InlineData("Authorization", "Bearer good-token", 200)]
    [InlineData("Authorization", "bearer good-token", 200)]
    [InlineData("Authorization", "Basic good-token", 401)]
    [InlineData("Authorization", "Bearer other-scope", 401)]
    [InlineData("api-key", IntakeCatalog.Key, 200)]
    [InlineData("api-key", IntakeCatalog.SecondKey, 200)]
    [InlineData("api-key", IntakeCatalog.ForeignKey, 401)]
    [InlineData("access_token", IntakeCatalog.Key, 200)]
    public async Task Campaign_that_requires_authentication_takes_a_key_of_its_source_or_a_token(string? header, string? value, int status)
    {
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source, IntakeCatalog.OtherSource], IntakeCatalog.Web with { RequireAuthentication = true }));
        host.Tokens.Grants["good-token"] = Grant(host, AccessScopes.LeadReceiver);
        host.Tokens.Grants["other-scope"] = Grant(host, AccessScopes.DataApi);

        using var answer = header is null ? await host.PostFormAsync(Posts.Form) : await host.PostFormAsync(Posts.Form, (header, value!));

        ((int)answer.StatusCode).ShouldBe(status);
        host.Grains.Submitted.Count.ShouldBe(status == 200 ? 1 : 0);
    }

    // D-54
    [Fact]
    public async Task Token_lives_exactly_3600_seconds()
    {
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], IntakeCatalog.Web with { RequireAuthentication = true }));
        host.Tokens.Grants["t"] = Grant(host, AccessScopes.LeadReceiver);

        host.Clock.Advance(TimeSpan.FromSeconds(3_599));
        using var inTime = await host.PostFormAsync(Posts.Form, ("access_token", "t"));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        using var late = await host.PostFormAsync(Posts.Form, ("access_token", "t"));

        inTime.StatusCode.ShouldBe(HttpStatusCode.OK);
        late.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Broken_token_store_is_no_refusal()
    {
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], IntakeCatalog.Web with { RequireAuthentication = true }));
        host.Tokens.Broken = true;

        using var answer = await host.PostFormAsync(Posts.Form, ("access_token", "t"));

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    // RCV-09, CAMP-29
    [Theory]
    [InlineData("", 401)]
    [InlineData("&password=", 401)]
    [InlineData("&password=Open sesame", 401)]
    [InlineData("&password=open sesame", 200)]
    [InlineData("&PASSWORD=open%20sesame", 200)]
    public async Task Campaign_password_must_fit_exactly(string password, int status)
    {
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], IntakeCatalog.WithPassword(IntakeCatalog.Web, new FakeKeyedHash())));

        using var answer = await host.PostFormAsync(Posts.Form + password);

        ((int)answer.StatusCode).ShouldBe(status);
        if (status == 200)
        {
            host.Grains.Only.Fields.ShouldNotContain(field => field.Name.Equals("password", StringComparison.OrdinalIgnoreCase));
        }
    }

    // RCV-10, D-56: on the wire; the table is in IpRuleSetTests
    [Theory]
    [InlineData("127.0.0.1", true, 200)]
    [InlineData("203.0.113.5", true, 403)]
    [InlineData("127.0.0.0/8", false, 403)]
    [InlineData("203.0.113.5", false, 200)]
    public async Task Address_rules_hold_on_the_wire(string addresses, bool allow, int status)
    {
        var source = IntakeCatalog.Source with { IpRules = [new IpRule { Allow = allow, Addresses = addresses }] };
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([source], IntakeCatalog.Web));

        using var answer = await host.PostFormAsync(Posts.Form);

        ((int)answer.StatusCode).ShouldBe(status);
    }

    // D-55, RCV-08, E-20: no lead, a row without consumer data
    [Fact]
    public async Task Refused_post_leaves_no_lead_but_a_row_with_ids_and_reason_only()
    {
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], IntakeCatalog.Web with { RequireAuthentication = true }));

        using var answer = await host.PostFormAsync(Posts.Form, ("access_token", "wrong-secret"));

        var row = await host.Refused.NextAsync();
        (row.Receiver, row.LeadSourceId, row.LeadTypeId, row.CampaignId, row.Reason).ShouldBe(("v1", 6240, 4439, 13278, RejectReason.Unauthorized));
        row.RemoteAddress.ShouldBe("127.0.0.1");
        row.At.ShouldBe(host.Clock.GetUtcNow());
        var everything = string.Join(' ', row.Detail, row.TraceId, row.RemoteAddress);
        everything.ShouldNotContain("Ann");
        everything.ShouldNotContain("wrong-secret");
        host.Grains.Submitted.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_post_with_text_instead_of_ids_leaves_no_text_in_the_log()
    {
        await using var host = await IntakeHost.StartAsync();

        (await host.PostFormAsync("vid=Ann Smith&lid=4439")).Dispose();

        var row = await host.Refused.NextAsync();
        row.LeadSourceId.ShouldBeNull();
        row.Reason.ShouldBe(RejectReason.UnknownCampaign);
    }

    // E-20
    [Fact]
    public async Task Refused_posts_are_kept_for_30_days()
    {
        await using var host = await IntakeHost.StartAsync();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        (await host.Refused.Deletions.Reader.ReadAsync(patience.Token)).ShouldBe(host.Clock.GetUtcNow().AddDays(-30));

        host.Clock.Advance(TimeSpan.FromHours(1));
        (await host.Refused.Deletions.Reader.ReadAsync(patience.Token)).ShouldBe(host.Clock.GetUtcNow().AddDays(-30));
    }

    // E-16: the gates in their order
    [Fact]
    public async Task First_failing_gate_answers()
    {
        var source = IntakeCatalog.Source with { IpRules = [new IpRule { Allow = false, Addresses = "127.0.0.1" }], PostsPerSecond = 1 };
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([source], IntakeCatalog.Web with { RequireAuthentication = true }));

        using var noIds = await host.PostFormAsync("FirstName=Ann");
        using var wrongAddress = await host.PostFormAsync(Posts.Form);

        (await noIds.Content.ReadAsStringAsync()).ShouldContain("Vendor_ID_Missing");
        wrongAddress.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    // Refused posts do not use up the source's rate
    [Fact]
    public async Task Posts_without_credentials_cannot_starve_the_source()
    {
        var source = IntakeCatalog.Source with { PostsPerSecond = 1 };
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([source], IntakeCatalog.Web with { RequireAuthentication = true }));
        for (var at = 0; at < 5; at++)
        {
            (await host.PostFormAsync(Posts.Form)).Dispose();
        }

        using var answer = await host.PostFormAsync(Posts.Form, ("api-key", IntakeCatalog.Key));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static AccessGrant Grant(IntakeHost host, string scope) =>
        new() { ClientId = "c", Scopes = [scope], ExpiresAt = host.Clock.GetUtcNow().AddSeconds(3_600) };
}
