using LeadExec.Ports.Invariants;
using LeadExec.Postgres.Checking;
using LeadExec.Postgres.Tests.Journal;
using Npgsql;

namespace LeadExec.Postgres.Tests.Check;

// Reliability 2: the product checks the database subset itself, by the same queries as LeadExec.Check, and cannot write while it does.
public sealed class InvariantRunTests(GoodRecord good) : IClassFixture<GoodRecord>
{
    private static readonly InvariantOptions Patient = new() { Longest = TimeSpan.FromMinutes(5) };
    private readonly PostgresJournalHarness harness = (PostgresJournalHarness)good.Harness;

    private PostgresInvariantRuns Runs => new(harness.Database.DataSource, harness.Database.ConnectionString);

    [Fact]
    public async Task Run_judges_every_invariant_that_needs_no_log()
    {
        var asked = await Runs.AskAsync("user/7", CancellationToken.None);
        (await Runs.AskAsync("user/8", CancellationToken.None)).Number.ShouldBe(asked.Number, "one run waits at a time");
        (await Runs.OpenAsync(CancellationToken.None))!.StartedAt.ShouldBeNull();

        var run = await MakeAsync(Patient);

        run.Number.ShouldBe(asked.Number);
        run.AskedBy.ShouldBe("user/7");
        run.Findings.Select(finding => finding.Id).ShouldBe(Invariants.All.Where(invariant => invariant.Log is null).Select(invariant => invariant.Id));
        run.Findings.Where(finding => finding.State != FindingState.Holds).Select(finding => $"{finding.Id} {finding.State}").ShouldBeEmpty();
        (await Runs.OpenAsync(CancellationToken.None)).ShouldBeNull();
        (await Runs.LastAsync(run.Number, CancellationToken.None)).ShouldBeNull("nothing newer");
    }

    [Fact]
    public async Task Run_names_at_most_ten_rows_of_what_is_broken()
    {
        await harness.Database.ExecuteAsync("insert into client_credit select n, 5 from generate_series(9001, 9012) n");
        var run = await AskedAsync(Patient);
        await harness.Database.ExecuteAsync("delete from client_credit where client_id > 9000");

        var broken = run.Findings.Where(finding => finding.State == FindingState.Broken).ShouldHaveSingleItem();
        (broken.Id, broken.Violations, broken.Rows.Length).ShouldBe(("INV-23b", 12, InvariantFinding.MostRows));
        broken.Rows[0].ShouldBe("client_id=9001");
        (await AskedAsync(Patient)).Broken.ShouldBe(0, "the next run sees that it was mended");
    }

    [Fact]
    public async Task Invariant_that_takes_too_long_is_not_judged()
    {
        await using var holder = await harness.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("lock table client_credit in access exclusive mode", holder);
        await hold.ExecuteNonQueryAsync();

        var run = await AskedAsync(Patient);

        await transaction.RollbackAsync();
        run.Findings.Where(finding => finding.State == FindingState.NotJudged).Select(finding => finding.Id).ShouldBe(["INV-23b"]);
        run.Broken.ShouldBe(0);
        (await AskedAsync(new InvariantOptions { LongestRun = TimeSpan.Zero })).NotJudged.ShouldBe(run.Findings.Length, "the whole run has a limit too");
    }

    [Fact]
    public async Task Connection_of_the_check_cannot_write()
    {
        await using var connection = InvariantJudge.Connection(harness.Database.ConnectionString);
        await connection.OpenAsync();
        await using var write = new NpgsqlCommand("delete from lead", connection);

        (await Should.ThrowAsync<PostgresException>(() => write.ExecuteNonQueryAsync())).SqlState.ShouldBe("25006");
    }

    [Fact]
    public async Task Schedule_asks_once_and_not_again_before_its_time()
    {
        await harness.Database.ExecuteAsync("delete from invariant_run");
        await Runs.AskIfDueAsync(TimeSpan.FromHours(1), CancellationToken.None);
        await Runs.AskIfDueAsync(TimeSpan.FromHours(1), CancellationToken.None);
        (await MakeAsync(Patient)).AskedBy.ShouldBe("schedule");

        await Runs.AskIfDueAsync(TimeSpan.FromHours(1), CancellationToken.None);
        (await Runs.RunAsync(Patient, CancellationToken.None)).ShouldBeNull("the hour is not over");

        await harness.Database.ExecuteAsync("update invariant_run set started_at = started_at - interval '61 minutes'");
        await Runs.AskIfDueAsync(TimeSpan.FromHours(1), CancellationToken.None);
        await MakeAsync(Patient);
    }

    [Fact]
    public async Task Run_of_a_process_that_died_is_made_by_another_and_not_before()
    {
        var asked = await Runs.AskAsync("user/7", CancellationToken.None);
        await harness.Database.ExecuteAsync($"update invariant_run set started_at = clock_timestamp() where number = {asked.Number}");
        await using (var dead = InvariantJudge.Connection(harness.Database.ConnectionString))
        {
            await dead.OpenAsync();
            await using var hold = new NpgsqlCommand($"select pg_advisory_lock({PostgresInvariantRuns.Lock})", dead);
            await hold.ExecuteNonQueryAsync();
            (await Runs.RunAsync(Patient, CancellationToken.None)).ShouldBeNull("another process is at it");
        }

        (await MakeAsync(Patient)).Number.ShouldBe(asked.Number);
    }

    private async Task<InvariantRun> AskedAsync(InvariantOptions options)
    {
        await Runs.AskAsync("user/7", CancellationToken.None);
        return await MakeAsync(options);
    }

    /// <summary>The server may take a moment to notice that the session before has ended.</summary>
    private async Task<InvariantRun> MakeAsync(InvariantOptions options)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        InvariantRun? run;
        while ((run = await Runs.RunAsync(options, patience.Token)) is null)
        {
            await Task.Delay(20, patience.Token);
        }

        return run;
    }
}
