using System.Net;
using System.Text.RegularExpressions;
using LeadExec.Api.Intake.Instructions;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Tests.Intake;

// RPT-11, RPT-12, CAMP-36
public sealed class PostingInstructionsTests
{
    [Fact]
    public async Task Page_names_addresses_identifiers_fields_and_answers()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.Client.GetAsync(PathOf(host, IntakeCatalog.Web.Id));
        var html = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        html.ShouldContain($"<code>{host.Address}processor/insert/general</code>");
        html.ShouldContain("<td><code>VID</code></td><td><code>6240</code></td>");
        html.ShouldContain("<td><code>LID</code></td><td><code>4439</code></td>");
        html.ShouldContain("<td><code>AID</code></td><td><code>13278</code></td>");
        html.ShouldContain("<td><code>Zip</code></td><td>ZIP code</td><td>Postal code</td><td><strong>Yes</strong></td>");
        html.ShouldContain("Refinance, Purchase, Cash-Out");
        html.ShouldContain("50000 to 2000000");
        html.ShouldContain("<code>Drivers[0].Age</code>");
        html.ShouldContain("<td>6</td><td><code>Duplicate_Lead</code></td><td><code>duplicate</code></td>");
        html.ShouldContain("50 leads per second");
        html.ShouldNotContain("LTV", Case.Sensitive, "a calculated field is not posted");
    }

    [Fact]
    public async Task Page_has_no_scripts_no_inline_styles_and_a_policy_that_says_so()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.Client.GetAsync(PathOf(host, IntakeCatalog.Web.Id));
        var html = await answer.Content.ReadAsStringAsync();
        using var style = await host.Client.GetAsync("/posting-instructions/style.css");

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("style-src 'self'");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("style=");
        html.ShouldContain("href=\"/posting-instructions/style.css\"");
        style.StatusCode.ShouldBe(HttpStatusCode.OK);
        style.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        (await style.Content.ReadAsStringAsync()).ShouldContain("prefers-color-scheme: dark");
    }

    [Fact]
    public async Task Page_cannot_be_guessed()
    {
        await using var host = await IntakeHost.StartAsync();
        var own = PathOf(host, IntakeCatalog.Web.Id);
        var others = own.Replace("13278", "14000", StringComparison.Ordinal);

        foreach (var path in new[] { others, own[..^1], own + "0", "/posting-instructions/13278", "/posting-instructions/13278-", "/posting-instructions/-1-x", "/posting-instructions/x" })
        {
            using var answer = await host.Client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task Page_encodes_texts_from_settings()
    {
        const string Hostile = "<script>alert(1)</script>\"'&";
        var type = IntakeCatalog.Mortgage with { Fields = [new LeadField { Name = "A", Label = Hostile, Kind = FieldKind.DropDown, Options = [Hostile] }] };
        var catalog = IntakeCatalog.Of([IntakeCatalog.Source], IntakeCatalog.Web with { Name = Hostile });
        await using var host = await IntakeHost.StartAsync(catalog with { LeadTypes = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary([type], own => own.Id) });

        var html = await host.Client.GetStringAsync(PathOf(host, IntakeCatalog.Web.Id));

        html.ShouldNotContain("<script>");
        html.ShouldContain("&lt;script&gt;");
    }

    // What stands on the page runs as it stands, as a test lead
    [Fact]
    public async Task Samples_run_as_they_stand_as_valid_test_leads()
    {
        await using var host = await IntakeHost.StartAsync();
        var commands = await SamplesAsync(host);

        commands.Count.ShouldBe(4);
        foreach (var command in commands)
        {
            using var answer = await CurlSample.RunAsync(host.Client, command.Replace("YOUR_ACCESS_KEY", IntakeCatalog.Key, StringComparison.Ordinal));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, command);
        }

        host.Grains.Submitted.Count.ShouldBe(4);
        foreach (var lead in host.Grains.Submitted)
        {
            lead.Test.ShouldBeTrue();
            lead.CampaignId.ShouldBe(13278);
            var raw = new RawLead([.. lead.Fields.Select(field => new RawField(field.Name, field.Values))]);
            LeadValidator.Validate(IntakeCatalog.Mortgage, raw, new ValidationOptions { Now = host.Clock.GetUtcNow(), RejectUnknownFields = true }).Errors.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Samples_ask_for_credentials_only_where_they_are_needed_and_show_none()
    {
        await using var open = await IntakeHost.StartAsync();
        await using var guarded = await IntakeHost.StartAsync(IntakeCatalog.Of(
            [IntakeCatalog.Source], IntakeCatalog.WithPassword(IntakeCatalog.Web, new FakeKeyedHash()) with { RequireAuthentication = true }));

        (await SamplesAsync(open)).Count(command => command.Contains("api-key")).ShouldBe(1, "V2 always needs a key");
        var commands = await SamplesAsync(guarded);
        commands.ShouldAllBe(command => command.Contains("api-key: YOUR_ACCESS_KEY"));
        commands.Count(command => command.Contains("YOUR_PASSWORD")).ShouldBe(3);
        var html = await guarded.Client.GetStringAsync(PathOf(guarded, IntakeCatalog.Web.Id));
        html.ShouldNotContain(IntakeCatalog.Password);
        html.ShouldNotContain(guarded.Catalogs.Current.Campaigns[IntakeCatalog.Web.Id].PasswordHash!);
    }

    [Theory]
    [InlineData(Channel.Phone)]
    [InlineData(Channel.Chat)]
    public async Task Page_of_a_campaign_that_takes_no_posts_does_not_exist(Channel channel)
    {
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], IntakeCatalog.Web with { Channel = channel }));

        using var answer = await host.Client.GetAsync(PathOf(host, IntakeCatalog.Web.Id));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public static TheoryData<FieldKind> Kinds => [.. Enum.GetValues<FieldKind>().Where(kind => kind is not (FieldKind.Calculated or FieldKind.SubFields))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sample_value_of_every_kind_passes_the_check(FieldKind kind) =>
        Sample(new LeadField { Name = "A", Kind = kind, Options = kind == FieldKind.DropDown ? ["One", "Two"] : [] }).ShouldNotBeNull();

    [Fact]
    public void Sample_value_fits_the_fields_own_rule()
    {
        Sample(Number(ValidationRule.NumericRange, 620, 850)).ShouldBe("735");
        Sample(new LeadField { Name = "A", Validation = new FieldValidation { Rule = ValidationRule.LengthRange, Minimum = 9, Maximum = 9 } })!.Length.ShouldBe(9);
        Sample(new LeadField { Name = "A", Kind = FieldKind.DateTime, Validation = new FieldValidation { Rule = ValidationRule.AgeRange, Minimum = 18, Maximum = 19 } }).ShouldBe("2007-07-15");
        Sample(new LeadField { Name = "A", Kind = FieldKind.DateTime, Validation = new FieldValidation { Rule = ValidationRule.DateRange, From = new DateOnly(2031, 1, 2) } }).ShouldBe("2031-01-02");
        Sample(new LeadField { Name = "A", Validation = new FieldValidation { Rule = ValidationRule.Pattern, Pattern = "^XQ-[0-9]{7}$" } }).ShouldBeNull();
        Sample(new LeadField { Name = "A", DefaultValue = "XQ-1234567", Validation = new FieldValidation { Rule = ValidationRule.Pattern, Pattern = "^XQ-[0-9]{7}$" } }).ShouldBe("XQ-1234567");
    }

    [Fact] // RPT-13, RCV-04, RCV-05, CAMP-45
    public async Task Ping_page_names_the_ping_addresses_and_exactly_the_ping_fields()
    {
        var pinged = IntakeCatalog.Web with { Channel = Channel.PingPost, Ping = new PingOptions { Fields = [new PingField { Name = "Zip", Required = true }, new PingField { Name = "LoanType" }], Exchange = ExchangeMode.Shared, DeadlineMs = 2_500, MostPerMinute = 90 } };
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], pinged));
        var posts = PathOf(host, pinged.Id);

        var post = await host.Client.GetStringAsync(posts);
        var ping = await host.Client.GetStringAsync(posts + "/ping");

        post.ShouldContain($"href=\"{host.Address}{posts[1..]}/ping\"");
        post.ShouldContain("<td><code>orderId</code></td>");
        CurlSample.AllOf(post).Count.ShouldBe(4);
        CurlSample.AllOf(post).ShouldAllBe(command => command.Contains("ORDER_ID_OF_THE_PING"));
        ping.ShouldContain($"<code>{host.Address}processor/ping/general</code>");
        ping.ShouldContain($"<code>{host.Address}v2/ping/general</code>");
        ping.ShouldContain("XML answers 415");
        Regex.Matches(ping, "<td><code>(?<name>[A-Za-z]+)</code></td><td>[^<]*</td><td>[^<]*</td><td>(?<required>(<strong>Yes</strong>|No))</td>")
            .Select(row => row.Groups["name"].Value + " " + row.Groups["required"].Value).ShouldBe(["Zip <strong>Yes</strong>", "LoanType No"]);
        ping.ShouldContain("at most 2.5 seconds");
        ping.ShouldContain("90 pings per minute");
        ping.ShouldContain("<code>bids</code>");
        ping.ShouldContain("<code>noCoverage</code>");
        ping.ShouldNotContain("<code>notDelivered</code>");
        ping.ShouldNotContain("<code>pingUsed</code>", Case.Sensitive, "only a post can be told that");
        CurlSample.AllOf(ping).Count.ShouldBe(3);
        CurlSample.AllOf(ping).ShouldAllBe(command => command.Contains("Zip") && !command.Contains("Email") && !command.Contains("4805550123"));
    }

    [Fact] // DELV-54
    public async Task Ping_page_of_a_campaign_without_chosen_fields_lists_no_contact_field()
    {
        var pinged = IntakeCatalog.Web with { Channel = Channel.PingPost };
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of([IntakeCatalog.Source], pinged));

        var ping = await host.Client.GetStringAsync(PathOf(host, pinged.Id) + "/ping");

        foreach (var field in IntakeCatalog.Mortgage.Fields.Where(field => field.Kind != FieldKind.Calculated))
        {
            ping.Contains($"<td><code>{field.Name}</code></td>", StringComparison.Ordinal).ShouldBe(!ContactFields.IsWithheld(IntakeCatalog.Mortgage, field), field.Name);
        }

        ping.ShouldContain("<code>Drivers[0].Age</code>");
        ping.ShouldNotContain("<code>Drivers[0].Name</code>");
        IntakeCatalog.Mortgage.Fields.Count(ContactFields.IsContact).ShouldBeGreaterThan(1);
        ping.ShouldNotContain("pat.sample@example.com");
    }

    [Fact]
    public async Task Ping_page_of_a_web_campaign_does_not_exist()
    {
        await using var host = await IntakeHost.StartAsync();

        using var answer = await host.Client.GetAsync(PathOf(host, IntakeCatalog.Web.Id) + "/ping");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static LeadField Number(ValidationRule rule, decimal low, decimal high) =>
        new() { Name = "A", Kind = FieldKind.Integer, Validation = new FieldValidation { Rule = rule, Minimum = low, Maximum = high } };

    private static string? Sample(LeadField field) => new SampleValues(new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero), "Etc/UTC").For(field);

    private static string PathOf(IntakeHost host, CampaignId campaign) => "/posting-instructions/" + InstructionToken.Of(host.Hash, campaign);

    private static async Task<List<string>> SamplesAsync(IntakeHost host)
    {
        return CurlSample.AllOf(await host.Client.GetStringAsync(PathOf(host, IntakeCatalog.Web.Id)));
    }
}
