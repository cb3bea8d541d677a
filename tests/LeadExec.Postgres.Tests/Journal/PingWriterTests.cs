using LeadExec.Domain.Values;
using LeadExec.Ports.Compliance;
using LeadExec.Ports.Pings;
using Npgsql;
using Shouldly;
using Xunit;

namespace LeadExec.Postgres.Tests.Journal;

// RCV-26, C-9: a ping is durable before its order id is given out, and shares its commit with those that wait at the same time.
public sealed class PingWriterTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Pings_that_wait_share_a_commit()
    {
        await using var harness = await StartAsync();
        var pings = Enumerable.Range(0, 200).Select(_ => Make.Ping()).ToList();
        var stored = await WhileLockedAsync(harness, () => Task.FromResult(pings.ConvertAll(ping => StoreAsync(harness, ping))));
        (await Task.WhenAll(stored)).ShouldAllBe(issued => issued == harness.Now);

        // What the first commit did not take goes with the next two, because one takes at most 128.
        (await CountAsync(harness, "select count(*) from ping")).ShouldBe(200);
        (await CountAsync(harness, "select count(distinct xmin::text) from ping")).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Ping_that_cannot_be_stored_fails_alone()
    {
        await using var harness = await StartAsync();
        var pings = Enumerable.Range(0, 20).Select(at => at == 11 ? Make.Ping() with { Price = Money.FromCents(-1) } : Make.Ping()).ToList();
        var stored = await WhileLockedAsync(harness, () => Task.FromResult(pings.ConvertAll(ping => StoreAsync(harness, ping))));

        (await Should.ThrowAsync<PostgresException>(() => stored[11])).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        stored.RemoveAt(11);
        (await Task.WhenAll(stored)).ShouldAllBe(issued => issued == harness.Now);
        (await CountAsync(harness, "select count(*) from ping")).ShouldBe(19);
    }

    [Fact]
    public async Task Lost_connection_fails_what_was_under_way_and_the_next_pings_are_stored()
    {
        await using var harness = await StartAsync();
        var lost = Make.Ping();
        var storing = await WhileLockedAsync(harness, async () =>
        {
            var task = StoreAsync(harness, lost);
            await TerminateWriterAsync(harness);
            return task;
        });
        await Should.ThrowAsync<NpgsqlException>(() => storing);

        var next = Make.Ping();
        (await StoreAsync(harness, next)).ShouldBe(harness.Now);
        (await harness.Pings.LoadAsync(next.Id, CancellationToken.None)).ShouldNotBeNull();
        (await harness.Pings.LoadAsync(lost.Id, CancellationToken.None)).ShouldBeNull();
    }

    private static Task<PostgresJournalHarness> StartAsync() =>
        PostgresJournalHarness.StartAsync(options => options with { StatementTimeout = TimeSpan.FromMinutes(2) });

    private static Task<DateTimeOffset> StoreAsync(PostgresJournalHarness harness, PingRecord ping) =>
        harness.Pings.StoreAsync(ping, CancellationToken.None).WaitAsync(Hang);

    /// <summary>While nobody can write a ping; so what is begun meanwhile waits together.</summary>
    private static async Task<T> WhileLockedAsync<T>(PostgresJournalHarness harness, Func<Task<T>> begin)
    {
        await using var connection = await harness.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("lock table ping in access exclusive mode", connection, transaction);
        await command.ExecuteNonQueryAsync();
        var begun = await begin();
        await transaction.CommitAsync();
        return begun;
    }

    private static async Task TerminateWriterAsync(PostgresJournalHarness harness)
    {
        const string Blocked = "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'leadexec-pings' and datname = current_database() and wait_event_type = 'Lock'";
        using var patience = new CancellationTokenSource(Hang);
        while (await CountAsync(harness, Blocked) == 0)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task<long> CountAsync(PostgresJournalHarness harness, string sql)
    {
        await using var command = harness.Database.DataSource.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
