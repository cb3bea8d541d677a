using System.Collections.Concurrent;
using System.Diagnostics;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.BatchWriter;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Migrations;
using LeadExec.TestKit.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LeadExec.Postgres.Tests.Journal;

/// <summary>kill -9 of every PostgreSQL process under load, on a durable cluster (commit-protocol 6).</summary>
public sealed class JournalKillTests
{
    private const int Kills = 8;
    private const int Callers = 48;

    [Fact]
    public async Task Kills_of_the_server_lose_nothing_acknowledged_and_leave_no_drift() // FM-12, INV-01
    {
        await using var cluster = await DurableCluster.CreateAsync();
        await using var database = NpgsqlDataSource.Create(cluster.ConnectionString);
        await new MigrationRunner(database).ApplyAsync(CancellationToken.None);
        await Traffic.OpenBooksAsync(new PostgresBookKeeper(database), walletCents: 10_000_000);
        var options = new PostgresOptions { ConnectionString = cluster.ConnectionString, SiloBootId = Guid.NewGuid(), OldestAge = TimeSpan.FromMinutes(5) };
        await new DatabaseGuard(database, options).CheckAsync(CancellationToken.None);
        using var journal = new PostgresLeadJournal(options, TimeProvider.System, NullLogger<PostgresLeadJournal>.Instance);
        await journal.StartAsync(CancellationToken.None);
        var acknowledged = new ConcurrentBag<(LeadCommit Command, LeadCommitReply Reply)>();
        using var stop = new CancellationTokenSource();
        var load = Enumerable.Range(0, Callers).Select(caller => LoadAsync(journal, caller, acknowledged, stop.Token)).ToList();
        var random = new Random(Environment.TickCount);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(random.Next(150, 700));
            await cluster.KillAsync();
            await cluster.StartAsync();
        }

        await Task.Delay(500);
        await stop.CancelAsync();
        await Task.WhenAll(load);
        await journal.StopAsync(CancellationToken.None);
        database.Clear();
        await Checked.CleanAsync(database);
        await VerifyAsync(database, acknowledged);
    }

    private static async Task LoadAsync(
        PostgresLeadJournal journal, int caller, ConcurrentBag<(LeadCommit Command, LeadCommitReply Reply)> acknowledged, CancellationToken stop)
    {
        var random = new Random(caller);
        var traffic = new Traffic(caller);
        while (!stop.IsCancellationRequested)
        {
            var received = traffic.Receive(random.Next(2) == 0 ? new QuantityLimits { PerDay = 2 } : new QuantityLimits { PerDay = 100_000 }, instant: random.Next(4) == 0);
            var reply = await journal.CommitAsync(received, CancellationToken.None);
            acknowledged.Add((received, reply));
            if (reply.Answer is CommitAnswer.Done or CommitAnswer.Already && !received.Hold!.Instant)
            {
                var settle = traffic.Settle(received);
                acknowledged.Add((settle, await journal.CommitAsync(settle, CancellationToken.None)));
            }
        }
    }

    private static async Task VerifyAsync(NpgsqlDataSource database, IReadOnlyCollection<(LeadCommit Command, LeadCommitReply Reply)> acknowledged)
    {
        var states = new Dictionary<Guid, AttemptState>();
        await using (var command = database.CreateCommand("select id, state from attempt"))
        {
            await using var row = await command.ExecuteReaderAsync();
            while (await row.ReadAsync())
            {
                states.Add(row.GetGuid(0), (AttemptState)row.GetInt16(1));
            }
        }

        var taken = acknowledged.Where(ack => ack.Reply.Answer is CommitAnswer.Done or CommitAnswer.Already).ToList();
        var refused = acknowledged.Where(ack => ack.Reply.Answer == CommitAnswer.Refused).ToList();
        taken.Count.ShouldBeGreaterThan(Kills * 20);
        refused.Count.ShouldBeGreaterThan(0);
        (taken.Count + refused.Count).ShouldBe(acknowledged.Count);
        taken.Count(ack => ack.Command.Hold is { } hold && !states.ContainsKey(hold.AttemptId.Value)).ShouldBe(0);
        taken.Count(ack => ack.Command.Outcome is { } outcome && states[outcome.AttemptId.Value] != outcome.State).ShouldBe(0);
        refused.Count(ack => states.ContainsKey(ack.Command.Hold!.AttemptId.Value)).ShouldBe(0);
    }
}
