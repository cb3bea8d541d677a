using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Places;
using static LeadExec.Domain.Tests.LeadTypes.LeadTypeSamples;

namespace LeadExec.Domain.Tests.Criteria;

/// <summary>E-60, DIST-20: the functions of delivery accounts, with both sides of each comparison; DIST-17, F-25: distances.</summary>
public sealed class EvaluateFunctionTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 15, 30, 0, TimeSpan.Zero); // 08:30 in Phoenix, 11:30 in New York

    private static readonly PlaceTable Places = PlaceTable.Of(
    [
        new("US", "85303", new(33.5301, -112.1774)), new("US", "85003", new(33.4484, -112.0740)), new("US", "85374", new(33.6292, -112.3679)),
        new("CA", "K1A", new(45.4207, -75.7023)),
    ]);

    [Theory]
    [InlineData("ageOfPerson", "BirthDate|atLeast|36", true, "")]
    [InlineData("ageOfPerson", "BirthDate|atLeast|37", false, "Age by BirthDate is 36, wants at least 37")]
    [InlineData("ageOfPerson", "BirthDate|between|18|35", false, "Age by BirthDate is 36, wants between 18 and 35")]
    [InlineData("daysSinceDate", "BirthDate|lessThan|13000", false, "Days since BirthDate is 13153, wants less than 13000")]
    [InlineData("daysSinceDate", "BirthDate|is|13153", true, "")]
    [InlineData("weekdayOfReceipt", "Mon|Tuesday", true, "")]
    [InlineData("weekdayOfReceipt", "Sat|Sun", false, "Weekday of receipt in America/New_York is Tuesday, wants Saturday or Sunday")]
    [InlineData("hourOfReceipt", "between|11|17", true, "")] // the client's zone, not the account's
    [InlineData("hourOfReceipt", "lessThan|9", false, "Hour of receipt in America/New_York is 11, wants less than 9")]
    [InlineData("distance", "Zip|85003|atMost|9", true, "")]
    [InlineData("distance", "Zip|85374|atMost|10", false, "Distance of Zip is 12.93 miles from 85374, wants at most 10")]
    [InlineData("distance", "Zip|client|greaterThan|10", false, "Distance of Zip is 8.21 miles from 85003, wants more than 10")]
    [InlineData("duplicateWithThisClient", "", true, "")]
    [InlineData("duplicateWithThisClient", "7", false, "Duplicate with this client is No, wants Yes within 7 days")]
    public void Function_holds_or_says_both_sides(string function, string arguments, bool holds, string reason)
    {
        var test = new FunctionTest(function, arguments.Length == 0 ? [] : [.. arguments.Split('|')]);

        CriteriaChecker.Check(test, Mortgage).ShouldBeEmpty();
        CriteriaEvaluator.Evaluate(test, Sample(), Context()).ShouldBe(holds);
        CriteriaEvaluator.Explain(test, Sample(), Context()).Reason.ShouldBe(reason);
        CriteriaEvaluator.Evaluate(new CriteriaGroup(GroupKind.NotOr, [test]), Sample(), Context()).ShouldBe(!holds);
    }

    [Fact]
    public void Negated_duplicate_names_the_day() =>
        CriteriaEvaluator.Explain(new CriteriaGroup(GroupKind.NotOr, [new FunctionTest("duplicateWithThisClient", ["30"])]), Sample(), Context()).Reason
            .ShouldBe("Duplicate with this client is Yes, sold 2026-03-01, must not be Yes within 30 days");

    [Theory] // neither met nor not met
    [InlineData("duplicateWithThisClient", "", "Duplicate with this client: earlier sales are not known")]
    [InlineData("distance", "Zip|client|atMost|5", "Distance of Zip: the client's own place is unknown")]
    [InlineData("distance", "Zip|99999|atMost|5", "Distance of Zip: unknown place 99999")]
    [InlineData("leadGradeAtLeast", "A", "Lead grade: leads are not graded")]
    [InlineData("ageOfPerson", "BirthDate", "ageOfPerson: the arguments cannot be used")]
    public void Function_that_cannot_run_is_not_met_either_way(string function, string arguments, string reason)
    {
        var test = new FunctionTest(function, arguments.Length == 0 ? [] : [.. arguments.Split('|')]);
        var context = Context() with { Client = new CriteriaClient { ZoneId = "Etc/UTC" } };

        CriteriaEvaluator.Explain(test, Sample(), context).ShouldBe(new CriteriaExplanation { Holds = false, Failed = test, FailedToRun = true, Reason = reason });
        CriteriaEvaluator.Evaluate(new CriteriaGroup(GroupKind.NotOr, [test]), Sample(), context).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ageOfPerson", "BirthDate|atLeast|0", "Age by BirthDate is blank, wants at least 0")]
    [InlineData("distance", "Zip|85003|atMost|10", "Distance of Zip is blank, wants at most 10")]
    public void Blank_value_fails(string function, string arguments, string reason) =>
        CriteriaEvaluator.Explain(new FunctionTest(function, [.. arguments.Split('|')]), MortgageLead(), Context(MortgageLead())).Reason.ShouldBe(reason);

    [Theory]
    [InlineData("ageOfPerson", "", "/arguments")]
    [InlineData("ageOfPerson", "Zip|atLeast|18", "/arguments")] // not a date
    [InlineData("ageOfPerson", "BirthDate|contains|18", "/arguments")]
    [InlineData("ageOfPerson", "BirthDate|between|65|18", "/arguments")]
    [InlineData("daysSinceDate", "BirthDate|atLeast|soon", "/arguments")]
    [InlineData("weekdayOfReceipt", "", "/arguments")]
    [InlineData("weekdayOfReceipt", "Someday", "/arguments")]
    [InlineData("hourOfReceipt", "atLeast|24", "/arguments")]
    [InlineData("distance", "Nope|85303|atMost|10", "/arguments")]
    [InlineData("distance", "Zip|85303|atMost", "/arguments")]
    [InlineData("duplicateWithThisClient", "0", "/arguments")]
    [InlineData("duplicateWithThisClient", "366", "/arguments")]
    [InlineData("leadGradeAtLeast", "A", "/arguments")] // there are no grades yet
    [InlineData("moonPhase", "", "/function")]
    public void Mistake_in_the_arguments_is_refused(string function, string arguments, string path) =>
        CriteriaChecker.Check(new FunctionTest(function, arguments.Length == 0 ? [] : [.. arguments.Split('|')]), Mortgage).ShouldHaveSingleItem().Path.ShouldBe(path);

    [Fact]
    public void Missing_grades_are_said_plainly() =>
        CriteriaChecker.Check(new FunctionTest("leadGradeAtLeast", ["A"]), Mortgage).Single().Message.ShouldContain("not graded in this version");

    [Theory] // D-26, F-25, DIST-17
    [InlineData("85003", true, "")]
    [InlineData("85374", false, "Zip is 12.93 miles from 85303, wants within 10")]
    [InlineData("99999", false, "Zip is 99999, wants a place within 10 miles of 85303")] // E-47: an unknown place is near to nothing
    [InlineData("", false, "Zip is blank, wants a place within 10 miles of 85303")]
    public void Within_miles_of_a_postal_code(string zip, bool near, string reason)
    {
        var lead = MortgageLead(("Zip", zip));
        var test = new FieldTest("Zip", CriteriaOperator.WithinMilesOf, ["85303", "10"]);

        CriteriaEvaluator.Evaluate(test, lead, Context(lead)).ShouldBe(near);
        CriteriaEvaluator.Explain(test, lead, Context(lead)).Reason.ShouldBe(reason);
        CriteriaEvaluator.Evaluate(new CriteriaGroup(GroupKind.NotAnd, [test]), lead, Context(lead)).ShouldBe(!near);
    }

    [Fact]
    public void Limit_itself_is_within()
    {
        var lead = MortgageLead(("Zip", "85003"));
        var miles = new CatalogCriteriaData(Catalog(), lead).MilesBetween("85003", "85303")!.Value;

        CriteriaEvaluator.Evaluate(Within(miles), lead, Context(lead)).ShouldBeTrue();
        CriteriaEvaluator.Explain(Within(miles - 0.000001m), lead, Context(lead)).Reason.ShouldContain($"{miles} miles from 85303, wants within {miles - 0.000001m}");

        static FieldTest Within(decimal limit) => new("Zip", CriteriaOperator.WithinMilesOf, ["85303", limit.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
    }

    [Fact]
    public void Postal_code_is_read_in_the_leads_country()
    {
        var lead = MortgageLead(("Zip", "85303"), ("Country", "Mexico"));
        CriteriaEvaluator.Evaluate(new FieldTest("Zip", CriteriaOperator.WithinMilesOf, ["85303", "10"]), lead, Context(lead)).ShouldBeFalse();
    }

    [Theory] // CAMP-35, E-59
    [InlineData("State", true)]
    [InlineData("zip", true)]
    [InlineData("LoanType", true)]
    [InlineData("PropertyValue", true)]
    [InlineData("BirthDate", true)]
    [InlineData("LoanAmount", false)]
    [InlineData("Nope", false)]
    public void Mentions_finds_the_field_at_any_depth(string field, bool mentioned)
    {
        var criteria = new CriteriaGroup(GroupKind.And,
        [
            new FieldTest("State", CriteriaOperator.IsNotBlank, []),
            new CriteriaGroup(GroupKind.NotOr, [new PatternTest("Zip", "^9"), new FieldTest("LoanType", CriteriaOperator.Is, ["Purchase"])]),
            new ExpressionTest("[PropertyValue] > 1"),
            new FunctionTest("ageOfPerson", ["BirthDate", "atLeast", "18"]),
        ]);
        CriteriaReferences.Mentions(criteria, field).ShouldBe(mentioned);
        CriteriaReferences.Mentions(null, field).ShouldBeFalse();
    }

    private static Lead Sample() => MortgageLead(("Zip", "85303"), ("BirthDate", "1990-03-06"));

    private static Catalog Catalog() => CatalogBuilder.Empty with { Places = Places };

    private static CriteriaContext Context(Lead? lead = null) =>
        new(new EvaluationContext(Tuesday, "America/Phoenix"), new CatalogCriteriaData(Catalog(), lead ?? Sample()))
        {
            Client = new CriteriaClient { ZoneId = "America/New_York", PostalCode = "85003", KnowsSales = true, LastSoldAt = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero) },
        };
}
