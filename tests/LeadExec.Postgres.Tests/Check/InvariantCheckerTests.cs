using LeadExec.Check;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.Checking;
using LeadExec.Postgres.Tests.Journal;
using Npgsql;

namespace LeadExec.Postgres.Tests.Check;

/// <summary>Each invariant is silent on a good record and speaks about a planted violation (INV-01 to INV-17, 24, 25 to 28, 30, 31, 34, INV-I1 to INV-I8).</summary>
public sealed class InvariantCheckerTests(GoodRecord good) : IClassFixture<GoodRecord>
{
    private const string FirstSold = "(select attempt_id from sale order by attempt_id limit 1)";
    private const string FirstLead = "(select lead_id from sale order by attempt_id limit 1)";
    private const string SecondSold = "(select attempt_id from sale order by attempt_id offset 1 limit 1)";
    private const string DropChecks = "alter table attempt drop constraint attempt_check; alter table lead_flow drop constraint lead_flow_check;";

    // The record of an order whose book the traffic opened: nothing in its history, and a total that does not fit.
    private const string Order = """
        insert into orders(id, client_id, name, type, status, starts_at, renewal, auto_charge, generate_invoice, quantity, total_cents, fill_limit_cents, created_at, created_by)
        overriding system value values (1, 2, 'planted', 1, 1, now() - interval '1 day', 0, 0, false, 0, 1, 0, now(), 'test');
        """;

    // An issued invoice that has booked nothing.
    private const string Invoice = """
        insert into invoice(id, client_id, stage, term, subtotal_cents, created_at, created_by) values ('0195a7c3-b200-7100-9a3e-51f2a0000001', 1, 0, 0, 1000, now(), 'test');
        insert into invoice_line(invoice_id, n, kind, description, quantity, cents) values ('0195a7c3-b200-7100-9a3e-51f2a0000001', 0, 3, 'planted', 1, 1000);
        update invoice set stage = 1, number = 1, issued_on = '2026-03-10', due_on = '2026-03-10', tax_percent = 8.25, tax_cents = 83, total_cents = 1083, parties = '{}',
                           link_hash = 'x', issued_at = now(), issued_by = 'test';
        update invoice_number set last = 1;
        """;

    private const string Person = "insert into app_user(email, email_key, password_hash, role, created_at, password_changed_at) values ('planted', 'planted', 'x', 'staff', now(), now());";

    private static readonly Dictionary<string, string> Plants = new()
    {
        ["INV-02a"] = $"update lead set body_hash = (select body_hash from lead where id = {FirstLead})",
        ["INV-02b"] = "insert into idempotency values (1, 'ghost', gen_random_uuid(), 'x', now())",
        ["INV-04a"] = $"update lead_flow set stage = 2, due_at = null where id = {FirstLead}",
        ["INV-04b"] = $"delete from lead_data where lead_id = {FirstLead}",
        ["INV-05"] = $"update attempt set cap_state = 4 where id = {FirstSold}",
        ["INV-06"] = "update attempt set client_per_day = 2",
        ["INV-06b"] = "update attempt set client_share = 1010, account_share = 1010", // 10 % of the day: nothing qualified
        ["INV-08b"] = "insert into book(kind, id, day_key, day_taken) values (6, 1, 20260310, 1) on conflict (kind, id) do update set day_taken = 1",
        ["INV-07"] = "update attempt set account_id = 1, account_per_hour = 3",
        ["INV-08"] = "update book set day_taken = day_taken + 1 where kind = 5 and id = 1",
        ["INV-09a"] = "update lead set campaign_per_month = 5",
        ["INV-09b"] = "update lead set campaign_counted = 3, campaign_per_hour = 5",
        ["INV-09c"] = "update book set week_taken = week_taken - 1 where kind = 1",
        ["INV-10a"] = $"update lead_flow set max_slots = 0, slots = 0 where id = {FirstLead}",
        ["INV-10b"] = $"update lead_flow set slots = 0 where id = {FirstLead}",
        ["INV-11a"] = $"drop index sale_exclusive_once; drop index sale_client_once; update sale set exclusive = true, lead_id = {FirstLead}",
        ["INV-11b"] = $"update sale set exclusive = true where attempt_id = {FirstSold}; update attempt set lead_id = {FirstLead}, slot_state = 2 where id = {SecondSold}",
        ["INV-12"] = $"drop index sale_client_once; update sale set lead_id = {FirstLead}, client_id = 1",
        ["INV-13"] = $"delete from sale where attempt_id = {FirstSold}",
        ["INV-14"] = DropChecks + $"alter table attempt drop constraint if exists attempt_price_check; update attempt set price = cents + 1 where id = {FirstSold}",
        ["INV-15"] = "alter table entry disable trigger all; alter table entry drop constraint entry_check; update entry set credit = debit where kind = 2",
        ["INV-15b"] = "select seal_journal((select max(place) from entry), '0', 10); alter table entry disable trigger all; update entry set at = at - interval '1 second' where kind = 1 and place <= (select last_place from journal_seal)",
        ["INV-15c"] = "insert into entry(kind, ref, debit, credit, cents, at) values (3, gen_random_uuid(), 'client:1', 'payable:2', 0, now())",
        ["INV-16g"] = "insert into entry(kind, ref, debit, credit, cents, at) values (17, gen_random_uuid(), 'payable:2', 'cash:bank', 5, now())",
        ["INV-16h"] = "insert into book_period(month, starts_at, ends_at, closing_at, closed_at, closed_by) values (200001, '2000-01-01Z', '2000-02-01Z', now(), now(), 'test'); insert into book_period_balance values (200001, 'revenue', 0, 0, 1)",
        ["INV-16a"] = "alter table entry disable trigger all; delete from entry where kind = 1 and ref = " + FirstSold,
        ["INV-16b"] = "alter table entry disable trigger all; update entry set cents = cents + 1 where kind = 2",
        ["INV-16c"] = "update lead set share_percent = 50, share_per_sale = 0",
        ["INV-16e"] = $"update sale set state = 1 where attempt_id = {FirstSold}",
        ["INV-16f"] = $"update lead set source_returned_at = now() where id = {FirstLead}",
        ["INV-23"] = $"insert into lead_return(attempt_id, lead_id, client_id, account_id, campaign_id, sold_at, state, reason, asked, by_staff, requested_at, requested_by, max_days) select attempt_id, lead_id, client_id, account_id, campaign_id, booked_at, 1, 'late', 1, false, booked_at + interval '8 days', 'test', 7 from sale where attempt_id = {FirstSold}",
        ["INV-23c"] = $"insert into lead_return(attempt_id, lead_id, client_id, account_id, campaign_id, sold_at, state, reason, asked, by_staff, requested_at, requested_by, account_allowed, sold_month) select attempt_id, lead_id, client_id, account_id, campaign_id, booked_at, 1, 'planted', 1, false, booked_at, 'test', 999, to_char(booked_at, 'YYYYMM')::int from sale where attempt_id = {FirstSold}",
        ["INV-23b"] = "insert into client_credit values (1, 1)",
        ["INV-16d"] = "insert into entry(kind, ref, debit, credit, cents, at) select 5, ref, credit, debit, cents, now() from entry where kind = 2 limit 1",
        ["INV-16p"] = "insert into entry(kind, ref, debit, credit, cents, at) values (3, gen_random_uuid(), 'cash:check', 'client:9', 5, now())",
        ["INV-16q"] = "insert into entry(kind, ref, debit, credit, cents, at) values (11, gen_random_uuid(), 'client:9', 'cash:check', 5, now())",
        ["INV-16r"] = "insert into entry(kind, ref, debit, credit, cents, at) values (19, gen_random_uuid(), 'client:9', 'cash:stripe', 5, now())",
        ["INV-17"] = "update book set left_cents = left_cents + 1 where kind = 2 and id = 1",
        ["INV-18"] = "update book set left_cents = -1 where kind = 3 and id = 1",
        ["INV-24a"] = "alter table ping drop constraint ping_check1; update ping set used_by = null where used_by is not null",
        ["INV-24b"] = "update ping set bids = '\\x01', issued_at = now() - interval '2 hours' where used_by is null",
        ["INV-18b"] = Order,
        ["INV-19"] = Order + "update orders set type = 0, quantity = 3 where id = 1; update attempt set order_id = 1",
        ["INV-20"] = Order + "update orders set credit_out_cents = 5 where id = 1",
        ["INV-21"] = Order + "insert into order_charge(order_id, purpose, cents, due_at) values (1, 1, 99, now())",
        ["INV-21b"] = Order + "insert into order_charge(order_id, purpose, cents, due_at, state) values (1, 1, 1, now(), 1)",
        ["INV-22"] = Order + "update attempt set order_id = 1",
        ["INV-22b"] = Order,
        ["INV-I1"] = Invoice + "update invoice_number set last = 2",
        ["INV-I2"] = Invoice + "alter table invoice_line disable trigger invoice_line_is_final; update invoice_line set cents = 999",
        ["INV-I3"] = Invoice,
        ["INV-I4"] = Invoice,
        ["INV-I5"] = Invoice + "insert into entry(kind, ref, debit, credit, cents, at) values (14, '0195a7c3-b200-7100-9a3e-51f2a0000001', 'tax', 'client:1', 83, now())",
        ["INV-I7"] = Invoice + """
            insert into payment(id, client_id, method, state, cents, target, invoice_id, key, actor, busy_until, created_at)
            values (gen_random_uuid(), 1, 2, 2, 1084, 2, '0195a7c3-b200-7100-9a3e-51f2a0000001', 'planted', 'test', now(), now())
            """,
        ["INV-I8"] = Order + Invoice + """
            insert into order_charge(order_id, purpose, cents, tax_percent, due_at, state) values (1, 1, 1, 8.25, now(), 1);
            alter table invoice disable trigger invoice_is_final; update invoice set order_id = 1, purpose = 1
            """,
        ["INV-I6"] = """
            insert into payment(id, client_id, method, state, cents, target, invoice_id, key, actor, busy_until, created_at)
            values (gen_random_uuid(), 1, 2, 2, 5, 2, gen_random_uuid(), 'planted', 'test', now(), now())
            """,
        ["INV-25"] = "update lead set dup_hashes = array['\\x01'::bytea], lead_type_id = 1, dup_days = 30",
        ["INV-27"] = $"update lead_flow set max_slots = 0, slots = 0 where id = {FirstLead}",
        ["INV-28"] = "update outbox set created_at = now() - interval '4 days'",
        ["INV-30a"] = "insert into audit_entry(at, actor, action, subject) values (now(), 'user/1', 'planted', 'lead/1'); select seal_audit((select max(id) from audit_entry), '0', 10); alter table audit_entry disable trigger all; update audit_entry set actor = 'user/2'",
        ["INV-30b"] = "insert into source_payout(id, kind, source_id, cents, account, actor, at) values (gen_random_uuid(), 17, 2, 5, 'bank', 'user/1', now())",
        ["INV-30c"] = Order + "insert into order_status(order_id, n, status, event, at, actor) values (1, 99, 1, 0, now(), 'user/7')",
        ["INV-30d"] = "insert into api_credential(client_id, description, secret_hash, scopes, enabled, created_at, created_by) values ('lxc_planted', 'nobody gave it', sha256('x'), '{}', true, now(), 'user/7')",
        ["INV-30e"] = Person,
        ["INV-30f"] = "update book set credit_cents = credit_cents + 5, left_cents = left_cents + 5 where kind = 2 and id = 1",
        ["INV-30g"] = $"update attempt set decided_by = 'user/7' where id = {FirstSold}",
        ["INV-30h"] = $"insert into entry(kind, ref, n, debit, credit, cents, at) select 6, {FirstSold}, 0, 'client:1', 'revenue', 1, now()",
        ["INV-34"] = """insert into audit_entry(at, actor, action, subject, after) values (now(), 'user/1', 'planted', 'deliveryMethod/1', '{"webhook":{"authentication":{"sealedToken":"in clear"}}}')""",
        ["INV-31"] = $"update attempt set epoch = 9 where id = {FirstSold}",
        ["INV-32"] = $"delete from lead_data where lead_id = {FirstLead}; update lead set removed_at = now() where id = {FirstLead}",
    };

    private readonly PostgresJournalHarness harness = (PostgresJournalHarness)good.Harness;

    public static TheoryData<string> DatabaseOnly =>
        [.. Invariants.All.Where(invariant => invariant.Log is null).Select(invariant => invariant.Id)];

    [Fact]
    public async Task Good_record_breaks_nothing() => await Checked.CleanAsync(harness.Database.DataSource);

    [Theory]
    [MemberData(nameof(DatabaseOnly))]
    public async Task Planted_violation_is_found(string id)
    {
        await using var connection = await harness.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var plant = new NpgsqlCommand(Plants[id], connection);
        await plant.ExecuteNonQueryAsync();
        var results = await InvariantChecker.RunAsync(connection, new CheckOptions { Quiet = TimeSpan.FromHours(1) }, CancellationToken.None);
        results.Single(result => result.Invariant.Id == id).Broken.ShouldBeTrue();
        await transaction.RollbackAsync();
    }

    [Theory]
    [InlineData("INV-30d", "insert into catalog_version values (99, now(), 'user/7', 1); insert into setting_version(kind, number, version, catalog_version, body, archived, created_at, changed_at, changed_by) values ('client', 7, 1, 99, '{}', false, now(), now(), 'user/7')")]
    [InlineData("INV-30e", Person + "insert into audit_entry(at, actor, action, subject, after) select now(), 'user/1', 'addUser', 'user/' || u.id, jsonb_build_object('rights', user_rights(u)) from app_user u; update app_user set role = 'administrator'")]
    [InlineData("INV-30f", "insert into wallet_recharge(client_id, enabled, threshold_cents, amount_cents, most_per_day, changed_at, changed_by) values (1, true, 5, 5, 1, now(), 'user/7')")]
    [InlineData("INV-30e", Person + "update app_user set role = 'client', client_id = 1; insert into audit_entry(at, actor, action, subject, after) select now(), 'user/1', 'addUser', 'user/' || u.id, jsonb_build_object('rights', user_rights(u)) from app_user u; update app_user set portal_sees = 1")]
    [InlineData("INV-30g", "update attempt set confirm_until = now() where id = (select attempt_id from sale order by attempt_id limit 1)")]
    public async Task Planted_violation_of_the_other_half_is_found(string id, string violation) // INV-30
    {
        await using var connection = await harness.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var plant = new NpgsqlCommand(violation, connection);
        await plant.ExecuteNonQueryAsync();
        var results = await InvariantChecker.RunAsync(connection, new CheckOptions { Quiet = TimeSpan.FromHours(1) }, CancellationToken.None);
        results.Single(result => result.Invariant.Id == id).Count.ShouldBe(1);
        await transaction.RollbackAsync();
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("journal")]
    public async Task Chain_that_was_made_anew_is_not_the_one_whose_seals_were_kept_outside(string chain) // INV-30i
    {
        const string seal = """
            insert into audit_entry(at, actor, action, subject) values (now(), 'user/1', 'planted', 'lead/1');
            select seal_audit((select max(id) from audit_entry), '0', 10);
            select seal_journal((select max(place) from entry), '0', 10)
            """;
        const string head = "select json_build_object('number', j.n, 'hash', encode(j.hash, 'hex'), 'auditNumber', a.n, 'auditHash', encode(a.hash, 'hex'))::text from journal_seal j, audit_seal a";
        await using var connection = await harness.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        async Task<object?> RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteScalarAsync();
        }

        await RunAsync(seal);
        var kept = Path.GetTempFileName();
        await File.WriteAllTextAsync(kept, $"{await RunAsync(head)}\n");
        async Task<int> BrokenAsync() =>
            (await InvariantChecker.RunAsync(connection, new CheckOptions { Seals = kept, Quiet = TimeSpan.FromHours(1) }, CancellationToken.None))
            .Single(result => result.Invariant.Id == "INV-30i").Count;

        (await BrokenAsync()).ShouldBe(0);
        await RunAsync($"drop table kept_seal; alter table {chain}_seal disable trigger all; update {chain}_seal set hash = sha256('another')");
        (await BrokenAsync()).ShouldBe(1);
        await transaction.RollbackAsync();
        File.Delete(kept);
    }

    [Fact]
    public async Task Decision_of_a_person_and_its_audit_entry_are_one_commit() // LEAD-31, INV-30
    {
        var hold = Make.Hold();
        var received = Make.Received(hold: hold);
        await harness.Journal.CommitAsync(received, CancellationToken.None);
        await harness.Journal.CommitAsync(Make.Settled(received.LeadId, hold.AttemptId, AttemptState.Unknown), CancellationToken.None);
        var decided = Make.Settled(received.LeadId, hold.AttemptId, AttemptState.Accepted);
        decided = decided with { Outcome = decided.Outcome! with { Manual = true, DecidedBy = "user/7" } };
        Task<string?> EntriesAsync() => harness.Database.ScalarAsync<string>($"select string_agg(actor || ' ' || action || ' ' || (after->>'accepted'), ', ') from audit_entry where subject = 'attempt/{hold.AttemptId}'");

        (await harness.Journal.CommitAsync(decided with { Epoch = decided.Epoch + 5 }, CancellationToken.None)).Answer.ShouldNotBe(CommitAnswer.Done);
        (await EntriesAsync()).ShouldBeNull("nothing was decided");
        (await harness.Journal.CommitAsync(decided, CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Done);
        (await EntriesAsync()).ShouldBe("user/7 decideAttempt true");
        (await harness.Journal.CommitAsync(decided, CancellationToken.None)).Answer.ShouldBe(CommitAnswer.Already);
        (await EntriesAsync()).ShouldBe("user/7 decideAttempt true");
        await Checked.CleanAsync(harness.Database.DataSource);
    }

    [Theory]
    [InlineData("order_id", 5, "order_allowed")]
    [InlineData("sold_month", 202603, "account_allowed")]
    public async Task Return_beyond_the_percentage_of_its_order_or_its_account_is_found(string of, int number, string limit) // INV-23, E-80, F-12
    {
        await using var connection = await harness.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var plant = new NpgsqlCommand($"""
            insert into lead_return(attempt_id, lead_id, client_id, account_id, campaign_id, sold_at, state, reason, asked, by_staff, requested_at, requested_by, {of}, {limit})
            select attempt_id, lead_id, client_id, 1, campaign_id, booked_at, 1, 'planted', 1, false, booked_at + n * interval '1 second', 'test', {number}, 1
              from (select *, row_number() over (order by attempt_id) as n from sale limit 2) x
            """, connection);
        await plant.ExecuteNonQueryAsync();
        var results = await InvariantChecker.RunAsync(connection, new CheckOptions { Quiet = TimeSpan.FromHours(1) }, CancellationToken.None);
        results.Single(result => result.Invariant.Id == "INV-23").Count.ShouldBe(1); // the first one was within it
        await transaction.RollbackAsync();
    }

    [Fact]
    public async Task Answers_that_were_lost_or_changed_are_found() // INV-01, INV-03
    {
        var received = Make.Received(Make.Receipt()) with { Answer = Make.Answer() };
        await harness.Journal.CommitAsync(received, CancellationToken.None);
        var body = Convert.ToHexString(received.Receipt!.BodyHash);
        var answer = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(received.Answer.Body.AsSpan()));
        string Line(LeadId lead, string bodyHash, string answerHash) =>
            $$"""{"leadId":"{{lead}}","status":200,"bodyHash":"{{bodyHash}}","campaignId":1,"key":"k","answerHash":"{{answerHash}}"}""";

        (await Broken(Line(received.LeadId, body, answer), """{"leadId":"torn""")).ShouldBeEmpty();
        (await Broken(Line(new LeadId(Guid.NewGuid()), body, answer))).ShouldBe(["INV-01"]);
        (await Broken(Line(received.LeadId, new string('0', 64), answer))).ShouldBe(["INV-01"]);
        (await Broken(Line(received.LeadId, body, answer), Line(received.LeadId, body, body))).ShouldBe(["INV-03a", "INV-03b"]);
    }

    [Fact]
    public async Task Requests_that_buyers_saw_twice_or_nobody_accounts_for_are_found() // INV-26
    {
        var attempt = await harness.Database.ScalarAsync<Guid>("select attempt_id from sale limit 1");
        var rejected = await harness.Database.ScalarAsync<Guid>("select id from attempt where state = 3 limit 1");
        string Line(Guid id, string verdict, bool deduplicates) =>
            $$"""{"attemptId":"{{id}}","verdict":"{{verdict}}","deduplicates":{{(deduplicates ? "true" : "false")}},"bodyHash":"00"}""";

        (await BrokenByBuyers(Line(attempt, "accepted", false), Line(rejected, "rejected", true), Line(rejected, "rejected", true))).ShouldBeEmpty();
        (await BrokenByBuyers(Line(attempt, "accepted", false), Line(attempt, "accepted", false))).ShouldBe(["INV-26a"]);
        (await BrokenByBuyers(Line(rejected, "accepted", false))).ShouldBe(["INV-26b"]);
        (await BrokenByBuyers(Line(Guid.NewGuid(), "rejected", false))).ShouldBe(["INV-26b"]);
    }

    private Task<string[]> Broken(params string[] lines) => Broken(lines, file => new CheckOptions { AckLog = file });

    private Task<string[]> BrokenByBuyers(params string[] lines) => Broken(lines, file => new CheckOptions { BuyerLog = file });

    private async Task<string[]> Broken(string[] lines, Func<string, CheckOptions> options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, lines);
            var results = await InvariantChecker.RunAsync(harness.Database.DataSource, options(file) with { Quiet = TimeSpan.FromHours(1) }, CancellationToken.None);
            return [.. results.Where(result => result.Broken).Select(result => result.Invariant.Id)];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
