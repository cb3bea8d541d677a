using System.Globalization;
using LeadExec.Hosting.Postgres;
using LeadExec.Postgres;
using LeadExec.Postgres.Migrations;
using LeadExec.Postgres.Security;
using LeadExec.Silo.Composition;
using Npgsql;

namespace LeadExec.Silo.Commands.Doctor;

/// <summary>What the database says about itself. Changes nothing in it.</summary>
internal sealed class DatabaseChecks(SiloOptions options)
{
    private static readonly TimeSpan NoticedSkew = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WrongSkew = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (PostgresLocator.Locate(new PostgresSearch()) is { Binaries: { } binaries } && !Directory.Exists(Path.Combine(options.DataDirectory, "postgres", "data")))
            {
                return [Finding.Ok("PostgreSQL", string.Create(CultureInfo.InvariantCulture, $"{binaries.Major} ({binaries.Origin}); the first start makes a private cluster"))];
            }

            await using var server = await Databases.AttachAsync(options, cancellationToken);
            await using var database = NpgsqlDataSource.Create(server.ConnectionString);
            return
            [
                await VersionAsync(database, cancellationToken),
                await DurabilityAsync(database, cancellationToken),
                await MigrationsAsync(database, cancellationToken),
                await KeyAsync(database, cancellationToken),
                await ClockAsync(database, cancellationToken),
            ];
        }
        catch (Exception failure) when (failure is PostgresUnavailableException or NpgsqlException)
        {
            return [Finding.Fail("PostgreSQL", failure.Message)];
        }
    }

    private static async Task<Finding> VersionAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var words = "version " + connection.PostgreSqlVersion;
        return connection.PostgreSqlVersion.Major >= PostgresLocator.OldestMajor
            ? Finding.Ok("PostgreSQL", words)
            : Finding.Fail("PostgreSQL", string.Create(CultureInfo.InvariantCulture, $"{words}; {PostgresLocator.OldestMajor} or newer is needed"));
    }

    private async Task<Finding> DurabilityAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        try
        {
            var guard = new DatabaseGuard(database, new PostgresOptions { ConnectionString = database.ConnectionString, SiloBootId = Guid.Empty });
            await guard.CheckAsync(cancellationToken);
            return Finding.Ok("durability", "fsync, full_page_writes and synchronous_commit are on");
        }
        catch (UnsafeDatabaseException unsafeDatabase)
        {
            return options.AllowUnsafeDatabase ? Finding.Warn("durability", unsafeDatabase.Message) : Finding.Fail("durability", unsafeDatabase.Message);
        }
    }

    private static async Task<Finding> MigrationsAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        const string subject = "migrations";
        var all = await new MigrationRunner(database).StatusAsync(cancellationToken);
        var wrong = all.Where(migration => migration.State is MigrationState.Changed or MigrationState.Unknown).Select(migration => migration.Name).ToList();
        if (wrong.Count > 0)
        {
            return Finding.Fail(subject, "not of this build: " + string.Join(", ", wrong));
        }

        var pending = all.Count(migration => migration.State == MigrationState.Pending);
        return pending == 0
            ? Finding.Ok(subject, string.Create(CultureInfo.InvariantCulture, $"all {all.Count} applied"))
            : Finding.Warn(subject, string.Create(CultureInfo.InvariantCulture, $"{pending} of {all.Count} wait for the next start or `migrate`"));
    }

    private async Task<Finding> KeyAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        const string subject = "installation key";
        var key = new InstallationKeyOptions();
        Databases.UseKey(options, key);
        try
        {
            return await InstallationKeyProbe.AskAsync(database, key, cancellationToken) switch
            {
                InstallationKeyState.Fits => Finding.Ok(subject, "fits the database"),
                InstallationKeyState.Unused => Finding.Ok(subject, "the database was not used with one yet"),
                InstallationKeyState.Missing => Finding.Fail(subject, "missing: restore installation.key or set LEADEXEC_KEY"),
                InstallationKeyState.Foreign => Finding.Fail(subject, "the database was set up with another one"),
            };
        }
        catch (InvalidOperationException unreadable)
        {
            return Finding.Fail(subject, unreadable.Message);
        }
    }

    private static async Task<Finding> ClockAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var before = TimeProvider.System.GetUtcNow();
        await using var ask = database.CreateCommand("select clock_timestamp()");
        var theirs = new DateTimeOffset((DateTime)(await ask.ExecuteScalarAsync(cancellationToken))!); // one row always
        var after = TimeProvider.System.GetUtcNow();

        // Only what the round trip cannot explain counts.
        var skew = theirs < before ? before - theirs : theirs > after ? theirs - after : TimeSpan.Zero;
        var words = string.Create(CultureInfo.InvariantCulture, $"{skew.TotalMilliseconds:0} ms off the database's");
        return skew > WrongSkew ? Finding.Fail("clock", words) : skew > NoticedSkew ? Finding.Warn("clock", words) : Finding.Ok("clock", words);
    }
}
