using System.Collections.Immutable;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>A lead search as one statement. It reads one row more than the page, to know whether there is a next one.</summary>
internal static class LeadSearchSql
{
    public static (string Sql, object Parameters) Build(LeadSearch search)
    {
        var where = new SqlWhere();
        Skeleton(where, search);
        if (search.Filter is { } filter)
        {
            where.And(FieldFilterSql.Compile(filter, search.FilterType, where));
        }

        if (!search.Distribution.IsEmpty)
        {
            where.And($"({LeadColumns.Distribution}) = any({where.Take(Numbers(search.Distribution, state => (int)state))})");
        }

        var direction = search.Order == LeadOrder.NewestFirst ? "desc" : "asc";
        if (search.After is { } after)
        {
            var sign = search.Order == LeadOrder.NewestFirst ? "<" : ">";
            where.And($"(l.received_at, l.id) {sign} ({where.Take(after.At.UtcDateTime)}, {where.Take(after.Id)})");
        }

        return ($"{LeadColumns.Select}\n{LeadColumns.From}\n{where}\norder by l.received_at {direction}, l.id {direction}\nlimit {where.Take(search.Limit + 1)}", where.Parameters);
    }

    private static void Skeleton(SqlWhere where, LeadSearch search)
    {
        AndEqual(where, "l.lead_type_id", search.LeadTypeId?.Value);
        AndEqual(where, "l.id", search.LeadId?.Value);
        AndEqual(where, "l.test", search.Test);
        AndAny(where, "l.campaign_id", Numbers(search.Campaigns, id => id.Value));
        AndAny(where, "l.lead_source_id", Numbers(search.Sources, id => id.Value));
        AndAny(where, "l.validity", Numbers(search.Validity, state => (int)state));
        if (search.From is { } from)
        {
            where.And($"l.received_at >= {where.Take(from.UtcDateTime)}");
        }

        if (search.To is { } to)
        {
            where.And($"l.received_at < {where.Take(to.UtcDateTime)}");
        }

        if (search.PersonHash is { } hash)
        {
            var parameter = where.Take(hash);
            where.And($"(l.phone_hash = {parameter} or l.email_hash = {parameter})");
        }
    }

    private static void AndEqual<T>(SqlWhere where, string column, T? value)
        where T : struct
    {
        if (value is { } wanted)
        {
            where.And($"{column} = {where.Take(wanted)}");
        }
    }

    private static void AndAny(SqlWhere where, string column, int[] values)
    {
        if (values.Length > 0)
        {
            where.And($"{column} = any({where.Take(values)})");
        }
    }

    private static int[] Numbers<T>(ImmutableArray<T> values, Func<T, int> number) => [.. values.Select(number)];
}
