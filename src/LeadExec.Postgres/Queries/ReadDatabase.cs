using System.Globalization;
using Dapper;
using LeadExec.Ports.Queries;
using Npgsql;

namespace LeadExec.Postgres.Queries;

/// <summary>The readers' own pool: read-only sessions with a statement time-out.</summary>
public sealed class ReadDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource dataSource;

    public ReadDatabase(ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var milliseconds = ((long)options.StatementTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            ApplicationName = "leadexec-read",
            MaxPoolSize = options.MaximumConnections,
            CommandTimeout = (int)options.StatementTimeout.TotalSeconds + 5,
            Options = $"-c statement_timeout={milliseconds} -c default_transaction_read_only=on -c jit=off",
        });
    }

    public ValueTask DisposeAsync() => dataSource.DisposeAsync();

    internal async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object parameters, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
            return (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).AsList();
        }
        catch (PostgresException stopped) when (stopped.SqlState == PostgresErrorCodes.QueryCanceled && !cancellationToken.IsCancellationRequested)
        {
            throw new QueryTimeoutException(stopped);
        }
    }

    internal async Task<T?> FirstAsync<T>(string sql, object parameters, CancellationToken cancellationToken)
        where T : class
    {
        var rows = await ListAsync<T>(sql, parameters, cancellationToken);
        return rows.Count == 0 ? null : rows[0];
    }
}
