using LeadExec.Ports.Leads;
using NpgsqlTypes;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>Duplicate claims: days per command, and one row per key hash.</summary>
internal sealed class ClaimColumns
{
    private readonly int?[] days;
    private readonly bool?[] rejected;
    private readonly int?[] from;
    private readonly int?[] to;
    private readonly int[] sequence;
    private readonly byte[][] hash;
    private int used;

    public ClaimColumns(ColumnSet set, int keys)
    {
        days = set.Add<int?>(NpgsqlDbType.Integer);
        rejected = set.Add<bool?>(NpgsqlDbType.Boolean);
        from = set.Add<int?>(NpgsqlDbType.Integer);
        to = set.Add<int?>(NpgsqlDbType.Integer);
        sequence = set.Add(NpgsqlDbType.Integer, new int[keys]);
        hash = set.Add(NpgsqlDbType.Bytea, new byte[keys][]);
    }

    public void Set(int i, DuplicateClaim claim)
    {
        if (claim.KeyHashes.IsEmpty)
        {
            return;
        }

        days[i] = CommandRules.JudgedDays(claim);
        rejected[i] = claim.CheckRejected;
        from[i] = used + 1;
        to[i] = used + claim.KeyHashes.Length;
        foreach (var key in claim.KeyHashes)
        {
            sequence[used] = i + 1;
            hash[used++] = StorableText.Bytes(key)!;
        }
    }
}
