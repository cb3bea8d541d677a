using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.Criteria;

public sealed class CriteriaCheckerTests
{
    public static TheoryData<CriteriaNode> Good =>
    [
        CriteriaGroup.Empty,
        new FieldTest("state", CriteriaOperator.IsAnyOf, ["AZ", "California"]),
        new FieldTest("Drivers.Age", CriteriaOperator.AtLeast, ["18"]),
        new FieldTest("Zip", CriteriaOperator.StartsWith, ["85"]),
        new FieldTest("Zip", CriteriaOperator.WithinMilesOf, ["85303", "10"]),
        new FieldTest("LTV", CriteriaOperator.Between, ["0", "80"]),
        new PatternTest("Zip", "^85"),
        new ExpressionTest("age([BirthDate])", CriteriaOperator.AtLeast, ["18"]),
    ];

    [Theory]
    [MemberData(nameof(Good))]
    public void Good_criteria_have_no_mistakes(CriteriaNode node) => CriteriaChecker.Check(node, Mortgage).ShouldBeEmpty();

    [Fact]
    public void No_criteria_have_no_mistakes() => CriteriaChecker.Check(null, Mortgage).ShouldBeEmpty();

    public static TheoryData<CriteriaNode, string> Bad => new()
    {
        { new FieldTest("Nope", CriteriaOperator.Is, ["1"]), "/field" },
        { new FieldTest("State", CriteriaOperator.Is, []), "/values" },
        { new FieldTest("State", CriteriaOperator.Is, ["AZ", "CA"]), "/values" },
        { new FieldTest("State", CriteriaOperator.IsBlank, ["AZ"]), "/values" },
        { new FieldTest("State", CriteriaOperator.Is, [" "]), "/values" },
        { new FieldTest("State", CriteriaOperator.IsAnyOf, ["AZ", "Mars"]), "/values/1" },
        { new FieldTest("LoanType", CriteriaOperator.Is, ["Lease"]), "/values/0" },
        { new FieldTest("LoanAmount", CriteriaOperator.Between, ["1"]), "/values" },
        { new FieldTest("LoanAmount", CriteriaOperator.AtLeast, ["much"]), "/values/0" },
        { new FieldTest("Zip", CriteriaOperator.WithinMilesOf, ["85303", "far"]), "/values/1" },
        { new FieldTest("Drivers", CriteriaOperator.Is, ["1"]), "/op" },
        { new PatternTest("Zip", @"(\d)\1"), "/values/0" }, // M5: no back-references
        { new PatternTest("Zip", new string('a', TextPattern.MaximumLength + 1)), "/values/0" }, // FM-73
        { new ExpressionTest("[Nope] > 1"), "/expression" },
        { new ExpressionTest("1 +"), "/expression" },
        { new ExpressionTest("1", CriteriaOperator.MatchesPattern, ["1"]), "/op" },
        { new FunctionTest("weekday", []), "/function" },
        { new CriteriaGroup(GroupKind.Or, []), "" },
        { new CriteriaGroup(GroupKind.And, [new PatternTest("Zip", "1"), new CriteriaGroup(GroupKind.NotOr, [new PatternTest("Nope", "1")])]), "/all/1/none/0/field" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Mistake_is_found_at_its_path(CriteriaNode node, string path) =>
        CriteriaChecker.Check(node, Mortgage).ShouldHaveSingleItem().Path.ShouldBe(path);

    [Fact]
    public void Groups_nest_sixteen_deep()
    {
        CriteriaNode node = new FieldTest("State", CriteriaOperator.IsBlank, ImmutableArray<string>.Empty);
        for (var depth = 0; depth < CriteriaJsonConverter.MaximumDepth; depth++)
        {
            node = new CriteriaGroup(GroupKind.And, [node]);
        }

        CriteriaChecker.Check(node, Mortgage).ShouldBeEmpty();
        CriteriaChecker.Check(new CriteriaGroup(GroupKind.Or, [node]), Mortgage).ShouldHaveSingleItem();
    }
}
