using LeadExec.BuyerSimulator;
using LeadExec.EndToEnd.Tests.Support;

namespace LeadExec.EndToEnd.Tests;

/// <summary>The main job over HTTP, in every format that a source may post (product F.1, SET-39, RCV-01 to RCV-03).</summary>
[Collection(DemoCollection.Name)]
public sealed class AcceptanceTests(DemoFixture demo)
{
    private const int Arizona = 1;
    private const int National = 2;

    public static TheoryData<PostKind> Formats => [.. Enum.GetValues<PostKind>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Arizona_lead_is_sold_by_webhook_for_40(PostKind kind)
    {
        demo.Buyer.Set("arizona", new BuyerBehaviour());
        var lead = LeadToPost.New("AZ", "85004");

        var answer = await demo.PostAsync(kind, lead);

        answer.Accepted.ShouldBeTrue(answer.Text);
        answer.Status.ShouldBe(200);
        var sold = await demo.Books.OfAsync(answer.LeadId);
        sold.Clients.ShouldBe([Arizona]);
        (sold.Revenue, sold.Cost, sold.Profit).ShouldBe((40m, 15m, 25m));
        CallsAbout(lead).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Nevada_lead_goes_to_the_portal_client_for_30(PostKind kind)
    {
        var lead = LeadToPost.New("NV", "89101");

        var answer = await demo.PostAsync(kind, lead);

        answer.Accepted.ShouldBeTrue(answer.Text);
        var sold = await demo.Books.OfAsync(answer.LeadId);
        sold.Clients.ShouldBe([National]);
        (sold.Revenue, sold.Cost, sold.Profit).ShouldBe((30m, 15m, 15m));
        CallsAbout(lead).ShouldBe(0);
    }

    [Fact]
    public async Task Sample_account_takes_cards_by_the_simulated_provider() // SET-19
    {
        var address = await demo.Database.ScalarAsync<string>("select body #>> '{stripe,baseAddress}' from setting where kind = 'billing'");
        address.ShouldBe($"http://127.0.0.1:{demo.Gateway.Address.Port}");
        var readable = await demo.Database.ScalarAsync<long>("select count(*) from setting_version where kind = 'billing' and body::text like '%sk_test%'");
        readable.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Identical_body_gets_the_stored_answer_and_makes_no_lead(PostKind kind)
    {
        demo.Buyer.Set("arizona", new BuyerBehaviour());
        var lead = LeadToPost.New("AZ", "85004");

        var first = await demo.PostAsync(kind, lead);
        var second = await demo.PostAsync(kind, lead);

        first.Replayed.ShouldBeFalse();
        second.Replayed.ShouldBeTrue(second.Text);
        second.Bytes.ShouldBe(first.Bytes);
        (await demo.Books.CountAsync(lead.Email)).ShouldBe(1);
        CallsAbout(lead).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Same_person_with_another_field_changed_is_a_duplicate(PostKind kind)
    {
        demo.Buyer.Set("arizona", new BuyerBehaviour());
        var lead = LeadToPost.New("AZ", "85004");

        var first = await demo.PostAsync(kind, lead);
        var second = await demo.PostAsync(kind, lead.With("LoanAmount", "260000"));

        second.Duplicate.ShouldBeTrue(second.Text);
        second.Replayed.ShouldBeFalse();
        var rejected = await demo.Books.OfAsync(second.LeadId);
        rejected.Original.ShouldBe(first.LeadId);
        (rejected.Revenue, rejected.Cost, rejected.Attempts).ShouldBe((0m, 0m, 0));
        CallsAbout(lead).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Failing_webhook_sends_the_lead_to_the_portal_client_and_the_trace_says_why(PostKind kind)
    {
        demo.Buyer.Set("arizona", new BuyerBehaviour { Status = 500 });
        var lead = LeadToPost.New("AZ", "85004");

        var answer = await demo.PostAsync(kind, lead);

        answer.Accepted.ShouldBeTrue(answer.Text);
        var sold = await demo.Books.OfAsync(answer.LeadId);
        sold.Clients.ShouldBe([National]);
        (sold.Revenue, sold.Attempts).ShouldBe((30m, 2));
        CallsAbout(lead).ShouldBe(1);
        var trace = await demo.Books.TraceAsync(answer.LeadId, "sent");
        trace.ShouldContain("\"reason\": 501", customMessage: "BuyerError");
        trace.ShouldContain("500");
    }

    /// <summary>Decision 6: full checks and a dry run; no buyer, cap, money or duplicate claim.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Test_lead_reaches_no_buyer_and_books_nothing(PostKind kind)
    {
        demo.Buyer.Set("arizona", new BuyerBehaviour());
        var lead = LeadToPost.New("AZ", "85004");

        var tried = await demo.PostAsync(kind, lead with { Test = true });
        var real = await demo.PostAsync(kind, lead);

        tried.Accepted.ShouldBeTrue(tried.Text);
        var books = await demo.Books.OfAsync(tried.LeadId);
        (books.Test, books.Revenue, books.Cost, books.Attempts).ShouldBe((true, 0m, 0m, 0));
        real.Accepted.ShouldBeTrue("a test lead must claim nobody: " + real.Text);
        CallsAbout(lead).ShouldBe(1);
    }

    /// <summary>Decision 12: receipt, sale and answer of a portal lead are one durable commit.</summary>
    [Fact]
    public async Task Portal_sale_is_one_transaction()
    {
        var answer = await demo.PostAsync(PostKind.V1Json, LeadToPost.New("NV", "89101"));

        var transactions = await demo.Books.ScalarAsync<int>(
            """
            select count(distinct x) from (
              select xmin::text as x from lead where id = @lead union all select xmin::text from lead_flow where id = @lead
              union all select xmin::text from attempt where lead_id = @lead union all select xmin::text from sale where lead_id = @lead) t
            """,
            new { lead = answer.LeadId });
        var parts = await demo.Books.ScalarAsync<int>(
            "select (select count(*) from attempt where lead_id = @lead and state = 2) + (select count(*) from sale where lead_id = @lead) + (select count(*) from lead_flow where id = @lead and answer is not null)",
            new { lead = answer.LeadId });

        parts.ShouldBe(3);
        transactions.ShouldBe(1);
    }

    /// <summary>Personal data never reaches a log (INV-17, decision 25).</summary>
    [Fact]
    public async Task Output_of_the_process_holds_no_personal_data()
    {
        demo.Buyer.Set("arizona", new BuyerBehaviour { Fault = BuyerFault.Garbage });
        var lead = LeadToPost.New("AZ", "85004");
        await demo.PostAsync(PostKind.V1Form, lead);
        await demo.PostAsync(PostKind.V1Json, lead.With("Email", "no mail address of Zebrafinch"));
        await demo.PostAsync(PostKind.V2Xml, lead.With("State", "Zebrafinch"));
        using var broken = await demo.Silo.Http.PostAsync(
            new Uri("/processor/insert/general", UriKind.Relative), new StringContent("{\"LastName\":\"Zebrafinch\"", System.Text.Encoding.UTF8, "application/json"));

        var output = await demo.Silo.OutputAsync();

        output.ShouldContain("LeadExec serves at");
        foreach (var canary in new[] { "Canarya", "Zebrafinch", lead.Email, lead.Fields["PrimaryPhone"], "canary." })
        {
            output.Contains(canary, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"'{canary}' is in the log");
        }
    }

    /// <summary>The process checks its own record beside its work; who asks for health or metrics sees what it found (reliability 2).</summary>
    [Fact]
    public async Task Record_after_a_load_is_sound_and_a_violation_shows_in_health_and_metrics()
    {
        demo.Buyer.Set("arizona", new BuyerBehaviour());
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => demo.PostAsync(PostKind.V1Json, n % 2 == 0 ? LeadToPost.New("AZ", "85004") : LeadToPost.New("NV", "89101"))));

        (await CheckedAsync()).ShouldBe("", "broken invariants");
        await demo.Database.ExecuteAsync("insert into client_credit values (9001, 5)");
        (await CheckedAsync()).ShouldBe("INV-23b");
        await Eventually.TrueAsync(async () => (await TextAsync("/healthz/ready")).Contains("\"invariants\"", StringComparison.Ordinal), "the warning");
        (await TextAsync("/metrics")).ShouldContain("leadexec_invariants_violations{invariant=\"INV-23b\"} 1\n");
        (await TextAsync("/metrics")).ShouldContain("\nleadexec_invariants_broken 1\n");

        await demo.Database.ExecuteAsync("delete from client_credit where client_id = 9001");
        (await CheckedAsync()).ShouldBe("", "mended");
        await Eventually.TrueAsync(async () => (await TextAsync("/healthz/ready")).Contains("\"status\":\"ready\"", StringComparison.Ordinal), "the end of the warning");
    }

    /// <summary>Asks as the API does, and waits for the end.</summary>
    /// <returns>Ids of what is broken.</returns>
    private async Task<string> CheckedAsync()
    {
        var number = 0L;
        await Eventually.TrueAsync(async () => (number = await demo.Database.ScalarAsync<long>(
            "insert into invariant_run(asked_at, asked_by) values (clock_timestamp(), 'test') on conflict do nothing returning number")) > 0, "the check before");
        await Eventually.TrueAsync(async () => await demo.Database.ScalarAsync<bool>($"select ended_at is not null from invariant_run where number = {number}"), "the end of the check");
        (await demo.Database.ScalarAsync<int>($"select jsonb_array_length(findings) from invariant_run where number = {number}")).ShouldBeGreaterThan(40);
        return (await demo.Database.ScalarAsync<string>(
            $"select coalesce(string_agg(f->>'id', ' '), '') from invariant_run r, jsonb_array_elements(r.findings) f where r.number = {number} and f->>'state' <> 'Holds'"))!;
    }

    private async Task<string> TextAsync(string path) => await demo.Silo.Http.GetStringAsync(new Uri(path, UriKind.Relative));

    private int CallsAbout(LeadToPost lead) =>
        demo.Buyer.Seen.Count(request => request.Buyer == "arizona" && System.Text.Encoding.UTF8.GetString(request.Body).Contains(lead.Email, StringComparison.Ordinal));
}
