using System.Diagnostics;
using System.Globalization;
using Dapper;
using Npgsql;

namespace LeadExec.Torture;

/// <summary>The end of a run: every post gets its answer and every lead its end, or it is said which did not.</summary>
internal static class Settlement
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(LeadLoad load, string connectionString, TimeSpan patience)
    {
        List<string> faults = [];
        try
        {
            await load.DrainAsync(patience);
        }
        catch (TimeoutException)
        {
            faults.Add("some posts never got a final answer");
        }

        if (load.Unexpected > 0)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{load.Unexpected} posts got an answer that is neither final nor 'come again'"));
        }

        await using var database = NpgsqlDataSource.Create(connectionString);
        var clock = Stopwatch.StartNew();
        while (await OpenLeadsAsync(database) is > 0 and var open)
        {
            if (clock.Elapsed > patience)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{open} leads never ended"));
                break;
            }

            await Task.Delay(250);
        }

        return faults;
    }

    private static async Task<int> OpenLeadsAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>("select count(*) from lead_flow where stage in (0, 1)");
    }
}
