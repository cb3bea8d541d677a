using System.Collections.Immutable;
using System.Text.Json;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Pings;
using LeadExec.Postgres.BatchWriter;
using Npgsql;
using NpgsqlTypes;

namespace LeadExec.Postgres.Pings;

/// <summary>The statement that stores one ping; several in one batch are one transaction.</summary>
internal static class PingInsert
{
    private const string Sql = """
        insert into ping(id, lead_type_id, lead_source_id, campaign_id, catalog_version, received_at, issued_at, accepted, reason, reason_detail,
                         price, revenue, matches, test, shared, elapsed_ms, token_hash, field_names, field_hashes, bids, traces, unused)
        values ($1, $2, $3, $4, $5, $6, coalesce($21, clock_timestamp()), $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20::jsonb, $22::jsonb)
        returning issued_at
        """;

    private const string Messages = """
        insert into outbox(id, topic, key, payload, created_at, due_at)
        select (m->>'id')::uuid, m->>'topic', m->>'key', (m->>'payload')::jsonb, clock_timestamp(), clock_timestamp() from jsonb_array_elements($1::jsonb) m
        on conflict do nothing
        """;

    /// <param name="ping">What is stored.</param>
    /// <param name="now">The time of issue, for tests; DBNull takes the database's clock.</param>
    public static NpgsqlBatchCommand Of(PingRecord ping, object now)
    {
        var command = new NpgsqlBatchCommand(Sql);
        Fill(command.Parameters, ping);
        Add(command.Parameters, NpgsqlDbType.TimestampTz, now);
        Add(command.Parameters, NpgsqlDbType.Text, JsonOrNull(ping.WhenUnused));
        return command;
    }

    /// <summary>What is told with the ping; null when there is nothing. It gives no rows.</summary>
    public static NpgsqlBatchCommand? MessagesOf(PingRecord ping)
    {
        if (ping.Messages.IsEmpty)
        {
            return null;
        }

        var command = new NpgsqlBatchCommand(Messages);
        Add(command.Parameters, NpgsqlDbType.Text, JsonOrNull(ping.Messages));
        return command;
    }

    private static object JsonOrNull(ImmutableArray<OutboxMessage> messages) => messages.IsEmpty
        ? DBNull.Value
        : JsonSerializer.Serialize(messages.Select(message => new { id = message.Id, topic = message.Topic, key = message.Key, payload = message.Payload }));

    private static void Fill(NpgsqlParameterCollection parameters, PingRecord ping)
    {
        Add(parameters, NpgsqlDbType.Uuid, ping.Id.Value);
        Add(parameters, NpgsqlDbType.Integer, ping.LeadTypeId.Value);
        Add(parameters, NpgsqlDbType.Integer, ping.LeadSourceId.Value);
        Add(parameters, NpgsqlDbType.Integer, ping.CampaignId.Value);
        Add(parameters, NpgsqlDbType.Bigint, ping.CatalogVersion.Value);
        Add(parameters, NpgsqlDbType.TimestampTz, ping.ReceivedAt.UtcDateTime);
        Add(parameters, NpgsqlDbType.Boolean, ping.Accepted);
        Add(parameters, NpgsqlDbType.Smallint, (short)ping.Reason);
        Add(parameters, NpgsqlDbType.Text, (object?)StorableText.Clean(ping.ReasonDetail) ?? DBNull.Value);
        Add(parameters, NpgsqlDbType.Bigint, ping.Price.Cents);
        Add(parameters, NpgsqlDbType.Bigint, ping.Revenue.Cents);
        Add(parameters, NpgsqlDbType.Integer, ping.Matches);
        Add(parameters, NpgsqlDbType.Boolean, ping.Test);
        Add(parameters, NpgsqlDbType.Boolean, ping.Shared);
        Add(parameters, NpgsqlDbType.Integer, ping.ElapsedMs);
        Add(parameters, NpgsqlDbType.Bytea, (object?)StorableText.BytesOrNull(ping.TokenHash) ?? DBNull.Value);
        Add(parameters, NpgsqlDbType.Array | NpgsqlDbType.Text, ping.Fields.Select(field => field.Name).ToArray());
        Add(parameters, NpgsqlDbType.Array | NpgsqlDbType.Bytea, ping.Fields.Select(field => StorableText.Bytes(field.Hash)!).ToArray());
        Add(parameters, NpgsqlDbType.Bytea, (object?)StorableText.BytesOrNull(ping.SealedBids) ?? DBNull.Value);
        Add(parameters, NpgsqlDbType.Text, ping.Traces.IsEmpty ? DBNull.Value : PingTraceJson.Write(ping.Traces));
    }

    private static void Add(NpgsqlParameterCollection parameters, NpgsqlDbType type, object value) =>
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value });
}
