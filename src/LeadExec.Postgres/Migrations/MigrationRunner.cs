using Dapper;
using Npgsql;

namespace LeadExec.Postgres.Migrations;

/// <summary>
/// Brings a database to this build's schema: one transaction per script, one runner at a time (advisory lock), checksums kept.
/// Safe to call from every process at every start.
/// </summary>
public sealed class MigrationRunner
{
    private const long LockKey = 0x4C45_4144_4558_4543; // "LEADEXEC"

    private const string CreateTable = """
        create table if not exists schema_script(
          name text primary key, checksum bytea not null, repeatable boolean not null, applied_at timestamptz not null default clock_timestamp())
        """;

    private const string Record = """
        insert into schema_script(name, checksum, repeatable) values (@Name, @Checksum, @Repeatable)
        on conflict (name) do update set checksum = excluded.checksum, applied_at = excluded.applied_at
        """;

    private readonly NpgsqlDataSource database;
    private readonly IReadOnlyList<MigrationScript> scripts;

    public MigrationRunner(NpgsqlDataSource database)
        : this(database, MigrationScript.Embedded())
    {
    }

    internal MigrationRunner(NpgsqlDataSource database, IReadOnlyList<MigrationScript> scripts) =>
        (this.database, this.scripts) = (database, scripts);

    /// <summary>Applies what is pending and returns the names. Nothing is applied when a released script was changed.</summary>
    /// <exception cref="MigrationException">A released script was edited, or one failed.</exception>
    public async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("select pg_advisory_lock(@LockKey)", new { LockKey });
        try
        {
            await connection.ExecuteAsync(CreateTable);
            var pending = await PendingAsync(connection);
            foreach (var script in pending)
            {
                await ApplyOneAsync(connection, script, cancellationToken);
            }

            return [.. pending.Select(script => script.Name)];
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(@LockKey)", new { LockKey });
        }
    }

    /// <summary>Every script, applied or not, in order of application; changes nothing (also the dry run of <see cref="ApplyAsync"/>).</summary>
    public async Task<IReadOnlyList<MigrationStatus>> StatusAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var applied = await AppliedAsync(connection);
        var known = scripts.Select(script => new MigrationStatus(script.Name, StateOf(script, applied), applied.GetValueOrDefault(script.Name)?.AppliedAt));
        var newer = applied.Values.Where(IsForeign)
            .OrderBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => new MigrationStatus(row.Name, MigrationState.Unknown, row.AppliedAt));
        return [.. known, .. newer];
    }

    private bool IsForeign(Applied row) => scripts.All(script => script.Name != row.Name);

    private MigrationState StateOf(MigrationScript script, Dictionary<string, Applied> applied)
    {
        if (!applied.TryGetValue(script.Name, out var row))
        {
            return MigrationState.Pending;
        }

        if (row.Checksum.AsSpan().SequenceEqual(script.Checksum))
        {
            return MigrationState.Applied;
        }

        // During an upgrade, a process of the version before must not put its own functions back under the processes of the next one.
        return !script.Repeatable ? MigrationState.Changed : applied.Values.Any(IsForeign) ? MigrationState.Unknown : MigrationState.Pending;
    }

    private static async Task ApplyOneAsync(NpgsqlConnection connection, MigrationScript script, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await connection.ExecuteAsync(script.Text, transaction: transaction);
            await connection.ExecuteAsync(Record, script, transaction);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (PostgresException failure)
        {
            throw new MigrationException($"{script.Name}: {failure.SqlState} {failure.MessageText}");
        }
    }

    private static async Task<Dictionary<string, Applied>> AppliedAsync(NpgsqlConnection connection)
    {
        if (!await connection.ExecuteScalarAsync<bool>("select to_regclass('schema_script') is not null"))
        {
            return [];
        }

        var rows = await connection.QueryAsync<Applied>("select name, checksum, applied_at as AppliedAt from schema_script");
        return rows.ToDictionary(row => row.Name, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<MigrationScript>> PendingAsync(NpgsqlConnection connection)
    {
        var applied = await AppliedAsync(connection);
        var pending = new List<MigrationScript>();
        foreach (var script in scripts)
        {
            var state = StateOf(script, applied);
            if (state == MigrationState.Changed)
            {
                throw new MigrationException($"{script.Name} was applied with another text; a released script is never edited.");
            }

            if (state == MigrationState.Pending)
            {
                pending.Add(script);
            }
        }

        return pending;
    }

    private sealed record Applied
    {
        public required string Name { get; init; }

        public required byte[] Checksum { get; init; }

        public required DateTime AppliedAt { get; init; }
    }
}
