using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>Statements of the reports: one pass over the window's leads by their time, with their sales and returns beside them.</summary>
/// <param name="where">Which leads, as l.</param>
/// <param name="isLong">The window holds so many leads that all sales since its beginning (@since) are read at once, and not lead by lead.</param>
/// <param name="clients">Only what these clients have counts as sold, earned and returned: the parameter that holds them; null: everybody's.</param>
internal sealed class ReportSql(SqlWhere where, bool isLong, string? clients)
{
    private const string Sums = """
        sum(received)::bigint as Received, sum(accepted)::bigint as Accepted, sum(delivered)::bigint as Delivered, sum(rejected)::bigint as Rejected,
               sum(returned)::bigint as Returned, sum(revenue)::bigint as Revenue, sum(cost)::bigint as Cost
        """;

    // Kept apart, or else the planner takes each instant for a step of its own and sorts all lines.
    private const string From = "from (select * from line offset 0) line";

    /// <summary>Figures by step.</summary>
    public string BySteps() => $"with line as ({Leads("null::int")})\nselect at, {Sums}\n  {From} group by at order by at";

    /// <summary>Figures by group.</summary>
    public string ByGroups(ReportGroup group) => $"with {Lines(group)}\nselect key, {Sums}\n  {From} group by key";

    /// <summary>Figures by step, and figures by group, of lines that are leads.</summary>
    public string ByEither(ReportGroup group) =>
        $"with {Lines(group)}\nselect at, key, {Sums}\n  {From} group by grouping sets ((at), (key)) order by at nulls last";

    /// <summary>Figures by step and group.</summary>
    public string ByBoth(ReportGroup group, int limit) =>
        $"with {Lines(group)}\nselect at, key, {Sums}\n  {From} group by at, key order by at, key nulls last limit {where.Take(limit)}";

    private string Lines(ReportGroup group) => group switch
    {
        ReportGroup.LeadType => $"line as ({Leads("l.lead_type_id")})",
        ReportGroup.LeadSource => $"line as ({Leads("l.lead_source_id")})",
        ReportGroup.Campaign => $"line as ({Leads("l.campaign_id")})",
        ReportGroup.Client => Buyers(),
    };

    // One line for each lead.
    private string Leads(string key) => $"""
        select date_trunc(@step, l.received_at, @zone) as at, {key} as key, 1 as received, (l.validity in (0, 1))::int as accepted, (s.cents is not null)::int as delivered,
               (l.validity in (2, 3))::int as rejected, (r.lead_id is not null)::int as returned, coalesce(s.cents, 0) as revenue, l.cost
          from lead l
          left join (select x.lead_id, sum(x.cents)::bigint as cents from sale x where x.state = 0 and {Among("x", "booked_at")}{Of("x")} group by 1) s on s.lead_id = l.id
          left join (select distinct y.lead_id from lead_return y where y.state in (2, 3) and not y.moved and {Among("y", "sold_at")}{Of("y")}) r on r.lead_id = l.id
        {where}
        """;

    // One line for each sale, with the part of the lead's cost that its price is of all prices of the lead (the last cent falls to the last of them);
    // one for each return; and one for each lead that nobody has, which carries its own cost.
    private string Buyers() => $"""
        chosen as materialized (select l.id, date_trunc(@step, l.received_at, @zone) as at, l.validity, l.cost from lead l {where}),
        sold as (
          select x.lead_id, x.client_id, x.cents, sum(x.cents) over lead as total, sum(x.cents) over upto as upto, count(*) over lead as n, row_number() over upto as k
            from sale x where x.state = 0 and {Among("x", "booked_at")}
          window lead as (partition by x.lead_id), upto as (partition by x.lead_id order by x.client_id rows unbounded preceding)),
        line as (
          select c.at, s.client_id as key, 0 as received, 0 as accepted, 1 as delivered, 0 as rejected, 0 as returned, s.cents as revenue,
                 case when s.total > 0 then floor(c.cost::numeric * s.upto / s.total) - floor(c.cost::numeric * (s.upto - s.cents) / s.total)
                      else floor(c.cost::numeric * s.k / s.n) - floor(c.cost::numeric * (s.k - 1) / s.n) end as cost
            from sold s join chosen c on c.id = s.lead_id{Of("s")}
          union all
          select c.at, r.client_id, 0, 0, 0, 0, 1, 0, 0
            from (select distinct y.lead_id, y.client_id from lead_return y where y.state in (2, 3) and not y.moved and {Among("y", "sold_at")}{Of("y")}) r join chosen c on c.id = r.lead_id
          union all
          select c.at, null, 1, (c.validity in (0, 1))::int, 0, (c.validity in (2, 3))::int, 0, 0, c.cost
            from chosen c where not exists (select 1 from sale x where x.state = 0 and x.lead_id = c.id))
        """;

    private string Of(string row) => clients is null ? "" : $" and {row}.client_id = any({clients})";

    // The sales of a short window are found by their leads. Those of a long one are read once from end to end: nothing is sold before its lead
    // was received, give or take the difference of the clocks.
    private string Among(string row, string time) => isLong ? $"{row}.{time} >= @since" : $"{row}.lead_id in (select l.id from lead l {where})";
}
