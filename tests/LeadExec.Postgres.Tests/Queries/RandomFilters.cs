using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;
using LeadExec.Ports.Queries;

namespace LeadExec.Postgres.Tests.Queries;

/// <summary>Nested filters drawn from a seed, and what they mean, decided row by row without any database.</summary>
internal sealed class RandomFilters(Random random, IReadOnlyList<LeadRow> rows, IReadOnlyDictionary<string, string[]> fields)
{
    private static readonly CriteriaOperator[] OfFields =
    [
        CriteriaOperator.Is, CriteriaOperator.IsNot, CriteriaOperator.IsAnyOf, CriteriaOperator.IsNoneOf, CriteriaOperator.Contains, CriteriaOperator.DoesNotContain,
        CriteriaOperator.StartsWith, CriteriaOperator.EndsWith, CriteriaOperator.IsBlank, CriteriaOperator.IsNotBlank, CriteriaOperator.AtLeast, CriteriaOperator.LessThan,
    ];

    private static readonly CriteriaOperator[] OfFacts =
    [
        CriteriaOperator.Is, CriteriaOperator.IsNot, CriteriaOperator.IsAnyOf, CriteriaOperator.IsNoneOf, CriteriaOperator.LessThan,
        CriteriaOperator.AtMost, CriteriaOperator.GreaterThan, CriteriaOperator.AtLeast, CriteriaOperator.Between,
    ];

    public CriteriaNode Draw(int depth = 1)
    {
        if (depth < 5 && random.Next(10) < (depth == 1 ? 9 : 4))
        {
            return new CriteriaGroup((GroupKind)random.Next(4), [.. Enumerable.Range(0, random.Next(4)).Select(_ => Draw(depth + 1))]);
        }

        return random.Next(2) == 0 ? Fact() : Field();
    }

    /// <summary>The plain meaning of a filter for one lead.</summary>
    public static bool Holds(CriteriaNode node, LeadRow row, LeadType type, CriteriaContext context) => node switch
    {
        CriteriaGroup { Kind: GroupKind.And } group => group.Nodes.All(child => Holds(child, row, type, context)),
        CriteriaGroup { Kind: GroupKind.Or } group => group.Nodes.Any(child => Holds(child, row, type, context)),
        CriteriaGroup { Kind: GroupKind.NotAnd } group => !group.Nodes.All(child => Holds(child, row, type, context)),
        CriteriaGroup group => !group.Nodes.Any(child => Holds(child, row, type, context)),
        LeadFactTest test => test.Holds(FactOf(test.Fact, row)),
        _ => CriteriaEvaluator.Evaluate(node, Lead.FromJson(type, row.FieldsJson!), context),
    };

    private static long FactOf(LeadFact fact, LeadRow row) => fact switch
    {
        LeadFact.Received => (row.ReceivedAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
        LeadFact.LeadType => row.LeadTypeId.Value,
        LeadFact.Source => row.LeadSourceId.Value,
        LeadFact.Campaign => row.CampaignId.Value,
        LeadFact.Validity => (long)row.Validity,
        LeadFact.Distribution => (long)row.Distribution,
        LeadFact.Test => row.Test ? 1 : 0,
        LeadFact.Cost => row.Cost.Cents,
        LeadFact.Revenue => row.Revenue.Cents,
        LeadFact.Profit => row.Profit.Cents,
        LeadFact.Sends => row.SendCount,
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    // Values of leads that are there, so that about half of the tests hold.
    private LeadFactTest Fact()
    {
        var fact = Enum.GetValues<LeadFact>()[random.Next(Enum.GetValues<LeadFact>().Length)];
        var operation = OfFacts[random.Next(OfFacts.Length)];
        var count = operation switch
        {
            CriteriaOperator.Between => 2,
            CriteriaOperator.IsAnyOf or CriteriaOperator.IsNoneOf => 1 + random.Next(3),
            _ => 1,
        };
        ImmutableArray<long> values = [.. Enumerable.Range(0, count).Select(_ => FactOf(fact, rows[random.Next(rows.Count)])).Order()];
        return new LeadFactTest(fact, operation, values);
    }

    private FieldTest Field()
    {
        var (name, values) = fields.ElementAt(random.Next(fields.Count));
        var operation = OfFields[random.Next(OfFields.Length)];
        return new FieldTest(name, operation, operation is CriteriaOperator.IsBlank or CriteriaOperator.IsNotBlank ? [] : [values[random.Next(values.Length)]]);
    }
}
