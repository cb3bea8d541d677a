using LeadExec.Postgres.Migrations;
using Npgsql;

namespace LeadExec.TestKit.Postgres;

/// <summary>The template with the product's tables and functions.</summary>
public static class MigratedTemplate
{
    public static TestTemplate Value { get; } = new("tpl_migrated", PrepareAsync);

    private static async Task PrepareAsync(string connectionString)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await new MigrationRunner(database).ApplyAsync(CancellationToken.None);
    }
}
