using LeadExec.Domain.Criteria;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Queries;

/// <summary>A test of a fact as SQL. Never null, as the facts are not.</summary>
internal static class LeadFactSql
{
    /// <summary>Whether the fact reads the flow and the sales of a lead.</summary>
    public static bool NeedsStatus(LeadFact fact) => fact is LeadFact.Distribution or LeadFact.Revenue or LeadFact.Profit or LeadFact.Sends;

    /// <exception cref="FilterNotSearchableException">The operator does not compare numbers.</exception>
    public static string Compile(LeadFactTest test, SqlWhere where)
    {
        if (!test.IsUsable)
        {
            throw new FilterNotSearchableException("The test does not compare numbers.");
        }

        var column = Column(test.Fact);
        return test.Operator switch
        {
            CriteriaOperator.Is or CriteriaOperator.IsAnyOf => $"{column} = any({Many(test, where)})",
            CriteriaOperator.IsNot or CriteriaOperator.IsNoneOf => $"{column} <> all({Many(test, where)})",
            CriteriaOperator.LessThan => $"{column} < {One(test, 0, where)}",
            CriteriaOperator.AtMost => $"{column} <= {One(test, 0, where)}",
            CriteriaOperator.GreaterThan => $"{column} > {One(test, 0, where)}",
            CriteriaOperator.AtLeast => $"{column} >= {One(test, 0, where)}",
            CriteriaOperator.Between => $"({column} >= {One(test, 0, where)} and {column} <= {One(test, 1, where)})",
            CriteriaOperator.Contains or CriteriaOperator.DoesNotContain or CriteriaOperator.StartsWith or CriteriaOperator.EndsWith or CriteriaOperator.IsBlank
                or CriteriaOperator.IsNotBlank or CriteriaOperator.WithinMilesOf or CriteriaOperator.InDistributionList or CriteriaOperator.MatchesPattern => "false",
        };
    }

    private static string Column(LeadFact fact) => fact switch
    {
        LeadFact.Received => "l.received_at",
        LeadFact.LeadType => "l.lead_type_id",
        LeadFact.Source => "l.lead_source_id",
        LeadFact.Campaign => "l.campaign_id",
        LeadFact.Validity => "l.validity",
        LeadFact.Distribution => $"({LeadColumns.Distribution})",
        LeadFact.Test => "l.test::int",
        LeadFact.Cost => "l.cost",
        LeadFact.Revenue => "m.revenue",
        LeadFact.Profit => "(m.revenue - l.cost)",
        LeadFact.Sends => "m.sent",
    };

    // Times are compared as times, so that the index over them is used.
    private static string Many(LeadFactTest test, SqlWhere where) =>
        test.Fact == LeadFact.Received ? where.Take(test.Values.Select(At).ToArray()) : where.Take(test.Values.ToArray());

    private static string One(LeadFactTest test, int at, SqlWhere where) =>
        test.Fact == LeadFact.Received ? where.Take(At(test.Values[at])) : where.Take(test.Values[at]);

    private static DateTime At(long microseconds) => DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
