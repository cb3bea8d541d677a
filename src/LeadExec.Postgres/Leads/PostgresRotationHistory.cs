using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using Npgsql;

namespace LeadExec.Postgres.Leads;

/// <summary>Last sales per client, from the sales themselves (E-44).</summary>
public sealed class PostgresRotationHistory(NpgsqlDataSource database) : IRotationHistory
{
    private const string Sql = """
        select s.client_id as client, max(s.booked_at) as at
          from sale s join lead l on l.id = s.lead_id
         where l.lead_type_id = @type and s.state <> 2 and not s.manual
         group by s.client_id
         order by s.client_id
        """;

    public async Task<IReadOnlyDictionary<ClientId, DateTimeOffset>> LastSalesAsync(LeadTypeId leadTypeId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<(int Client, DateTime At)>(new CommandDefinition(Sql, new { type = leadTypeId.Value }, cancellationToken: cancellationToken));
        return rows.ToDictionary(row => new ClientId(row.Client), row => new DateTimeOffset(DateTime.SpecifyKind(row.At, DateTimeKind.Utc)));
    }
}
