using LeadExec.Ports.Users;

namespace LeadExec.Postgres.Queries;

/// <summary>A role's data filter (SET-09) as conditions on a lead.</summary>
internal static class WithinSql
{
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

    /// <summary>The clients as a parameter.</summary>
    public static string Clients(SqlWhere where, DataFilter within) => where.Take(within.Clients.Select(id => id.Value).ToArray());

    private static void AndLead(SqlWhere where, DataFilter within)
    {
        if (!within.LeadTypes.IsEmpty)
        {
            where.And($"l.lead_type_id = any({where.Take(within.LeadTypes.Select(id => id.Value).ToArray())})");
        }

        if (!within.LeadSources.IsEmpty)
        {
            where.And($"l.lead_source_id = any({where.Take(within.LeadSources.Select(id => id.Value).ToArray())})");
        }
    }
}
