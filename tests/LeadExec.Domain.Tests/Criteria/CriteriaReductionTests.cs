using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Tests.Criteria;

/// <summary>CAMP-44, D-33: criteria while only some fields are known.</summary>
public sealed class CriteriaReductionTests
{
    private static readonly string[] Names = ["A", "B", "C"];

    private static readonly LeadType Type = new()
    {
        Id = new LeadTypeId(1),
        Name = "Test",
        Fields = [.. Names.Select(name => new LeadField { Name = name })],
    };

    private static readonly CriteriaContext Context = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), "Etc/UTC");

    [Fact]
    public void What_is_not_known_is_not_asked() // D-33
    {
        var criteria = And(Is("A", "1"), new FieldTest("B", CriteriaOperator.IsNotBlank, []));

        CriteriaReduction.Of(criteria, name => name == "A").ShouldBe(And(Is("A", "1")));
        CriteriaReduction.Of(criteria, _ => true).ShouldBeSameAs(criteria);
        CriteriaReduction.Of(criteria, _ => false).ShouldBeNull();
        CriteriaReduction.Of(null, _ => false).ShouldBeNull();
    }

    [Fact]
    public void One_unknown_way_out_lets_a_group_pass()
    {
        CriteriaReduction.Of(new CriteriaGroup(GroupKind.Or, [Is("A", "1"), Is("B", "1")]), name => name == "A").ShouldBeNull();
        CriteriaReduction.Of(new CriteriaGroup(GroupKind.NotAnd, [Is("A", "1"), Is("B", "1")]), name => name == "A").ShouldBeNull();
        CriteriaReduction.Of(new CriteriaGroup(GroupKind.NotOr, [Is("A", "1"), Is("B", "1")]), name => name == "A")
            .ShouldBe(new CriteriaGroup(GroupKind.NotOr, [Is("A", "1")]));
    }

    [Fact]
    public void Expressions_functions_and_paths_hang_on_their_fields()
    {
        ImmutableArray<CriteriaNode> tests =
        [
            new ExpressionTest("[A] > [B]"), new PatternTest("B", "x"), new FieldTest("B.Age", CriteriaOperator.Is, ["1"]),
            new FunctionTest("distance", ["B", "5"]), new FunctionTest("duplicateWithThisClient", []),
        ];
        var kept = new FunctionTest("weekdayOfReceipt", ["Monday"]);

        CriteriaReduction.Of(new CriteriaGroup(GroupKind.And, [.. tests, kept]), name => name == "A").ShouldBe(And(kept));
    }

    /// <summary>
    /// The reduction is met exactly when some choice of the unknown values meets the criteria, where each unknown test may go its own
    /// way: never stricter than the criteria, and never laxer than its tests allow.
    /// </summary>
    [Fact]
    public void Reduction_holds_exactly_when_the_unknown_tests_can_still_go_well()
    {
        var cases = from node in Tree(3)
                    from known in Gen.Elements(Names).ArrayOf(2)
                    from a in Value
                    from b in Value
                    from c in Value
                    select (node, known, lead: Lead(a, b, c));
        Prop.ForAll(cases.ToArbitrary(), test =>
        {
            var reduced = CriteriaReduction.Of(test.node, test.known.Contains);
            var holds = CriteriaEvaluator.Evaluate(reduced, test.lead, Context);
            return holds == Best(test.node, test.known, test.lead) && (holds || !CriteriaEvaluator.Evaluate(test.node, test.lead, Context));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    private static Gen<string> Value => Gen.Elements("", "1", "2");

    private static FieldTest Is(string field, string value) => new(field, CriteriaOperator.Is, [value]);

    private static CriteriaGroup And(params CriteriaNode[] nodes) => new(GroupKind.And, [.. nodes]);

    private static Lead Lead(params string[] values) =>
        LeadValidator.Validate(Type, RawLead.Of([.. Names.Zip(values)]), new ValidationOptions { Now = Context.Evaluation.Now }).Lead!;

    private static Gen<CriteriaNode> Tree(int depth)
    {
        var test = from field in Gen.Elements(Names)
                   from op in Gen.Elements(CriteriaOperator.Is, CriteriaOperator.IsNot, CriteriaOperator.IsBlank, CriteriaOperator.AtLeast)
                   from value in Gen.Elements("1", "2")
                   select (CriteriaNode)new FieldTest(field, op, op == CriteriaOperator.IsBlank ? [] : [value]);
        if (depth == 0)
        {
            return test;
        }

        var group = from kind in Gen.Elements(Enum.GetValues<GroupKind>())
                    from nodes in Gen.Choose(0, 3).SelectMany(count => Tree(depth - 1).ArrayOf(count))
                    select (CriteriaNode)new CriteriaGroup(kind, [.. nodes]);
        return Gen.OneOf(test, group, group);
    }

    // The oracle: what a node can become, as (may hold, may fail), from its tests upwards.
    private static bool Best(CriteriaNode node, string[] known, Lead lead) => Range(node, known, lead).May;

    private static (bool May, bool MayNot) Range(CriteriaNode node, string[] known, Lead lead)
    {
        if (node is not CriteriaGroup group)
        {
            var holds = CriteriaEvaluator.Evaluate(node, lead, Context);
            return known.Contains(((FieldTest)node).Field) ? (holds, !holds) : (true, true);
        }

        var parts = group.Nodes.Select(child => Range(child, known, lead)).ToList();
        var (all, one) = ((parts.All(part => part.May), parts.Exists(part => part.MayNot)), (parts.Exists(part => part.May), parts.TrueForAll(part => part.MayNot)));
        return group.Kind switch
        {
            GroupKind.And => all,
            GroupKind.Or => one,
            GroupKind.NotAnd => (all.Item2, all.Item1),
            GroupKind.NotOr => (one.Item2, one.Item1),
            _ => throw new InvalidOperationException(),
        };
    }
}
