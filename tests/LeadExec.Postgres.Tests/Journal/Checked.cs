using LeadExec.Check;
using Npgsql;

namespace LeadExec.Postgres.Tests.Journal;

/// <summary>Ends a test with the checker.</summary>
internal static class Checked
{
    public static async Task CleanAsync(NpgsqlDataSource database)
    {
        var results = await InvariantChecker.RunAsync(database, new CheckOptions { Quiet = TimeSpan.FromHours(1) }, CancellationToken.None);
        results.Count.ShouldBeGreaterThan(20);
        results.Where(result => result.Broken).Select(result => result.Invariant.Id + " " + string.Join(" | ", result.FirstRows)).ShouldBeEmpty();
    }
}
