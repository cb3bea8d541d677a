using System.Globalization;
using Npgsql;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>A writer's one dedicated connection, opened anew after a failure, with the planner settings of commit-protocol 1, item 11.</summary>
internal sealed class WriterConnection(PostgresOptions options, string name = "leadexec-writer") : IAsyncDisposable, IDisposable
{
    private NpgsqlConnection? open;

    public async Task<NpgsqlConnection> GetAsync(CancellationToken cancellationToken)
    {
        if (open is null)
        {
            var fresh = new NpgsqlConnection(Settings());
            try
            {
                await fresh.OpenAsync(cancellationToken);
                open = fresh;
            }
            catch
            {
                await fresh.DisposeAsync();
                throw;
            }
        }

        return open;
    }

    /// <summary>Forgets the connection, whose state nobody knows any more.</summary>
    public async Task DropAsync()
    {
        if (open is { } broken)
        {
            open = null;
            await broken.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await DropAsync();

    public void Dispose()
    {
        open?.Dispose();
        open = null;
    }

    private string Settings()
    {
        var statementMs = (int)options.StatementTimeout.TotalMilliseconds;
        var plan = options.GenericPlan ? "force_generic_plan" : "force_custom_plan";
        var given = new NpgsqlConnectionStringBuilder(options.ConnectionString).Options;
        return new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            Pooling = false,
            Multiplexing = false,
            ApplicationName = name,
            MaxAutoPrepare = 4,
            AutoPrepareMinUsages = 1,
            CommandTimeout = (statementMs / 1000) + 5,
            Options = string.Create(CultureInfo.InvariantCulture, $"{given} -c jit=off -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_material=off -c plan_cache_mode={plan} -c work_mem=32MB -c statement_timeout={statementMs} -c deadlock_timeout=200ms"),
        }.ConnectionString;
    }
}
