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

    /// <summary>Acknowledged leads that the record does not have as they were posted.</summary>
    public static async Task<IReadOnlyList<Guid>> LostAsync(NpgsqlDataSource database, IReadOnlyList<Ack> acks)
    {
        await using var connection = await database.OpenConnectionAsync();
        var lost = await connection.QueryAsync<Guid>(Missing, new { leads = acks.Select(ack => ack.LeadId).ToArray(), emails = acks.Select(ack => ack.Email).ToArray() });
        return [.. lost];
    }

    /// <summary>What the checker finds, as operators run it; a run that judged nothing is a fault too.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(string connectionString, string ackLog, string buyerLog)
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
