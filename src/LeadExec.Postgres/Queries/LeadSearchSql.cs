using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Flow;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>
/// A lead search as one statement: the page's ids first, from no more tables than filters and order need; then its rows.
/// It reads one row more than the page, to know whether there is a next one.
/// </summary>
internal static class LeadSearchSql
{
    public static (string Sql, object Parameters) Build(LeadSearch search)
    {
        var where = new SqlWhere();
        var sort = LeadSort.Of(search, where);
        Skeleton(where, search);
        WithinSql.And(where, search.Within);
        if (search.Filter is { } filter)
        {
            where.And(FieldFilterSql.Compile(filter, search.FilterType, where));
        }

        if (!search.Distribution.IsEmpty)
        {
            where.And($"({LeadColumns.Distribution}) = any({where.Take(Numbers(search.Distribution, state => (int)state))})");
        }

        if (search.SetAside)
        {
            where.And(LeadColumns.SetAside);
        }

        var direction = LeadSort.IsDescending(search.Order) ? "desc" : "asc";
        if (search.After is { } after)
        {
            var sign = LeadSort.IsDescending(search.Order) ? "<" : ">";
            where.And($"({sort.Key}, l.id) {sign} ({where.Take(LeadSort.PlaceOf(after, search))}, {where.Take(after.Id.Value)})");
        }

        var sql = $"""
            {LeadColumns.Select}, {sort.Value} as SortValue
            from (select l.id, {sort.Key} as place
            from lead l
            {Reads(search, sort)}
            {where}
            order by {sort.Key} {direction}, l.id {direction}
            limit {where.Take(search.Limit + 1)}) p
            join lead l on l.id = p.id
            {LeadColumns.Parts}
            order by p.place {direction}, p.id {direction}
            """;
        return (sql, where.Parameters);
    }

    private static string Reads(LeadSearch search, LeadSort sort)
    {
        var status = sort.NeedsStatus || search.SetAside || !search.Distribution.IsEmpty || Has<LeadFactTest>(search.Filter, test => LeadFactSql.NeedsStatus(test.Fact));
        string[] parts =
        [
            status ? $"join lead_flow f on f.id = l.id\n{LeadColumns.Sales}" : "",
            Has<FieldTest>(search.Filter, _ => true) ? "left join lead_data d on d.lead_id = l.id" : "",
            sort.Join,
        ];
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }

    private static bool Has<T>(CriteriaNode? filter, Func<T, bool> wanted)
        where T : CriteriaNode =>
        (filter is CriteriaGroup group && group.Nodes.Any(node => Has(node, wanted))) || (filter is T test && wanted(test));

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
