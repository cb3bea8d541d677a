using System.Data;
using System.Globalization;
using Npgsql;

namespace LeadExec.Check;

/// <summary>Judges the whole record in one snapshot. The same program ends every test that writes leads.</summary>
public static class InvariantChecker
{
    /// <summary>Every invariant that can be judged with the given logs, broken or not.</summary>
    public static async Task<IReadOnlyList<InvariantResult>> RunAsync(NpgsqlDataSource database, CheckOptions options, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await RunAsync(connection, options, cancellationToken);
    }

    /// <summary>The same inside the caller's transaction, which sees what it changed itself; temporary tables are dropped with it.</summary>
    public static async Task<IReadOnlyList<InvariantResult>> RunAsync(NpgsqlConnection connection, CheckOptions options, CancellationToken cancellationToken)
    {
        var given = new HashSet<OutsideLog?> { null };
        async Task LoadAsync(OutsideLog log, string? file, Func<NpgsqlConnection, string, CancellationToken, Task> load)
        {
            if (file is not null)
            {
                await load(connection, file, cancellationToken);
                given.Add(log);
            }
        }

        await LoadAsync(OutsideLog.Answers, options.AckLog, LogFiles.LoadAckLogAsync);
        await LoadAsync(OutsideLog.Requests, options.BuyerLog, LogFiles.LoadBuyerLogAsync);
        await LoadAsync(OutsideLog.Seals, options.Seals, LogFiles.LoadSealsAsync);
        var results = new List<InvariantResult>();
        foreach (var invariant in Invariants.All.Where(invariant => given.Contains(invariant.Log)))
        {
            results.Add(await JudgeAsync(connection, invariant, options, cancellationToken));
        }

        return results;
    }

    private static async Task<InvariantResult> JudgeAsync(NpgsqlConnection connection, Invariant invariant, CheckOptions options, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(invariant.Sql, connection) { CommandTimeout = 300 };
        if (invariant.Sql.Contains("@quiet", StringComparison.Ordinal))
        {
            command.Parameters.AddWithValue("quiet", options.Quiet);
        }

        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        var count = 0;
        while (await row.ReadAsync(cancellationToken))
        {
            if (count++ < options.Rows)
            {
                rows.Add(string.Join("  ", Enumerable.Range(0, row.FieldCount).Select(i => string.Create(CultureInfo.InvariantCulture, $"{row.GetName(i)}={row.GetValue(i)}"))));
            }
        }

        return new InvariantResult(invariant, count, rows);
    }
}
