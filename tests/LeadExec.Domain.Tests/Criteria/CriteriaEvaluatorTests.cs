using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.Criteria;

/// <summary>E-59, CAMP-19..21, CLNT-22, DIST-15: each operator, blank values, groups, and the words of "why".</summary>
public sealed class CriteriaEvaluatorTests
{
    private static readonly CriteriaContext Context = new(Now, "America/Phoenix");

    private static readonly Lead Sample = LeadOf(
        new RawField("LoanAmount", "$250,000"), new RawField("LoanType", "Cash-Out"), new RawField("Zip", "85254"), new RawField("Country", "The United States"),
        new RawField("BirthDate", "1990-02-28T10:30:00"), new RawField("Consent", "yes"), new RawField("Interests", ["golf", "Chess"]),
        new RawField("Drivers", [], [[new RawField("Name", "Ann"), new RawField("Age", "34")], [new RawField("Name", "Bob"), new RawField("Age", "19")]]));

    [Theory] // E-59: text ignores case, numbers and dates compare by size, wanted values are read like the field
    [InlineData("State", CriteriaOperator.Is, "AZ", true)]
    [InlineData("state", CriteriaOperator.Is, "arizona", true)]
    [InlineData("State", CriteriaOperator.Is, "CA", false)]
    [InlineData("State", CriteriaOperator.IsNot, "CA", true)]
    [InlineData("State", CriteriaOperator.IsNot, "Arizona", false)]
    [InlineData("State", CriteriaOperator.IsAnyOf, "CA|AZ", true)]
    [InlineData("State", CriteriaOperator.IsAnyOf, "CA|NV", false)]
    [InlineData("State", CriteriaOperator.IsNoneOf, "CA|NV", true)]
    [InlineData("State", CriteriaOperator.IsNoneOf, "CA|AZ", false)]
    [InlineData("Country", CriteriaOperator.Contains, "united", true)]
    [InlineData("Country", CriteriaOperator.Contains, "canada|states", true)]
    [InlineData("Country", CriteriaOperator.DoesNotContain, "canada", true)]
    [InlineData("Country", CriteriaOperator.DoesNotContain, "canada|states", false)]
    [InlineData("Country", CriteriaOperator.StartsWith, "the U", true)]
    [InlineData("Country", CriteriaOperator.StartsWith, "United", false)]
    [InlineData("Country", CriteriaOperator.EndsWith, "STATES", true)]
    [InlineData("PrimaryPhone", CriteriaOperator.StartsWith, "(602)", true)]
    [InlineData("PrimaryPhone", CriteriaOperator.Is, "+1 602 555 1234", true)]
    [InlineData("Zip", CriteriaOperator.StartsWith, "852", true)]
    [InlineData("Zip", CriteriaOperator.Is, "85254-9999", true)]
    [InlineData("LoanAmount", CriteriaOperator.Is, "250000.00", true)]
    [InlineData("LoanAmount", CriteriaOperator.LessThan, "$250,000", false)]
    [InlineData("LoanAmount", CriteriaOperator.AtMost, "$250,000", true)]
    [InlineData("LoanAmount", CriteriaOperator.GreaterThan, "99,999", true)] // by size, not by text
    [InlineData("LoanAmount", CriteriaOperator.AtLeast, "250000.01", false)]
    [InlineData("LoanAmount", CriteriaOperator.Between, "250000|300000", true)]
    [InlineData("LoanAmount", CriteriaOperator.Between, "1|249999.99", false)]
    [InlineData("LoanType", CriteriaOperator.IsAnyOf, "refinance|cash-out", true)]
    [InlineData("BirthDate", CriteriaOperator.Is, "2/28/1990", true)] // a day without a time is the whole day
    [InlineData("BirthDate", CriteriaOperator.Between, "1990-01-01|1990-02-28", true)]
    [InlineData("BirthDate", CriteriaOperator.LessThan, "1990-02-28", false)]
    [InlineData("BirthDate", CriteriaOperator.GreaterThan, "1990-02-28T10:29:59", true)]
    [InlineData("Consent", CriteriaOperator.Is, "true", true)]
    [InlineData("Consent", CriteriaOperator.IsNot, "no", true)]
    [InlineData("Interests", CriteriaOperator.Is, "chess", true)] // of several values one is enough
    [InlineData("Interests", CriteriaOperator.IsNot, "chess", false)] // and for a negation none may
    [InlineData("Interests", CriteriaOperator.IsNoneOf, "ski|run", true)]
    [InlineData("Drivers.Age", CriteriaOperator.LessThan, "21", true)]
    [InlineData("Drivers.Age", CriteriaOperator.LessThan, "19", false)]
    [InlineData("Drivers", CriteriaOperator.IsNotBlank, null, true)]
    [InlineData("Drivers", CriteriaOperator.Is, "2", false)]
    [InlineData("State", CriteriaOperator.IsNotBlank, null, true)]
    [InlineData("State", CriteriaOperator.IsBlank, null, false)]
    [InlineData("State", CriteriaOperator.LessThan, "1", false)] // not a state, compared as text
    [InlineData("LoanAmount", CriteriaOperator.LessThan, "many", false)] // cannot be compared
    public void Operator_decides(string field, CriteriaOperator op, string? values, bool expected) =>
        CriteriaEvaluator.Evaluate(new FieldTest(field, op, Values(values)), Sample, Context).ShouldBe(expected);

    // E-59 with E-12: blank fails every test but is blank and the three exact opposites.
    public static TheoryData<CriteriaOperator, bool> BlankValue()
    {
        var rows = new TheoryData<CriteriaOperator, bool>();
        foreach (var op in Enum.GetValues<CriteriaOperator>().Except([CriteriaOperator.MatchesPattern]))
        {
            rows.Add(op, op is CriteriaOperator.IsBlank or CriteriaOperator.IsNot or CriteriaOperator.IsNoneOf or CriteriaOperator.DoesNotContain);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(BlankValue))]
    public void Blank_fails_all_but_is_blank_and_the_negations(CriteriaOperator op, bool expected)
    {
        CriteriaEvaluator.Evaluate(new FieldTest("PropertyValue", op, ["1", "2"]), Sample, Context).ShouldBe(expected);
        CriteriaEvaluator.Evaluate(new FieldTest("NoSuchField", op, ["1", "2"]), Sample, Context).ShouldBe(expected);
    }

    [Theory] // E-59: four kinds of group over the truth of two tests
    [InlineData(GroupKind.And, true, true, true)]
    [InlineData(GroupKind.And, true, false, false)]
    [InlineData(GroupKind.Or, true, false, true)]
    [InlineData(GroupKind.Or, false, false, false)]
    [InlineData(GroupKind.NotAnd, true, true, false)]
    [InlineData(GroupKind.NotAnd, true, false, true)]
    [InlineData(GroupKind.NotOr, true, false, false)]
    [InlineData(GroupKind.NotOr, false, false, true)]
    public void Group_joins(GroupKind kind, bool first, bool second, bool expected)
    {
        var group = new CriteriaGroup(kind, [State(first ? "AZ" : "CA"), State(second ? "AZ" : "NV")]);

        CriteriaEvaluator.Evaluate(group, Sample, Context).ShouldBe(expected);
        CriteriaEvaluator.Evaluate(new CriteriaGroup(GroupKind.NotAnd, [group]), Sample, Context).ShouldBe(!expected);
        CriteriaEvaluator.Explain(group, Sample, Context).Holds.ShouldBe(expected);
    }

    [Fact]
    public void No_criteria_are_met_by_every_lead()
    {
        CriteriaEvaluator.Evaluate(null, Sample, Context).ShouldBeTrue();
        CriteriaEvaluator.Evaluate(CriteriaGroup.Empty, Sample, Context).ShouldBeTrue();
    }

    [Theory] // D-06: LTV <= 80 from two balances, as a calculated field and as an expression (CAMP-21)
    [InlineData("30000", true, "")]
    [InlineData("60000", false, "87.50")]
    public void Calculated_loan_to_value_decides(string balance2, bool accepted, string shown)
    {
        var lead = LeadOf(new RawField("MortgageBalance1", "150000"), new RawField("MortgageBalance2", balance2), new RawField("PropertyValue", "240000"));
        const string Expression = "([MortgageBalance1] + [MortgageBalance2]) / [PropertyValue] * 100";

        var byField = CriteriaEvaluator.Explain(new FieldTest("LTV", CriteriaOperator.AtMost, ["80"]), lead, Context);
        byField.Holds.ShouldBe(accepted);
        byField.Reason.ShouldBe(accepted ? "" : $"LTV is {shown}, wants at most 80");
        CriteriaEvaluator.Evaluate(new ExpressionTest(Expression, CriteriaOperator.AtMost, ["80"]), lead, Context).ShouldBe(accepted);
        CriteriaEvaluator.Evaluate(new ExpressionTest(Expression + " <= 80"), lead, Context).ShouldBe(accepted);
    }

    [Fact] // E-12: a blank expression fails
    public void Blank_expression_is_not_met() =>
        CriteriaEvaluator.Evaluate(new ExpressionTest("[PropertyValue] / 0", CriteriaOperator.AtMost, ["80"]), Sample, Context).ShouldBeFalse();

    [Theory] // CAMP-20
    [InlineData("Zip", "^85", true)]
    [InlineData("Zip", "^9", false)]
    [InlineData("LoanType", "cash.?out$", true)]
    [InlineData("Interests", "^CHESS$", true)]
    [InlineData("PropertyValue", ".*", false)] // blank
    public void Pattern_decides(string field, string pattern, bool expected) =>
        CriteriaEvaluator.Evaluate(new PatternTest(field, pattern), Sample, Context).ShouldBe(expected);

    // The failing test and both its sides.
    public static TheoryData<CriteriaNode, string> Reasons => new()
    {
        { State("CA", "NV"), "State is AZ, wants CA or NV" },
        { State("CA", "NV", "TX", "NY", "FL", "WA", "OR"), "State is AZ, wants CA, NV, TX, NY, FL or 2 more" },
        { new FieldTest("PropertyValue", CriteriaOperator.AtLeast, ["1"]), "PropertyValue is blank, wants at least 1" },
        { new FieldTest("LoanAmount", CriteriaOperator.Between, ["1", "5"]), "LoanAmount is $250,000, wants between 1 and 5" },
        { new FieldTest("State", CriteriaOperator.IsNot, ["AZ"]), "State is AZ, wants anything but AZ" },
        { new PatternTest("Zip", "^9"), "Zip is 85254, wants something that matches ^9" },
        { new ExpressionTest("[LoanAmount] < 5"), "[LoanAmount] < 5 is No, wants Yes" },
        { new CriteriaGroup(GroupKind.And, [State("AZ"), State("NV"), State("CA")]), "State is AZ, wants NV" },
        { new CriteriaGroup(GroupKind.Or, [State("NV"), State("CA")]), "State is AZ, wants NV; or State is AZ, wants CA" },
        { new CriteriaGroup(GroupKind.NotOr, [State("NV"), State("AZ")]), "State is AZ, must not be AZ" },
        { new CriteriaGroup(GroupKind.NotAnd, [State("AZ"), new CriteriaGroup(GroupKind.Or, [State("CA"), State("AZ")])]), "State is AZ, must not be AZ; or State is AZ, must not be AZ" },
        { new CriteriaGroup(GroupKind.Or, []), "The group has no test that could hold" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void First_failing_test_is_explained(CriteriaNode node, string reason)
    {
        var explanation = CriteriaEvaluator.Explain(node, Sample, Context);

        explanation.Reason.ShouldBe(reason);
        explanation.Failed.ShouldNotBeNull();
        explanation.FailedToRun.ShouldBeFalse();
    }

    // A test that cannot run fails, negated or not, and says so (FM-73: the lead is not lost, the rule is reported).
    public static TheoryData<CriteriaNode, string> NotRunning => new()
    {
        { new PatternTest("Zip", "("), "Zip: the pattern cannot be used" },
        { new ExpressionTest("1 +"), "1 +: the expression cannot be used" },
        { new FieldTest("Zip", CriteriaOperator.WithinMilesOf, ["85303", "10"]), "Zip: unknown place" },
        { new FieldTest("Zip", CriteriaOperator.InDistributionList, ["West"]), "Zip: unknown distribution list" },
        { new FunctionTest("noSuchFunction", ["18"]), "noSuchFunction: unknown function" },
    };

    [Theory]
    [MemberData(nameof(NotRunning))]
    public void Test_that_cannot_run_is_not_met_either_way(CriteriaNode node, string reason)
    {
        foreach (var criteria in (CriteriaNode[])[node, new CriteriaGroup(GroupKind.NotOr, [node]), new CriteriaGroup(GroupKind.And, [State("AZ"), node])])
        {
            var explanation = CriteriaEvaluator.Explain(criteria, Sample, Context);
            explanation.ShouldBe(new CriteriaExplanation { Holds = false, Failed = node, FailedToRun = true, Reason = reason });
        }

        // Where nothing hangs on it, the rest decides.
        CriteriaEvaluator.Evaluate(new CriteriaGroup(GroupKind.Or, [node, State("AZ")]), Sample, Context).ShouldBeTrue();
        CriteriaEvaluator.Explain(new CriteriaGroup(GroupKind.And, [node, State("NV")]), Sample, Context).Reason.ShouldBe("State is AZ, wants NV");
    }

    [Fact] // E-59, D-51's list: places and lists come from outside
    public void Places_and_lists_are_asked_for()
    {
        var context = new CriteriaContext(new EvaluationContext(Now, "Etc/UTC"), new KnownPlaces());

        CriteriaEvaluator.Evaluate(new FieldTest("Zip", CriteriaOperator.WithinMilesOf, ["85303", "10"]), Sample, context).ShouldBeTrue();
        CriteriaEvaluator.Explain(new FieldTest("Zip", CriteriaOperator.WithinMilesOf, ["85303", "9.5"]), Sample, context).Reason
            .ShouldBe("Zip is 10 miles from 85303, wants within 9.5");
        CriteriaEvaluator.Evaluate(new FieldTest("Zip", CriteriaOperator.InDistributionList, ["West"]), Sample, context).ShouldBeTrue();
    }

    private static FieldTest State(params ImmutableArray<string> states) => new("State", CriteriaOperator.IsAnyOf, states);

    private static ImmutableArray<string> Values(string? values) => values is null ? [] : [.. values.Split('|')];

    private static Lead LeadOf(params ImmutableArray<RawField> more)
    {
        var required = RawLead.Of(("FirstName", "Ann"), ("Email", "ann@example.com"), ("PrimaryPhone", "602-555-1234"), ("State", "AZ"));
        var checkedLead = LeadValidator.Validate(Mortgage, new RawLead([.. required.Fields, .. more]), Options);
        checkedLead.Errors.ShouldBeEmpty();
        return checkedLead.Lead!;
    }

    private sealed class KnownPlaces : ICriteriaData
    {
        public bool IsKnownPlace(string place) => place == "85303";

        public decimal? MilesBetween(string postalCode, string place) => postalCode == "85254" && place == "85303" ? 10 : null;

        public bool? IsInDistributionList(string list, string value) => list == "West" ? value == "85254" : null;

        public string NameOfList(string list) => list;
    }
}
