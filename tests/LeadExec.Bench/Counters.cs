using System.Globalization;
using LeadExec.Hosting.Postgres;
using Npgsql;

namespace LeadExec.Bench;

/// <summary>What a stretch of load cost inside: flushes and bytes of the write-ahead log, CPU time of server and database apart.</summary>
internal sealed record Counters(long Fsyncs, long WalBytes, double ServerMs, double DatabaseMs)
{
    // Backends report their figures at most once a second.
    private static readonly TimeSpan Reported = TimeSpan.FromSeconds(1.2);

    /// <summary>Ticks of /proc/PID/stat per second on every Linux that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    public Counters Since(Counters before) =>
        new(Fsyncs - before.Fsyncs, WalBytes - before.WalBytes, ServerMs - before.ServerMs, DatabaseMs - before.DatabaseMs);

    public static async Task<Counters> ReadAsync(NpgsqlDataSource database, int server, int postmaster)
    {
        await Task.Delay(Reported);
        await using var connection = await database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand($"select ({FsyncsOf(connection)}), (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint", connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new Counters(row.GetInt64(0), row.GetInt64(1), CpuOf(server), ServerProcess.ChildrenOf(postmaster).Append(postmaster).Sum(CpuOf));
    }

    /// <summary>The query for the flushes of the log so far; PostgreSQL 18 counts them with all other input and output.</summary>
    public static string FsyncsOf(NpgsqlConnection connection) => connection.PostgreSqlVersion.Major >= 18
        ? "select coalesce(sum(fsyncs), 0)::bigint from pg_stat_io where object = 'wal'"
        : "select wal_sync from pg_stat_wal";

    /// <summary>Milliseconds of CPU that the process has used; 0 when it is gone.</summary>
    public static double CpuOf(int pid)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) * 1_000 / TicksPerSecond;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
