using System.Runtime.InteropServices;
using LeadExec.Ports.Leads;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>
/// Picks the next batch from the head of the queue, oldest first (decision 14). Never two commands with an equal lead, idempotency key,
/// body hash, duplicate key or ping: the later one waits, and so does everything behind it that shares one of its keys.
/// </summary>
internal sealed class BatchFormer(int commands, int bytes)
{
    /// <summary>Removes the batch from the queue. Empty only when the queue is.</summary>
    public List<QueuedCommand> Take(LinkedList<QueuedCommand> waiting)
    {
        var batch = new List<QueuedCommand>(Math.Min(commands, waiting.Count));
        var taken = new HashSet<BatchKey>();
        var keys = new List<BatchKey>(8);
        var size = 0;
        for (var node = waiting.First; node is not null && batch.Count < commands;)
        {
            var next = node.Next;
            var item = node.Value;
            keys.Clear();
            AddKeys(item.Command, keys);
            var fits = batch.Count == 0 || size + item.Bytes <= bytes;
            if (fits && !keys.Exists(taken.Contains))
            {
                batch.Add(item);
                size += item.Bytes;
                waiting.Remove(node);
            }

            taken.UnionWith(keys);
            node = fits ? next : null;
        }

        return batch;
    }

    private static void AddKeys(LeadCommit command, List<BatchKey> keys)
    {
        keys.Add(new BatchKey(BatchKeyKind.Lead, 0, Value(command.LeadId.Value.ToByteArray())));
        if (command.Receipt is not { } receipt)
        {
            return;
        }

        keys.Add(new BatchKey(BatchKeyKind.Body, receipt.CampaignId.Value, Value(receipt.BodyHash)));
        if (receipt.IdempotencyKey is { } key)
        {
            keys.Add(new BatchKey(BatchKeyKind.Idempotency, receipt.CampaignId.Value, (uint)key.GetHashCode(StringComparison.Ordinal)));
        }

        if (receipt.PingId is { } ping)
        {
            keys.Add(new BatchKey(BatchKeyKind.Ping, 0, Value(ping.Value.ToByteArray())));
        }

        if (receipt.Claim is { } claim)
        {
            foreach (var hash in claim.KeyHashes)
            {
                keys.Add(new BatchKey(BatchKeyKind.Duplicate, receipt.LeadTypeId.Value, Value(hash.AsSpan())));
            }
        }
    }

    private static UInt128 Value(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 16 ? MemoryMarshal.Read<UInt128>(bytes) : 0;
}
