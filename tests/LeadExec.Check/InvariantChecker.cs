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
        if (options.AckLog is { } acks)
        {
            await LogFiles.LoadAckLogAsync(connection, acks, cancellationToken);
        }

        if (options.BuyerLog is { } buyers)
        {
            await LogFiles.LoadBuyerLogAsync(connection, buyers, cancellationToken);
        }

        var results = new List<InvariantResult>();
        foreach (var invariant in Invariants.All)
        {
            if ((!invariant.NeedsAckLog || options.AckLog is not null) && (!invariant.NeedsBuyerLog || options.BuyerLog is not null))
            {
                results.Add(await JudgeAsync(connection, invariant, options, cancellationToken));
            }
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
