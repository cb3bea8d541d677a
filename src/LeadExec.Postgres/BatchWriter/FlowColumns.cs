using LeadExec.Ports.Leads;
using NpgsqlTypes;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>What every command carries: lead, epoch, stage, next due time, answer.</summary>
internal sealed class FlowColumns(ColumnSet set)
{
    private readonly Guid[] lead = set.Add<Guid>(NpgsqlDbType.Uuid);
    private readonly int[] epoch = set.Add<int>(NpgsqlDbType.Integer);
    private readonly short[] stage = set.Add<short>(NpgsqlDbType.Smallint);
    private readonly DateTime?[] due = set.Add<DateTime?>(NpgsqlDbType.TimestampTz);
    private readonly short?[] status = set.Add<short?>(NpgsqlDbType.Smallint);
    private readonly string?[] media = set.Add<string?>(NpgsqlDbType.Text);
    private readonly byte[]?[] body = set.Add<byte[]?>(NpgsqlDbType.Bytea);
    private readonly bool?[] waits = set.Add<bool?>(NpgsqlDbType.Boolean);

    public void Set(int i, LeadCommit command)
    {
        lead[i] = command.LeadId.Value;
        epoch[i] = command.Epoch;
        stage[i] = (short)command.Stage;
        due[i] = command.DueAt?.UtcDateTime;
        if (command.Answer is { } answer)
        {
            status[i] = (short)answer.Status;
            media[i] = StorableText.Clean(answer.MediaType);
            body[i] = StorableText.Bytes(answer.Body);
            waits[i] = answer.CallerWaits;
        }
    }
}
