using System.Diagnostics;
using System.Globalization;
using Dapper;
using Npgsql;

namespace LeadExec.Torture;

/// <summary>Judges the record after a run: LeadExec.Check over all tables and logs, and every acknowledged lead by its own content.</summary>
internal static class RecordCheck
{
    private const int Quiet = 10;

    private const string Missing = """
        select a.lead from unnest(@leads, @emails) as a(lead, email)
         left join lead l on l.id = a.lead left join lead_data d on d.lead_id = a.lead
         where l.id is null or d.fields->>'Email' is distinct from a.email
        """;

    /// <summary>What is wrong, in words.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(NpgsqlDataSource database, string connectionString, AckLog acks, string buyerLog)
    {
        await using var connection = await database.OpenConnectionAsync();
        var all = acks.All;
        var lost = await connection.QueryAsync<Guid>(Missing, new { leads = all.Select(ack => ack.LeadId).ToArray(), emails = all.Select(ack => ack.Email).ToArray() });
        return [.. lost.Select(lead => $"acknowledged lead {lead} is missing or holds another person"), .. await CheckAsync(connectionString, acks.Path, buyerLog)];
    }

    /// <summary>The checker as operators run it; a run that judged nothing is a fault too.</summary>
    private static async Task<IReadOnlyList<string>> CheckAsync(string connectionString, string ackLog, string buyerLog)
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(own.Parent!.Parent!.FullName, "LeadExec.Check", own.Name, "LeadExec.Check");
        string[] arguments = ["--db", connectionString, "--ack", ackLog, "--buyers", buyerLog, "--quiet", Quiet.ToString(CultureInfo.InvariantCulture)];
        using var check = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = check.StandardError.ReadToEndAsync();
        var output = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        if (check.ExitCode == 0 && output.Contains(" invariants, 0 broken", StringComparison.Ordinal))
        {
            return [];
        }

        var broken = output.Split('\n').SkipWhile(line => !line.StartsWith("BROKEN", StringComparison.Ordinal)).Where(line => !line.StartsWith("ok ", StringComparison.Ordinal) && line.Length > 0).ToList();
        return broken.Count > 0 ? broken : [$"the check ended with {check.ExitCode}: {output} {await errors}"];
    }
}
