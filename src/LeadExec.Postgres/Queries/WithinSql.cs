using Dapper;
using LeadExec.Ports.Users;

namespace LeadExec.Postgres.Queries;

/// <summary>A role's data filter (SET-09) as conditions on a lead.</summary>
internal static class WithinSql
{
    /// <summary>For a lead l in statements that always hold the condition; its <see cref="Parameters"/> are null where they do not restrict.</summary>
    public const string Lead = """
        (@withinTypes::int[] is null or l.lead_type_id = any(@withinTypes)) and (@withinSources::int[] is null or l.lead_source_id = any(@withinSources))
        """;

    /// <summary>As <see cref="Lead"/>, and an attempt was made to deliver it to one of the clients.</summary>
    public const string LeadOfClients = $"""
        {Lead} and (@withinClients::int[] is null or exists (select 1 from attempt w where w.lead_id = l.id and w.client_id = any(@withinClients)))
        """;

    /// <summary>As <see cref="Lead"/>, of an attempt a that has a client of its own.</summary>
    public const string Delivery = $"{Lead} and (@withinClients::int[] is null or a.client_id = any(@withinClients))";

    /// <summary>Adds the conditions for a lead l. A lead is of a client when an attempt was made to deliver it to the client.</summary>
    public static void And(SqlWhere where, DataFilter within)
    {
        AndLead(where, within);
        if (!within.Clients.IsEmpty)
        {
            where.And($"exists (select 1 from attempt w where w.lead_id = l.id and w.client_id = any({Clients(where, within)}))");
        }
    }

    /// <summary>The same where each row has a client of its own.</summary>
    public static void And(SqlWhere where, DataFilter within, string client)
    {
        AndLead(where, within);
        if (!within.Clients.IsEmpty)
        {
            where.And($"{client} = any({Clients(where, within)})");
        }
    }

    /// <summary>Lead types and lead sources alone, of a row that names its own.</summary>
    public static void AndLead(SqlWhere where, DataFilter within, string table = "l")
    {
        if (!within.LeadTypes.IsEmpty)
        {
            where.And($"{table}.lead_type_id = any({where.Take(within.LeadTypes.Select(id => id.Value).ToArray())})");
        }

        if (!within.LeadSources.IsEmpty)
        {
            where.And($"{table}.lead_source_id = any({where.Take(within.LeadSources.Select(id => id.Value).ToArray())})");
        }
    }

    /// <summary>The clients as a parameter.</summary>
    public static string Clients(SqlWhere where, DataFilter within) => where.Take(within.Clients.Select(id => id.Value).ToArray());

    /// <summary>The clients, or null when the filter names none.</summary>
    public static int[]? Clients(DataFilter within) => Numbers(within.Clients.Select(id => id.Value));

    /// <summary>The numbers of the filter for the conditions that are always there, and what else the statement takes.</summary>
    public static DynamicParameters Parameters(DataFilter within, object others)
    {
        ArgumentNullException.ThrowIfNull(within);
        var all = new DynamicParameters(others);
        all.Add("withinTypes", Numbers(within.LeadTypes.Select(id => id.Value)));
        all.Add("withinSources", Numbers(within.LeadSources.Select(id => id.Value)));
        all.Add("withinClients", Clients(within));
        return all;
    }

    private static int[]? Numbers(IEnumerable<int> numbers) => numbers.ToArray() is { Length: > 0 } some ? some : null;
}
