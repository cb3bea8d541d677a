using LeadExec.Ports.Leads;
using NpgsqlTypes;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>One row per outbox message of the batch.</summary>
internal sealed class OutboxColumns
{
    private readonly int[] sequence;
    private readonly Guid[] id;
    private readonly string[] topic;
    private readonly string[] key;
    private readonly string[] payload;
    private readonly DateTime?[] due;
    private int used;

    public OutboxColumns(ColumnSet set, int messages)
    {
        sequence = set.Add(NpgsqlDbType.Integer, new int[messages]);
        id = set.Add(NpgsqlDbType.Uuid, new Guid[messages]);
        topic = set.Add(NpgsqlDbType.Text, new string[messages]);
        key = set.Add(NpgsqlDbType.Text, new string[messages]);
        payload = set.Add(NpgsqlDbType.Text, new string[messages]);
        due = set.Add(NpgsqlDbType.TimestampTz, new DateTime?[messages]);
    }

    public void Set(int i, OutboxMessage message)
    {
        sequence[used] = i + 1;
        id[used] = message.Id;
        topic[used] = StorableText.Clean(message.Topic);
        key[used] = StorableText.Clean(message.Key);
        payload[used] = StorableText.CleanJson(message.Payload);
        due[used++] = message.DueAt?.UtcDateTime;
    }
}
