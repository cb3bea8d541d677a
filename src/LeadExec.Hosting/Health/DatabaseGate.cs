using LeadExec.Hosting.Postgres;
using Npgsql;

namespace LeadExec.Hosting.Health;

/// <summary>Open while the database answers a query.</summary>
internal sealed class DatabaseGate : IReadinessGate, IAsyncDisposable
{
    private readonly EmbeddedPostgres database;
    private readonly NpgsqlDataSource source;

    internal DatabaseGate(EmbeddedPostgres database)
    {
        this.database = database;
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 1 });
    }

    public string Name => "database";

    public async ValueTask<bool> IsOpenAsync(CancellationToken cancellation)
    {
        if (!database.IsReady)
        {
            return false;
        }

        await using var ask = source.CreateCommand("select 1");
        return await ask.ExecuteScalarAsync(cancellation) is 1;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
