using System.Collections.Frozen;
using Dapper;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Lists;
using LeadExec.Domain.Places;
using LeadExec.Domain.Values;
using Npgsql;

namespace LeadExec.Postgres.Settings;

/// <summary>Postal codes and list rows: announced as catalog versions, loaded by every process (decision 16).</summary>
internal static class ImportedData
{
    public const string Places = "places";
    public const string List = "list";

    private const string ChangedSql = "select kind, number from imported_data where catalog_version > @After";
    private const string PlacesSql = "select data from postal_place";
    private const string RowsSql = "select value, clients from distribution_list_row where list_id = $1";

    private const string MarkSql = """
        insert into imported_data(kind, number, catalog_version) values (@Kind, @Number, @Version)
        on conflict (kind, number) do update set catalog_version = excluded.catalog_version
        """;

    /// <summary>The catalog with what was imported after another version; called in the transaction that read it.</summary>
    public static async Task<Catalog> LoadAsync(NpgsqlConnection connection, Catalog catalog, CatalogVersion after, CancellationToken cancellationToken)
    {
        var changed = (await connection.QueryAsync<(string Kind, int Number)>(new CommandDefinition(ChangedSql, new { After = after.Value }, cancellationToken: cancellationToken))).AsList();
        if (changed.Count == 0)
        {
            return catalog;
        }

        var tables = catalog.ListRows.Tables.ToDictionary();
        var places = catalog.Places;
        foreach (var (kind, number) in changed)
        {
            if (kind == Places)
            {
                places = await PlacesAsync(connection, cancellationToken) ?? places;
            }
            else
            {
                var list = new DistributionListId(number);
                tables[list] = ListTable.Of(catalog.Version.Value, await RowsAsync(connection, list, cancellationToken));
            }
        }

        return catalog with { Places = places, ListRows = new ListRows(tables.ToFrozenDictionary()) };
    }

    /// <summary>Announces imported data as a new catalog version; the caller holds <see cref="SettingSql.Lock"/>.</summary>
    public static async Task<CatalogVersion> PublishAsync(NpgsqlConnection connection, (string Kind, int Number) what, (DateTimeOffset At, string By) who, CancellationToken cancellationToken)
    {
        var version = await connection.ExecuteScalarAsync<long>(new CommandDefinition(SettingSql.Publish, new { who.At, who.By, Changes = 0 }, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(MarkSql, new { what.Kind, what.Number, Version = version }, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(SettingSql.Notify, new { Version = version }, cancellationToken: cancellationToken));
        return new CatalogVersion(version);
    }

    private static async Task<PlaceTable?> PlacesAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition(PlacesSql, cancellationToken: cancellationToken)) is { } data ? PlaceTable.FromBytes(data) : null;

    private static async Task<List<ListRow>> RowsAsync(NpgsqlConnection connection, DistributionListId list, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(RowsSql, connection);
        command.Parameters.AddWithValue(list.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<ListRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new ListRow(reader.GetString(0), [.. reader.GetFieldValue<int[]>(1).Select(client => new ClientId(client))]));
        }

        return rows;
    }
}
