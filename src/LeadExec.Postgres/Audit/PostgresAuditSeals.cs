using Dapper;
using LeadExec.Ports.Audit;
using Npgsql;

namespace LeadExec.Postgres.Audit;

/// <summary>Seals by the functions of migration 0093. One caller at a time.</summary>
public sealed class PostgresAuditSeals(NpgsqlDataSource database) : IAuditSeals
{
    private const int MostEntries = 10_000;

    private (long Place, decimal Number)? mark;

    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (mark is { } upTo)
        {
            const string sql = "select seal_audit(@place, @number::text::xid8, @most)";
            var row = new { place = upTo.Place, number = upTo.Number, most = MostEntries };
            var entries = await connection.ExecuteScalarAsync<int?>(new CommandDefinition(sql, row, cancellationToken: cancellationToken));
            if (entries is null or MostEntries)
            {
                return entries is not null;
            }
        }

        var (place, number) = await connection.QuerySingleAsync<(long?, decimal?)>(
            new CommandDefinition("select place, number::text::numeric from mark_audit()", cancellationToken: cancellationToken));
        mark = place is { } at && number is { } drawn ? (at, drawn) : null;
        return false;
    }
}
