using Dapper;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using Npgsql;

namespace LeadExec.Postgres.Settings;

/// <summary>Makes catalogs from rows.</summary>
internal static class CatalogReader
{
    private const string NewestSql = "select coalesce(max(version), 0) from catalog_version";

    private const string ChangedSql = """
        select kind, number, body::text as body, archived from setting
        where catalog_version > @After order by kind, number
        """;

    private const string AtVersionSql = """
        select distinct on (kind, number) kind, number, body::text as body, archived from setting_version
        where catalog_version <= @Version order by kind, number, version desc
        """;

    /// <summary>The newest catalog, made from <paramref name="known"/> and the rows that changed since. Publications are serialised by a lock, so rows of a lower version never appear later.</summary>
    public static async Task<Catalog> NewestAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Catalog known, CancellationToken cancellationToken)
    {
        var newest = await connection.ExecuteScalarAsync<long>(new CommandDefinition(NewestSql, null, transaction, cancellationToken: cancellationToken));
        if (newest <= known.Version.Value)
        {
            return known;
        }

        var command = new CommandDefinition(ChangedSql, new { After = known.Version.Value }, transaction, cancellationToken: cancellationToken);
        return Apply(known, await connection.QueryAsync<Row>(command), newest);
    }

    /// <summary>One published version; null when it was never published.</summary>
    public static async Task<Catalog?> AtAsync(NpgsqlConnection connection, CatalogVersion version, CancellationToken cancellationToken)
    {
        var exists = new CommandDefinition("select exists(select 1 from catalog_version where version = @Value)", new { version.Value }, cancellationToken: cancellationToken);
        if (!await connection.ExecuteScalarAsync<bool>(exists))
        {
            return version == CatalogBuilder.Empty.Version ? CatalogBuilder.Empty : null;
        }

        var command = new CommandDefinition(AtVersionSql, new { Version = version.Value }, cancellationToken: cancellationToken);
        return Apply(CatalogBuilder.Empty, await connection.QueryAsync<Row>(command), version.Value);
    }

    private static Catalog Apply(Catalog basis, IEnumerable<Row> rows, long version)
    {
        var builder = new CatalogBuilder(basis);
        foreach (var row in rows)
        {
            var key = new SettingKey(SettingCodec.Kind(row.Kind), row.Number);
            if (row.Archived)
            {
                SettingCodec.Remove(builder, key);
                continue;
            }

            SettingCodec.Put(builder, key.Kind, row.Body);
        }

        return builder.Build(new CatalogVersion(version));
    }

    private sealed record Row(string Kind, int Number, string Body, bool Archived);
}
