using System.Globalization;
using Dapper;
using LeadExec.Ports.Queries;
using Npgsql;

namespace LeadExec.Postgres.Queries;

/// <summary>The readers' own pool: read-only sessions with a statement time-out.</summary>
public sealed class ReadDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource dataSource;
    private readonly SemaphoreSlim reports;
    private readonly TimeSpan longestWait;

    public ReadDatabase(ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var milliseconds = ((long)options.StatementTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            ApplicationName = "leadexec-read",
            MaxPoolSize = options.MaximumConnections,
            Timeout = Math.Max(1, (int)options.LongestWait.TotalSeconds),
            CommandTimeout = (int)options.StatementTimeout.TotalSeconds + 5,
            Options = $"-c statement_timeout={milliseconds} -c default_transaction_read_only=on -c jit=off",
        });
        reports = new SemaphoreSlim(options.MaximumReports);
        longestWait = options.LongestWait;
    }

    public ValueTask DisposeAsync()
    {
        reports.Dispose();
        return dataSource.DisposeAsync();
    }

    /// <summary>A statement over much of the record, in its turn: only so many run at once, so that readers leave the writers processors of the database.</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    /// <exception cref="ReadersBusyException">Others read for longer than a reader waits.</exception>
    internal async Task<IReadOnlyList<T>> ReportAsync<T>(string sql, object parameters, CancellationToken cancellationToken)
    {
        if (!await reports.WaitAsync(longestWait, cancellationToken))
        {
            throw new ReadersBusyException();
        }

        try
        {
            return await ListAsync<T>(sql, parameters, cancellationToken);
        }
        finally
        {
            reports.Release();
        }
    }

    internal async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object parameters, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
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

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await dataSource.OpenConnectionAsync(cancellationToken);
        }
        catch (NpgsqlException full) when (full.InnerException is TimeoutException)
        {
            throw new ReadersBusyException(full);
        }
    }
}
