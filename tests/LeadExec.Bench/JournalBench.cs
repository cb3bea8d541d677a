using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Capacity;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.Flow;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;
using LeadExec.Postgres;
using LeadExec.Postgres.BatchWriter;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Migrations;
using LeadExec.TestKit.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LeadExec.Bench;

/// <summary>
/// The batch writer alone on a durable cluster, closed loop: each caller stores a lead with a hold and settles it (webhook shape),
/// or stores and sells it in one commit (portal shape). Every lead counts on the campaign, half of them on one wallet.
/// </summary>
internal static class JournalBench
{
    private const int Accounts = 1000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var seconds = Number(arguments, "--seconds", 5);
        var callers = Number(arguments, "--callers", 256);
        await using var cluster = await DurableCluster.CreateAsync();
        await using var database = NpgsqlDataSource.Create(cluster.ConnectionString);
        await new MigrationRunner(database).ApplyAsync(CancellationToken.None);
        var books = new PostgresBookKeeper(database);
        await books.EnsureRowsAsync([new BookRow(BookKind.Campaign, 1), .. Enumerable.Range(1, Accounts).Select(id => new BookRow(BookKind.DeliveryAccount, id))], CancellationToken.None);
        await books.AddFundsAsync(new ClientId(1), Money.FromCents(100_000_000_000), Guid.NewGuid(), CancellationToken.None);
        var options = new PostgresOptions { ConnectionString = cluster.ConnectionString, SiloBootId = Guid.NewGuid(), OldestAge = TimeSpan.FromMinutes(1), GenericPlan = !arguments.Contains("--custom") };
        using var journal = new PostgresLeadJournal(options, TimeProvider.System, NullLogger<PostgresLeadJournal>.Instance);
        await journal.StartAsync(CancellationToken.None);
        await MeasureAsync("warm-up", database, journal, (callers, 2), instant: false);
        await MeasureAsync("webhook", database, journal, (callers, seconds), instant: false);
        await MeasureAsync("portal", database, journal, (callers, seconds), instant: true);
        await journal.StopAsync(CancellationToken.None);
        return 0;
    }

    private static async Task MeasureAsync(string name, NpgsqlDataSource database, PostgresLeadJournal journal, (int Callers, int Seconds) load, bool instant)
    {
        var before = await CountersAsync(database);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, load.Callers).Select(caller => Task.Run(() => CallAsync(journal, caller, clock, load.Seconds, instant))));
        var elapsed = clock.Elapsed.TotalSeconds;
        var after = await CountersAsync(database);
        var leads = counts.Sum(list => list.Count);
        var waits = counts.SelectMany(list => list).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-8} {leads / elapsed,8:0} leads/s  lead p50 {waits[waits.Count / 2],6:0.0} ms  p99 {waits[waits.Count * 99 / 100],6:0.0} ms  WAL {(after.Wal - before.Wal) / Math.Max(1, leads),6} B/lead  fsync {(after.Syncs - before.Syncs) / (double)leads,7:0.0000}/lead  batches {after.Batches - before.Batches}  writer CPU {(after.CpuMs - before.CpuMs) / Math.Max(1.0, after.Batches - before.Batches):0.0} ms/batch"));
    }

    private static async Task<List<double>> CallAsync(PostgresLeadJournal journal, int caller, Stopwatch clock, int seconds, bool instant)
    {
        var random = new Random(HashCode.Combine(caller, Stopwatch.GetTimestamp()));
        var waits = new List<double>();
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            var start = clock.Elapsed.TotalMilliseconds;
            var hold = Hold(random, instant);
            var received = Received(random, hold);
            var reply = await journal.CommitAsync(received, CancellationToken.None);
            if (reply.Answer != CommitAnswer.Done)
            {
                throw new InvalidOperationException(reply.ToString());
            }

            if (!instant)
            {
                await journal.CommitAsync(Settled(received.LeadId, hold), CancellationToken.None);
            }

            waits.Add(clock.Elapsed.TotalMilliseconds - start);
        }

        return waits;
    }

    private static AttemptHold Hold(Random random, bool instant) => new()
    {
        AttemptId = new AttemptId(Guid.CreateVersion7()),
        Number = 1,
        DeliveryId = Guid.CreateVersion7(),
        ClientId = new ClientId(random.Next(2) == 0 ? 1 : random.Next(2, 200)),
        AccountId = new DeliveryAccountId(random.Next(1, Accounts + 1)),
        MethodId = new DeliveryMethodId(1),
        CampaignId = new CampaignId(1),
        Price = Money.FromCents(4000),
        AccountLimits = new QuantityLimits { PerDay = 10_000_000 },
        Windows = new WindowKeys(20260310, 20260309, 202603),
        Instant = instant,
    };

    private static LeadCommit Received(Random random, AttemptHold hold)
    {
        var payload = new byte[400];
        random.NextBytes(payload);
        var key = SHA256.HashData(payload);
        return new LeadCommit
        {
            LeadId = new LeadId(Guid.CreateVersion7()),
            Epoch = 1,
            Stage = hold.Instant ? FlowStage.Settled : FlowStage.Sending,
            Hold = hold with { UsesWallet = hold.ClientId.Value == 1 },
            Answer = hold.Instant ? Answer() : null,
            Receipt = new LeadReceipt
            {
                LeadTypeId = new LeadTypeId(1),
                LeadSourceId = new LeadSourceId(1),
                CampaignId = new CampaignId(1),
                ReceivedAt = DateTimeOffset.UtcNow,
                CatalogVersion = new CatalogVersion(1),
                Validity = LeadValidity.Valid,
                Cost = Money.FromCents(1500),
                MaximumDeliveries = 1,
                BodyHash = key,
                Claim = new DuplicateClaim { KeyHashes = [[.. SHA256.HashData(key)]], Days = 30 },
                CampaignLimits = new QuantityLimits { PerDay = 100_000_000 },
                CampaignWindows = hold.Windows,
                PhoneHash = key,
                EmailHash = SHA256.HashData(payload.AsSpan(1)),
                FieldsJson = "{\"FirstName\":\"Ann\",\"LastName\":\"Example\",\"Email\":\"" + Convert.ToHexString(key)[..20] + "@example.org\",\"State\":\"AZ\",\"Zip\":\"85001\",\"LoanAmount\":250000}",
                SealedRequest = [.. payload],
                RequestMediaType = "application/json",
            },
        };
    }

    private static LeadCommit Settled(LeadId lead, AttemptHold hold) => new()
    {
        LeadId = lead,
        Epoch = 1,
        Stage = FlowStage.Settled,
        Answer = Answer(),
        Outcome = new AttemptOutcome { AttemptId = hold.AttemptId, State = AttemptState.Accepted, Price = hold.Price, ElapsedMs = 20, SealedExchange = [.. new byte[400]] },
    };

    private static StoredAnswer Answer() =>
        new() { Status = 200, MediaType = "application/json", Body = [.. Encoding.UTF8.GetBytes("{\"isValidPost\":true,\"ResponseType\":\"No_Error\"}")], CallerWaits = true };

    private static async Task<(long Wal, long Syncs, long Batches, long CpuMs)> CountersAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            "select (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint, (select wal_sync from pg_stat_wal), (select last_value from batch_number), (select pid from pg_stat_activity where application_name = 'leadexec-writer')");
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.IsDBNull(3) ? 0 : CpuMs(row.GetInt32(3)));
    }

    /// <summary>User and system time of a process so far, in the kernel's ticks of 10 ms.</summary>
    private static long CpuMs(int pid)
    {
        var stat = File.ReadAllText("/proc/" + pid.ToString(CultureInfo.InvariantCulture) + "/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return 10 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture));
    }

    private static int Number(string[] arguments, string name, int otherwise)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
