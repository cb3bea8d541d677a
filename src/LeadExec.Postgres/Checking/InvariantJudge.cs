using System.Collections.Immutable;
using System.Data;
using System.Diagnostics;
using System.Globalization;
using LeadExec.Ports.Invariants;
using Npgsql;

namespace LeadExec.Postgres.Checking;

/// <summary>
/// Judges the invariants that the database alone decides, one after the other, beside a product at work: each in a read-only snapshot
/// of its own, so that none is old, without parallel workers, and with a rest as long as the work before it.
/// </summary>
internal static class InvariantJudge
{
    private const int LongestRow = 300;
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(2);

    public static IReadOnlyList<Invariant> Judged { get; } = [.. Invariants.All.Where(invariant => invariant.Log is null)];

    /// <summary>A connection of its own that cannot write.</summary>
    public static NpgsqlConnection Connection(string connectionString) => new(new NpgsqlConnectionStringBuilder(connectionString)
    {
        ApplicationName = "leadexec-invariants",
        Pooling = false,
        Options = "-c default_transaction_read_only=on -c max_parallel_workers_per_gather=0 -c jit=off -c lock_timeout=1000",
    }.ConnectionString);

    public static async Task<ImmutableArray<InvariantFinding>> JudgeAsync(NpgsqlConnection connection, InvariantOptions options, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var findings = ImmutableArray.CreateBuilder<InvariantFinding>(Judged.Count);
        foreach (var invariant in Judged)
        {
            var finding = clock.Elapsed < options.LongestRun ? await JudgeAsync(connection, invariant, options, cancellationToken) : Unknown(invariant, 0);
            findings.Add(finding);
            await RestAsync(TimeSpan.FromMilliseconds(finding.ElapsedMs), cancellationToken);
        }

        return findings.MoveToImmutable();
    }

    private static async Task<InvariantFinding> JudgeAsync(NpgsqlConnection connection, Invariant invariant, InvariantOptions options, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var milliseconds = Math.Max(1, (long)options.Longest.TotalMilliseconds);
            await using var limit = new NpgsqlCommand(string.Create(CultureInfo.InvariantCulture, $"set local statement_timeout = {milliseconds}"), connection);
            await limit.ExecuteNonQueryAsync(cancellationToken);
            var (count, rows) = await RowsAsync(connection, invariant, options, cancellationToken);
            return Found(invariant, count, rows, (int)clock.ElapsedMilliseconds);
        }
        catch (PostgresException) when (!cancellationToken.IsCancellationRequested && connection.State == ConnectionState.Open)
        {
            return Unknown(invariant, (int)clock.ElapsedMilliseconds);
        }
    }

    private static async Task<(int Count, ImmutableArray<string> Rows)> RowsAsync(
        NpgsqlConnection connection, Invariant invariant, InvariantOptions options, CancellationToken cancellationToken)
    {
        // The server's limit comes first.
        await using var command = new NpgsqlCommand(invariant.Sql, connection) { CommandTimeout = (int)options.Longest.TotalSeconds + 30 };
        if (invariant.Sql.Contains("@quiet", StringComparison.Ordinal))
        {
            command.Parameters.AddWithValue("quiet", options.Quiet);
        }

        var count = 0;
        var rows = ImmutableArray.CreateBuilder<string>();
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (count < InvariantFinding.MostCounted && await row.ReadAsync(cancellationToken))
        {
            if (count++ < InvariantFinding.MostRows)
            {
                rows.Add(Text(row));
            }
        }

        return (count, rows.ToImmutable());
    }

    private static string Text(NpgsqlDataReader row)
    {
        var text = string.Join(", ", Enumerable.Range(0, row.FieldCount).Select(at => string.Create(CultureInfo.InvariantCulture, $"{row.GetName(at)}={row.GetValue(at)}")));
        return text.Length <= LongestRow ? text : text[..LongestRow];
    }

    private static InvariantFinding Found(Invariant invariant, int count, ImmutableArray<string> rows, int elapsedMs) => new()
    {
        Id = invariant.Id,
        Statement = invariant.Statement,
        State = count == 0 ? FindingState.Holds : FindingState.Broken,
        Violations = count,
        Rows = rows,
        ElapsedMs = elapsedMs,
    };

    private static InvariantFinding Unknown(Invariant invariant, int elapsedMs) => new()
    {
        Id = invariant.Id,
        Statement = invariant.Statement,
        State = FindingState.NotJudged,
        Violations = 0,
        ElapsedMs = elapsedMs,
    };

    private static Task RestAsync(TimeSpan worked, CancellationToken cancellationToken) =>
        worked < TimeSpan.FromMilliseconds(20) ? Task.CompletedTask : Task.Delay(worked < LongestRest ? worked : LongestRest, cancellationToken);
}
