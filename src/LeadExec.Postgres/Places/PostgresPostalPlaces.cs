using Dapper;
using LeadExec.Domain.Places;
using LeadExec.Ports.Places;
using LeadExec.Postgres.Settings;
using Npgsql;

namespace LeadExec.Postgres.Places;

/// <summary>All postal codes in one row, in the form that processes hold in memory.</summary>
internal sealed class PostgresPostalPlaces(NpgsqlDataSource database, TimeProvider time) : IPostalPlaces
{
    private const string DataSql = "select data from postal_place";

    private const string StateSql = "select codes, source, imported_at as ImportedAt, imported_by as ImportedBy from postal_place";

    private const string SaveSql = """
        insert into postal_place(source, codes, imported_at, imported_by, data) values (@Source, @Codes, @At, @By, @Data)
        on conflict (one) do update set source = excluded.source, codes = excluded.codes, imported_at = excluded.imported_at,
          imported_by = excluded.imported_by, data = excluded.data
        """;

    public async Task<PostalState> ImportAsync(IReadOnlyCollection<PostalPlace> rows, string source, string importedBy, bool onlyIfNone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(SettingSql.Lock, cancellationToken: cancellationToken));
        if (onlyIfNone && await StateAsync(connection, cancellationToken) is { } present)
        {
            return present;
        }

        var data = await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition(DataSql, cancellationToken: cancellationToken));
        var table = ((data is null ? null : PlaceTable.FromBytes(data)) ?? PlaceTable.Empty).With(rows);
        var at = time.GetUtcNow();
        var parameters = new { Source = source, Codes = table.Count, At = at, By = importedBy, Data = table.ToBytes() };
        await connection.ExecuteAsync(new CommandDefinition(SaveSql, parameters, cancellationToken: cancellationToken));
        var audit = new { At = at, By = importedBy, Action = "import", Subject = "places", Before = (string?)null, After = System.Text.Json.JsonSerializer.Serialize(new { source, codes = table.Count }) };
        await connection.ExecuteAsync(new CommandDefinition(SettingSql.Audit, audit, cancellationToken: cancellationToken));
        await ImportedData.PublishAsync(connection, (ImportedData.Places, 0), (at, importedBy), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new PostalState(table.Count, source, at, importedBy);
    }

    public async Task<PostalState?> StateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await StateAsync(connection, cancellationToken);
    }

    private static async Task<PostalState?> StateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(StateSql, cancellationToken: cancellationToken));
        return row is null ? null : new PostalState(row.Codes, row.Source, new DateTimeOffset(row.ImportedAt, TimeSpan.Zero), row.ImportedBy);
    }

    private sealed record Row(int Codes, string Source, DateTime ImportedAt, string ImportedBy);
}
