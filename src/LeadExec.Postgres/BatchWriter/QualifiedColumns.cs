using System.Collections.Immutable;
using LeadExec.Ports.Leads;
using NpgsqlTypes;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>Share limits whose criteria the leads of the batch meet: one row per lead and limit.</summary>
internal sealed class QualifiedColumns(ColumnSet set, int rows)
{
    private readonly int[] sequence = set.Add(NpgsqlDbType.Integer, new int[rows]);
    private readonly long[] book = set.Add(NpgsqlDbType.Bigint, new long[rows]);
    private readonly int[] day = set.Add(NpgsqlDbType.Integer, new int[rows]);
    private int used;

    public void Set(int i, ImmutableArray<QualifiedLead> leads)
    {
        foreach (var lead in leads)
        {
            sequence[used] = i + 1;
            book[used] = ((long)lead.Row.Kind << 32) + lead.Row.Id;
            day[used++] = lead.Day;
        }
    }
}
