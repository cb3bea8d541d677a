using LeadExec.Domain.Catalogs;
using NpgsqlTypes;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>Hour, day, week and month limits; null and 0 both mean none (E-03).</summary>
internal sealed class LimitColumns(ColumnSet set)
{
    private readonly int?[] hour = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] day = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] week = set.Add<int?>(NpgsqlDbType.Integer);
    private readonly int?[] month = set.Add<int?>(NpgsqlDbType.Integer);

    public void Set(int i, QuantityLimits limits)
    {
        hour[i] = Positive(limits.PerHour);
        day[i] = Positive(limits.PerDay);
        week[i] = Positive(limits.PerWeek);
        month[i] = Positive(limits.PerMonth);
    }

    private static int? Positive(int? limit) => limit > 0 ? limit : null;
}
