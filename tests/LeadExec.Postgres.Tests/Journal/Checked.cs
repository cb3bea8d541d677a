using LeadExec.Check;
using Npgsql;

namespace LeadExec.Postgres.Tests.Journal;

/// <summary>Ends a test with the checker.</summary>
internal static class Checked
{
    /// <summary>For a history in the past that ends in the midst of leads: what should have gone on by now is not asked.</summary>
    public static Task CleanSoFarAsync(NpgsqlDataSource database) => CleanAsync(database, TimeSpan.FromDays(36_500));

    public static Task CleanAsync(NpgsqlDataSource database) => CleanAsync(database, TimeSpan.FromHours(1));

    private static async Task CleanAsync(NpgsqlDataSource database, TimeSpan quiet)
    {
        var results = await InvariantChecker.RunAsync(database, new CheckOptions { Quiet = quiet }, CancellationToken.None);
        results.Count.ShouldBeGreaterThan(20);
        results.Where(result => result.Broken).Select(result => result.Invariant.Id + " " + string.Join(" | ", result.FirstRows)).ShouldBeEmpty();
    }
}
