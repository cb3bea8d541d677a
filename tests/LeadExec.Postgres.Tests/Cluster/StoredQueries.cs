using System.Data;
using LeadExec.TestKit.Postgres;
using Npgsql;

namespace LeadExec.Postgres.Tests.Cluster;

/// <summary>Runs the texts of OrleansQuery as Orleans does: parameters by name and <see cref="DbType"/>, columns by name.</summary>
internal sealed class StoredQueries(MigratedDatabaseFixture database)
{
    public async Task<IReadOnlyList<string>> KeysAsync()
    {
        await using var command = database.DataSource.CreateCommand("SELECT QueryKey, QueryText FROM OrleansQuery");
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new List<string>();
        while (await reader.ReadAsync())
        {
            keys.Add(reader.GetString(reader.GetOrdinal("QueryKey")));
        }

        return keys;
    }

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> RunAsync(string key, params (string Name, DbType Type, object? Value)[] parameters)
    {
        await using var command = database.DataSource.CreateCommand((await database.Database.ScalarAsync<string>($"select QueryText from OrleansQuery where QueryKey = '{key}'"))!);
        foreach (var (name, type, value) in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { ParameterName = name, Value = value ?? DBNull.Value, DbType = type });
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<IReadOnlyDictionary<string, object?>>();
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetValue(column), StringComparer.OrdinalIgnoreCase));
        }

        return rows;
    }

    /// <summary>The single truth value that Orleans takes from a query that may be refused.</summary>
    public async Task<bool> TriesAsync(string key, params (string Name, DbType Type, object? Value)[] parameters)
    {
        var row = (await RunAsync(key, parameters)).ShouldHaveSingleItem();
        return Convert.ToBoolean(row.ShouldHaveSingleItem().Value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
