using System.IO.Compression;
using System.Text;
using LeadExec.BuyerSimulator;
using LeadExec.Domain.Values;
using LeadExec.EndToEnd.Tests.Support;
using LeadExec.Ports.Users;
using LeadExec.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.EndToEnd.Tests;

/// <summary>
/// Marked people are posted to the running product, sold, refused and failed. Afterwards nothing of them is in the output of the
/// process, in metrics or health, in any answer of the API to a client that did not buy them or to nobody, in a message to a buyer that
/// did not get them, or in a table from which erasing a lead would not take it (INV-32, INV-34, FM-84).
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class PersonalDataTests(DemoFixture demo)
{
    private const int Arizona = 1;
    private const int National = 2;

    /// <summary>What erasing a lead empties (INV-32 checks it there).</summary>
    private static readonly string[] MayHold = ["attempt", "attempt_raw", "delivery_note", "flow_log", "lead", "lead_data", "lead_flow", "lead_raw", "lead_return", "ping"];

    [Fact]
    public async Task Personal_data_reaches_only_those_who_bought_it()
    {
        demo.Buyer.Set("arizona", new BuyerBehaviour());
        var arizonan = Person("AZ", "85004");
        var sold = await demo.PostAsync(PostKind.V1Json, arizonan);
        var nevadan = Person("NV", "89101");
        var shown = await demo.PostAsync(PostKind.V2Json, nevadan);
        var failed = Person("AZ", "85004");
        demo.Buyer.Set("arizona", new BuyerBehaviour { Fault = BuyerFault.Garbage });
        await demo.PostAsync(PostKind.V1Form, failed);
        var refused = Person("Nowhere", "00");
        await demo.PostAsync(PostKind.V1Xml, refused);
        (await demo.Books.OfAsync(sold.LeadId)).Clients.ShouldBe([Arizona]);
        (await demo.Books.OfAsync(shown.LeadId)).Clients.ShouldBe([National]);

        await ShownToAsync(await SignInAsync(UserRole.Client, National), shown.LeadId, CanaryScan.Of(nevadan), "/api/v1/portal/leads");
        await ShownToAsync(await SignInAsync(UserRole.Administrator, null), sold.LeadId, CanaryScan.Of(arizonan), "/api/v1/leads/{id}");
        await HiddenFromAsync(await SignInAsync(UserRole.Client, National), sold.LeadId, CanaryScan.Of(arizonan));
        await HiddenFromAsync(await SignInAsync(UserRole.Client, Arizona), shown.LeadId, CanaryScan.Of(nevadan));
        await HiddenFromAsync(null, sold.LeadId, CanaryScan.Of(arizonan));
        foreach (var person in new[] { arizonan, nevadan, failed, refused }.Select(CanaryScan.Of))
        {
            person.FindIn(await demo.Silo.OutputAsync()).ShouldBeNull("in the output of the process");
            person.FindIn(await TextAsync("/metrics")).ShouldBeNull("in the metrics");
            person.FindIn(await TextAsync("/healthz/ready")).ShouldBeNull("in the health");
            (await TablesWithAsync(person)).Except(MayHold).ShouldBeEmpty("erasing a lead does not reach there");
        }

        (await TablesWithAsync(CanaryScan.Of(arizonan))).ShouldContain("lead_data");
        demo.Buyer.Seen.Select(request => CanaryScan.Of(nevadan).FindIn(request.Target) ?? CanaryScan.Of(nevadan).FindIn(request.Body)).ShouldAllBe(value => value == null);
        demo.Buyer.Seen.Count(request => CanaryScan.Of(arizonan).FindIn(request.Body) is not null).ShouldBe(1);
    }

    /// <summary>The scan is worth what it finds: each spelling is planted in an otherwise clean text.</summary>
    [Theory]
    [InlineData("plain", "Lead of ZEBRAQUILL failed")]
    [InlineData("percent", "GET /find?email=zq%2E7%40example.com")]
    [InlineData("escaped", "{\"e\":\"zq.7\\u0040example.com\"}")]
    [InlineData("phone", "called (602) 555-0199 twice")]
    [InlineData("spaced phone", "+1 602 555 01 99")]
    public void Planted_value_is_found_in_every_spelling(string spelling, string text)
    {
        var scan = new CanaryScan(["Zebraquill", "zq.7@example.com"], "6025550199");

        scan.FindIn(text).ShouldNotBeNull(spelling);
        scan.FindIn(Encoding.UTF8.GetBytes("all is well: 602 leads, 5550 sold, 199 returned")).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    public void Planted_value_is_found_in_base64_and_in_spreadsheets(string before)
    {
        var scan = new CanaryScan(["Zebraquill", "zq.7@example.com"], "6025550199");
        using var book = new MemoryStream();
        using (var archive = new ZipArchive(book, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(archive.CreateEntry("xl/sharedStrings.xml").Open()))
        {
            writer.Write($"<t>{before}Zebraquill</t>");
        }

        scan.FindIn(Convert.ToBase64String(Encoding.UTF8.GetBytes(before + "zq.7@example.com and more"))).ShouldNotBeNull();
        scan.FindIn(book.ToArray()).ShouldNotBeNull();
    }

    /// <summary>Whoever owns the lead sees it, so that the sweep does look where it would be.</summary>
    private async Task ShownToAsync(string session, Guid lead, CanaryScan person, string where) =>
        (await Sweep(session, lead).FindAsync(person)).ShouldContain(found => found.StartsWith(where + ":", StringComparison.Ordinal));

    private async Task HiddenFromAsync(string? session, Guid lead, CanaryScan person)
    {
        var sweep = Sweep(session, lead);
        (await sweep.FindAsync(person)).ShouldBeEmpty();
        sweep.Answered.ShouldBeGreaterThan(session is null ? 0 : 10, "addresses that answer at all");
    }

    private ApiSweep Sweep(string? session, Guid lead) => new(demo.Silo.Http, session, path => path switch
    {
        _ when path.EndsWith("{attemptId", StringComparison.Ordinal) => [Attempt(lead)],
        _ when path.Contains("/leads/{", StringComparison.Ordinal) => [$"{lead}"],
        _ when path.Contains("/clients/{", StringComparison.Ordinal) => [$"{Arizona}", $"{National}"],
        _ => [$"{lead}", Attempt(lead), "1"],
    });

    private string Attempt(Guid lead) => attempts.TryGetValue(lead, out var attempt) ? attempt : "1";

    private readonly Dictionary<Guid, string> attempts = [];

    private async Task<string> SignInAsync(UserRole role, int? client)
    {
        foreach (var lead in await demo.Database.ScalarAsync<Guid[]>("select array_agg(distinct lead_id) from attempt") ?? [])
        {
            attempts[lead] = $"{await demo.Database.ScalarAsync<Guid>($"select id from attempt where lead_id = '{lead}' order by n limit 1")}";
        }

        await using var services = new ServiceCollection().AddLogging().AddLeadExecPostgres(demo.Database.ConnectionString, key => key.DataFolder = demo.Data).BuildServiceProvider();
        var person = new NewUser { Email = $"{Guid.NewGuid():n}@example.com", Role = role, ClientId = client is { } id ? new ClientId(id) : null, PasswordHash = "none" };
        var user = await services.GetRequiredService<IUserStore>().AddAsync(person, "test", CancellationToken.None);
        return await services.GetRequiredService<ISessionStore>().StartAsync(user!.Id, CancellationToken.None);
    }

    /// <summary>A person whose name is nobody else's either.</summary>
    private static LeadToPost Person(string state, string zip)
    {
        var lead = LeadToPost.New(state, zip);
        return lead.With("LastName", "Zq" + string.Concat(Guid.NewGuid().ToString("n").Select(digit => (char)('a' + (digit % 26)))));
    }

    private async Task<IReadOnlyList<string>> TablesWithAsync(CanaryScan person)
    {
        List<string> found = [];
        var tables = await demo.Database.ScalarAsync<string[]>("select array_agg(relname::text order by relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
        foreach (var table in tables!)
        {
            var rows = await demo.Database.ScalarAsync<string>($"select string_agg(to_jsonb(x)::text, E'\n') from (select * from \"{table}\" limit 5000) x");
            if (rows is not null && person.FindIn(rows) is not null)
            {
                found.Add(table);
            }
        }

        return found;
    }

    private async Task<string> TextAsync(string path) => await demo.Silo.Http.GetStringAsync(new Uri(path, UriKind.Relative));
}
