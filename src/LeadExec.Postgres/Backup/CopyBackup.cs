using System.Data;
using System.IO.Compression;
using System.Text.Json;
using Dapper;
using Npgsql;

namespace LeadExec.Postgres.Backup;

/// <summary>
/// A backup without PostgreSQL's own programs: every table of one snapshot in a zip with a manifest and checksums. Raw data of
/// leads stay as sealed as they are stored; all else is readable, so the file is as secret as the database.
/// </summary>
public sealed class CopyBackup(NpgsqlDataSource database, TimeProvider time)
{
    private const string TablesSql = """
        select c.relname as Name, array_agg(quote_ident(a.attname) order by a.attnum) as Columns
          from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> 'schema_script'
           and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         group by c.relname order by c.relname
        """;

    private const string SequencesSql = "select sequencename as Key, last_value as Value from pg_sequences where schemaname = current_schema() and last_value is not null";

    private const string ScriptsSql = "select name, encode(checksum, 'hex') as Checksum, repeatable from schema_script order by name";

    /// <summary>Writes the backup and returns its table of contents.</summary>
    public async Task<BackupManifest> WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var tables = new List<BackupTable>();
        foreach (var shape in (await connection.QueryAsync<Shape>(TablesSql)).AsList())
        {
            tables.Add(await WriteAsync(connection, archive, shape, cancellationToken));
        }

        var manifest = new BackupManifest
        {
            Format = BackupManifest.CurrentFormat,
            CreatedAt = time.GetUtcNow(),
            ServerVersion = connection.ServerVersion,
            Scripts = (await connection.QueryAsync<BackupScript>(ScriptsSql)).AsList(),
            Tables = tables,
            Sequences = (await connection.QueryAsync<KeyValuePair<string, long>>(SequencesSql)).ToDictionary(StringComparer.Ordinal),
        };
        await using var contents = await archive.CreateEntry(BackupManifest.FileName).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(contents, manifest, BackupManifest.Json, cancellationToken);
        return manifest;
    }

    private static async Task<BackupTable> WriteAsync(NpgsqlConnection connection, ZipArchive archive, Shape shape, CancellationToken cancellationToken)
    {
        var table = new BackupTable { Name = shape.Name, Columns = shape.Columns, Rows = 0, Bytes = 0, Sha256 = "" };
        var rows = await connection.ExecuteScalarAsync<long>($"select count(*) from \"{shape.Name}\"");
        await using var entry = await archive.CreateEntry(table.Entry, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await using var data = await connection.BeginRawBinaryCopyAsync($"copy {table.Target} to stdout (format binary)", cancellationToken);
        var (bytes, sum) = await HashingCopy.RunAsync(data, entry, cancellationToken);
        return table with { Rows = rows, Bytes = bytes, Sha256 = sum };
    }

    private sealed class Shape
    {
        public string Name { get; init; } = "";

        public string[] Columns { get; init; } = [];
    }
}
