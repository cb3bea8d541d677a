using System.Collections.Frozen;
using LeadExec.Domain.Distribution;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using Npgsql;
using NpgsqlTypes;

namespace LeadExec.Postgres.Leads;

/// <summary>Earlier sales by the hashes of the exact search; two index look-ups and the sales of what they find.</summary>
public sealed class PostgresEarlierSales(NpgsqlDataSource database) : IEarlierSales
{
    private const string Sql = """
        select s.client_id, max(s.booked_at)
          from (select id from lead where phone_hash = $1 union select id from lead where email_hash = $2) l
          join sale s on s.lead_id = l.id and s.state = 0
         where s.booked_at >= $3
         group by s.client_id
        """;

    public async Task<EarlierSales> FindAsync(byte[]? phoneHash, byte[]? emailHash, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (phoneHash is null && emailHash is null)
        {
            return EarlierSales.None;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Bytea, Value = (object?)phoneHash ?? DBNull.Value });
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Bytea, Value = (object?)emailHash ?? DBNull.Value });
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = since.ToUniversalTime() });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new Dictionary<ClientId, DateTimeOffset>();
        while (await rows.ReadAsync(cancellationToken))
        {
            found[new ClientId(rows.GetInt32(0))] = rows.GetFieldValue<DateTimeOffset>(1);
        }

        return new EarlierSales(found.ToFrozenDictionary());
    }
}
