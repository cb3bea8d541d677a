using System.Globalization;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>An order of the lead list as SQL.</summary>
/// <param name="Key">What rows are put into order by.</param>
/// <param name="Join">What the key reads besides lead, lead_flow and the sales; empty when nothing.</param>
/// <param name="Value">The key of a row as the page key keeps it, over the row that is answered.</param>
/// <param name="NeedsStatus">The key reads the flow and the sales of a lead.</param>
internal sealed record LeadSort(string Key, string Join, string Value, bool NeedsStatus)
{
    // Places, not the stored numbers: valid leads by how far they came, then what is not valid.
    private const string Status = $"""
        case when l.validity <> 0 then 10 + l.validity
             else (array[6, 4, 3, 5, 1, 2, 7])[({LeadColumns.Distribution}) + 1] end
        """;

    // Only unreturned sales are revenue; their unique index answers this without the attempts.
    private const string Revenue = "left join lateral (select coalesce(sum(x.cents), 0)::bigint as cents from sale x where x.lead_id = l.id and x.state = 0) r on true";

    /// <summary>Behind every name.</summary>
    private const long Nameless = int.MaxValue;

    private static readonly LeadSort ByTime = new("l.received_at", "", "(extract(epoch from l.received_at) * 1000000)::bigint", false);

    public static bool IsDescending(LeadOrder order) => order is LeadOrder.NewestFirst or LeadOrder.StatusDescending or LeadOrder.CostDescending
        or LeadOrder.RevenueDescending or LeadOrder.ProfitDescending or LeadOrder.SourceDescending or LeadOrder.CampaignDescending;

    public static LeadSort Of(LeadSearch search, SqlWhere where) => search.Order switch
    {
        LeadOrder.NewestFirst or LeadOrder.OldestFirst => ByTime,
        LeadOrder.StatusAscending or LeadOrder.StatusDescending => new($"({Status})", "", $"({Status})::bigint", true),
        LeadOrder.CostAscending or LeadOrder.CostDescending => new("l.cost", "", "l.cost", false),
        LeadOrder.RevenueAscending or LeadOrder.RevenueDescending => new("r.cents", Revenue, "m.revenue::bigint", false),
        LeadOrder.ProfitAscending or LeadOrder.ProfitDescending => new("(r.cents - l.cost)", Revenue, "(m.revenue - l.cost)::bigint", false),
        LeadOrder.SourceAscending or LeadOrder.SourceDescending => Named("l.lead_source_id", search, where),
        LeadOrder.CampaignAscending or LeadOrder.CampaignDescending => Named("l.campaign_id", search, where),
    };

    /// <summary>The place of a page key, as a parameter that compares with <see cref="Key"/>.</summary>
    public static object PlaceOf(LeadKey key, LeadSearch search) => key.Order switch
    {
        LeadOrder.NewestFirst or LeadOrder.OldestFirst => DateTime.UnixEpoch.AddTicks(key.Value * TimeSpan.TicksPerMicrosecond),
        LeadOrder.SourceAscending or LeadOrder.SourceDescending or LeadOrder.CampaignAscending or LeadOrder.CampaignDescending =>
            key.Value is >= int.MinValue and <= int.MaxValue && search.ByName.IndexOf((int)key.Value) is >= 0 and var place ? place + 1L : Nameless,
        LeadOrder.StatusAscending or LeadOrder.StatusDescending or LeadOrder.CostAscending or LeadOrder.CostDescending or LeadOrder.RevenueAscending
            or LeadOrder.RevenueDescending or LeadOrder.ProfitAscending or LeadOrder.ProfitDescending => key.Value,
    };

    private static LeadSort Named(string column, LeadSearch search, SqlWhere where)
    {
        var join = $"left join unnest({where.Take(search.ByName.ToArray())}) with ordinality o(id, place) on o.id = {column}";
        return new($"coalesce(o.place, {Nameless.ToString(CultureInfo.InvariantCulture)})", join, column + "::bigint", false);
    }
}
