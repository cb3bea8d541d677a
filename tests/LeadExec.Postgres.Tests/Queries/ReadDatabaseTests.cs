using System.Data.Common;
using LeadExec.Ports.Queries;
using LeadExec.Postgres.Queries;
using LeadExec.TestKit.Postgres;
using Npgsql;

namespace LeadExec.Postgres.Tests.Queries;

/// <summary>The readers' limits. A report that is under way waits for a lock that the test holds, so that nothing here rests on times.</summary>
public sealed class ReadDatabaseTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>, IAsyncLifetime
{
    private const long Gate = 77_001;
    private static readonly string HeldSql = $"select 'held' from pg_advisory_xact_lock_shared({Gate})";
    private NpgsqlConnection? gate;

    public async ValueTask InitializeAsync()
    {
        gate = await fixture.DataSource.OpenConnectionAsync();
        await RunAsync($"select pg_advisory_lock({Gate})");
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("select pg_advisory_unlock_all()"); // the connection goes back to its pool
        await gate!.DisposeAsync();
    }

    [Fact]
    public async Task A_report_waits_its_turn_while_lists_are_answered()
    {
        await using var reads = new ReadDatabase(new() { ConnectionString = fixture.ConnectionString, MaximumReports = 1 });
        var first = HeldAsync(reads);

        var second = reads.ReportAsync<string>("select 'second'", new { }, default);

        (await reads.ListAsync<string>("select 'list'", new { }, default)).ShouldBe(["list"]);
        second.IsCompleted.ShouldBeFalse();
        await OpenAsync();
        (await first).ShouldBe(["held"]);
        (await second).ShouldBe(["second"]);
    }

    [Fact]
    public async Task A_report_that_never_gets_its_turn_is_told_that_others_read()
    {
        await using var reads = new ReadDatabase(new() { ConnectionString = fixture.ConnectionString, MaximumReports = 1, LongestWait = TimeSpan.FromSeconds(5) });
        var first = HeldAsync(reads);

        await Should.ThrowAsync<ReadersBusyException>(() => reads.ReportAsync<string>("select 'second'", new { }, default));

        await OpenAsync();
        (await first).ShouldBe(["held"]);
        (await reads.ReportAsync<string>("select 'third'", new { }, default)).ShouldBe(["third"]);
    }

    [Fact]
    public async Task A_report_that_fails_or_is_given_up_leaves_its_turn_to_the_next()
    {
        await using var reads = new ReadDatabase(new() { ConnectionString = fixture.ConnectionString, MaximumReports = 1 });
        using var given = new CancellationTokenSource();
        await Should.ThrowAsync<PostgresException>(() => reads.ReportAsync<string>("select (1 / 0)::text", new { }, default));
        var first = reads.ReportAsync<string>(HeldSql, new { }, given.Token);
        var second = reads.ReportAsync<string>("select 'second'", new { }, given.Token);

        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => first);
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        (await reads.ReportAsync<string>("select 'third'", new { }, default)).ShouldBe(["third"]);
    }

    [Fact]
    public async Task A_reader_without_a_connection_is_told_that_others_read()
    {
        await using var reads = new ReadDatabase(new() { ConnectionString = fixture.ConnectionString, MaximumConnections = 2, LongestWait = TimeSpan.FromSeconds(5) });
        Task<IReadOnlyList<string>>[] held = [HeldAsync(reads), HeldAsync(reads)];

        var busy = await Should.ThrowAsync<DbException>(() => reads.ListAsync<string>("select 'third'", new { }, default)); // whoever bears with a database that is away bears with this
        (busy.GetType(), busy.IsTransient).ShouldBe((typeof(ReadersBusyException), true));

        await OpenAsync();
        (await Task.WhenAll(held)).ShouldAllBe(rows => rows[0] == "held");
    }

    private static Task<IReadOnlyList<string>> HeldAsync(ReadDatabase reads) => reads.ReportAsync<string>(HeldSql, new { }, default);

    private Task OpenAsync() => RunAsync($"select pg_advisory_unlock({Gate})");

    private async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, gate);
        await command.ExecuteNonQueryAsync();
    }
}
