using Npgsql;

namespace LeadExec.TestKit.Postgres;

/// <summary>A database of its own for one test class, copied from a template in milliseconds and dropped at the end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int last;
    private readonly ThrowAwayCluster cluster;
    private readonly string name;

    private TestDatabase(ThrowAwayCluster cluster, string name, string connectionString)
    {
        this.cluster = cluster;
        this.name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 40 }.ConnectionString;
        DataSource = NpgsqlDataSource.Create(ConnectionString);
    }

    /// <summary>Npgsql connection string with pooling.</summary>
    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    public static async Task<TestDatabase> CreateAsync(TestTemplate template)
    {
        var cluster = await ThrowAwayCluster.SharedAsync();
        var name = "t" + Interlocked.Increment(ref last).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new TestDatabase(cluster, name, await cluster.CopyAsync(name, template));
    }

    /// <summary>Runs statements that return nothing.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of the first row.</summary>
    public async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is T value ? value : default;
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        await cluster.DropAsync(name);
    }
}
