using LeadExec.Hosting.Postgres;
using LeadExec.Postgres;
using LeadExec.Postgres.Backup;
using LeadExec.Postgres.Migrations;
using LeadExec.Postgres.Security;
using Npgsql;

namespace LeadExec.Silo.Commands;

/// <summary>How a command ends: 0, or 1 with one message for what a person can put right.</summary>
internal static class CommandOutcome
{
    public static async Task<int> OfAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception failure) when (failure is PostgresUnavailableException or UnsafeDatabaseException or MigrationException or BackupException or InstallationKeyException or IOException or UnauthorizedAccessException)
        {
            return Fail(failure.Message);
        }
        catch (NpgsqlException failure)
        {
            return Fail("The database did not answer: " + failure.Message);
        }
    }

    public static int Fail(string message)
    {
        Console.Error.WriteLine("leadexec: " + message);
        return 1;
    }
}
