using System.Text.Json;
using Dapper;
using LeadExec.BuyerSimulator;
using Npgsql;

namespace LeadExec.Torture;

/// <summary>
/// Writes the buyers' log in the names that LeadExec.Check reads. A buyer knows a delivery by its key; the n-th request of a delivery
/// belongs to its n-th attempt, and one too many to the last, where the check finds it.
/// </summary>
internal static class BuyerLogForCheck
{
    public static async Task WriteAsync(IReadOnlyList<BuyerLogEntry> entries, NpgsqlDataSource database, string path)
    {
        await using var connection = await database.OpenConnectionAsync();
        var attempts = (await connection.QueryAsync<Row>("select delivery_id as Delivery, id as Attempt, lead_id as Lead, account_id as Account from attempt order by delivery_id, n"))
            .ToLookup(row => row.Delivery);
        await using var file = new StreamWriter(path);
        foreach (var delivery in entries.GroupBy(entry => entry.Key))
        {
            var key = Guid.TryParse(delivery.Key, out var id) ? id : Guid.Empty;
            var known = attempts[key].ToList();
            foreach (var (entry, at) in delivery.Select((entry, at) => (entry, at)))
            {
                var attempt = known.Count == 0 ? new Row { Attempt = key } : known[Math.Min(at, known.Count - 1)];
                await file.WriteLineAsync(JsonSerializer.Serialize(new
                {
                    attemptId = attempt.Attempt,
                    leadId = attempt.Lead,
                    accountId = attempt.Account,
                    verdict = entry.Verdict.ToString().ToLowerInvariant(),
                    deduplicates = false,
                    bodyHash = entry.BodyHash,
                }));
            }
        }
    }

    private sealed record Row
    {
        public Guid Delivery { get; init; }

        public Guid Attempt { get; init; }

        public Guid Lead { get; init; }

        public int Account { get; init; }
    }
}
