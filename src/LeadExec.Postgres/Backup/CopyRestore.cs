using System.IO.Compression;
using System.Text.Json;
using Dapper;
using LeadExec.Postgres.Migrations;
using Npgsql;

namespace LeadExec.Postgres.Backup;

/// <summary>Takes a copied backup back into an empty database; nothing is written before every checksum was found right.</summary>
public sealed class CopyRestore(NpgsqlDataSource database)
{
    private const string OrderSql = "select conrelid::regclass::text as Key, confrelid::regclass::text as Value from pg_constraint where contype = 'f' and conrelid <> confrelid"
        + " union all select 'book_period', 'entry'"; // a closed month refuses entries

    /// <exception cref="BackupException">The file is not a whole backup, or one of a newer build.</exception>
    public async Task<BackupManifest> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        using var archive = Open(source);
        var manifest = await ManifestAsync(archive, cancellationToken);
        var scripts = ScriptsOf(manifest);
        await VerifyAsync(archive, manifest, cancellationToken);
        await new MigrationRunner(database, scripts).ApplyAsync(cancellationToken);
        await FillAsync(archive, manifest, cancellationToken);
        await new MigrationRunner(database).ApplyAsync(cancellationToken);
        return manifest;
    }

    private static ZipArchive Open(Stream source)
    {
        try
        {
            return new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new BackupException("The file is cut off or is no backup.");
        }
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.GetEntry(BackupManifest.FileName) is not { } entry)
        {
            throw new BackupException("The file holds no manifest: it is no backup, or was cut off.");
        }

        await using var text = await entry.OpenAsync(cancellationToken);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(text, BackupManifest.Json, cancellationToken);
        return manifest is { Format: BackupManifest.CurrentFormat } ? manifest : throw new BackupException("The backup has a form that this build does not read.");
    }

    // The schema of the backup's day comes first, then its rows, then what was added to the schema since.
    private static List<MigrationScript> ScriptsOf(BackupManifest manifest)
    {
        var known = MigrationScript.Embedded();
        var recorded = manifest.Scripts.ToDictionary(script => script.Name, StringComparer.Ordinal);
        foreach (var script in manifest.Scripts)
        {
            var own = known.FirstOrDefault(candidate => candidate.Name == script.Name)
                ?? throw new BackupException($"The backup was made by a newer build: it has the migration {script.Name}.");
            if (!own.Repeatable && Convert.ToHexStringLower(own.Checksum) != script.Checksum)
            {
                throw new BackupException($"The backup was made with another text of the migration {script.Name}.");
            }
        }

        return [.. known.Where(script => recorded.ContainsKey(script.Name))];
    }

    private static async Task VerifyAsync(ZipArchive archive, BackupManifest manifest, CancellationToken cancellationToken)
    {
        foreach (var table in manifest.Tables)
        {
            try
            {
                await using var data = await Entry(archive, table).OpenAsync(cancellationToken);
                if (await HashingCopy.RunAsync(data, Stream.Null, cancellationToken) != (table.Bytes, table.Sha256))
                {
                    throw new BackupException($"The checksum of table {table.Name} is wrong.");
                }
            }
            catch (InvalidDataException)
            {
                throw new BackupException($"The data of table {table.Name} are damaged.");
            }
        }
    }

    private static ZipArchiveEntry Entry(ZipArchive archive, BackupTable table) =>
        archive.GetEntry(table.Entry) ?? throw new BackupException($"The data of table {table.Name} are missing.");

    private async Task FillAsync(ZipArchive archive, BackupManifest manifest, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var table in await InOrderAsync(connection, manifest.Tables))
        {
            // A migration gives some tables their first rows; those of the backup come instead.
            if (await connection.ExecuteScalarAsync<bool>($"select exists (select 1 from \"{table.Name}\")"))
            {
                await connection.ExecuteAsync($"delete from \"{table.Name}\"");
            }

            await using (var data = await Entry(archive, table).OpenAsync(cancellationToken))
            await using (var copy = await connection.BeginRawBinaryCopyAsync($"copy {table.Target} from stdin (format binary)", cancellationToken))
            {
                await data.CopyToAsync(copy, cancellationToken);
            }

            if (await connection.ExecuteScalarAsync<long>($"select count(*) from \"{table.Name}\"") != table.Rows)
            {
                throw new BackupException($"Table {table.Name} has another number of rows than the backup says.");
            }
        }

        foreach (var (name, value) in manifest.Sequences)
        {
            await connection.ExecuteAsync("select setval(quote_ident(@name)::regclass, @value)", new { name, value });
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Tables that others refer to come first.</summary>
    private static async Task<List<BackupTable>> InOrderAsync(NpgsqlConnection connection, IReadOnlyList<BackupTable> tables)
    {
        var needs = (await connection.QueryAsync<KeyValuePair<string, string>>(OrderSql)).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var ordered = new List<BackupTable>();
        var waiting = tables.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(table => needs[table.Name].All(need => waiting.All(other => other.Name != need))).ToList();
            ordered.AddRange(ready.Count > 0 ? ready : throw new BackupException("The tables refer to each other in a circle."));
            waiting.RemoveAll(ready.Contains);
        }

        return ordered;
    }
}
