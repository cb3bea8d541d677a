using System.Globalization;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;
using static LeadExec.Domain.Tests.Expressions.ExpressionSamples;

namespace LeadExec.Domain.Tests.Expressions;

/// <summary>The E-12 language, row by row. "" stands for blank. Today is 2026-02-28 in Phoenix (already March in UTC).</summary>
public sealed class ExpressionTests
{
    [Theory] // E-12: arithmetic and binding
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("100 / 8 / 2", "6.25")]
    [InlineData("-2 * 3", "-6")]
    [InlineData("- -2", "2")]
    [InlineData("2 * -[Five]", "-10")]
    [InlineData(".5 + 1.", "1.5")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("[ five ] + [TWO]", "7")]
    [InlineData("[TextNumber] * 2", "25")]
    [InlineData("(150000 + 30000) / 240000 * 100", "75")] // D-06, F-23
    [InlineData("(150000 + 60000) / 240000 * 100", "87.5")] // D-06
    public void Arithmetic_is_exact(string text, string expected) => Evaluate(text).Canonical.ShouldBe(expected);

    [Theory] // E-12: blank operand, division by zero, overflow, wrong kind
    [InlineData("1 + [Nothing]")]
    [InlineData("-[Nothing]")]
    [InlineData("1 / 0")]
    [InlineData("1 / ([Five] - 5)")]
    [InlineData("[Huge] * 10")]
    [InlineData("[Huge] + [Huge]")]
    [InlineData("-[Huge] - [Huge]")]
    [InlineData("[Huge] / 0.1")]
    [InlineData("[Text] + 1")]
    [InlineData("[Yes] * 1")]
    [InlineData("[List] + 1")]
    [InlineData("[Born] * 2")]
    [InlineData("[Born] + 10000000")]
    [InlineData("[Born] - 10000000")]
    [InlineData("[Born] + 99999999999999")]
    [InlineData("min(1, [Nothing])")]
    [InlineData("max([Text], 1)")]
    [InlineData("min(#2026-01-01#, 5)")]
    [InlineData("round([Nothing])")]
    [InlineData("round(1.5, -1)")]
    [InlineData("round(1.5, 0.5)")]
    [InlineData("round(1.5, 99999999999)")]
    [InlineData("abs([Text])")]
    [InlineData("upper([Nothing])")]
    [InlineData("contains([Nothing], \"a\")")]
    [InlineData("age([Later])")]
    [InlineData("age([Text])")]
    [InlineData("days([Nothing])")]
    [InlineData("days([Born], [Nothing])")]
    public void What_cannot_be_computed_is_blank(string text) => Evaluate(text).IsBlank.ShouldBeTrue();

    [Theory] // E-12: comparison and logic
    [InlineData("[Five] > 4", true)]
    [InlineData("[Five] >= 5 and [Five] <= 5", true)]
    [InlineData("[Five] = 5.00", true)]
    [InlineData("[Five] == 5", true)]
    [InlineData("[Five] <> 5", false)]
    [InlineData("[Five] != 4", true)]
    [InlineData("10 > 9", true)]
    [InlineData("[TextNumber] < 100", true)]
    [InlineData("[Text] = \"hello world\"", true)]
    [InlineData("[Text] = 'HELLO WORLD'", true)]
    [InlineData("\"apple\" < \"Banana\"", true)]
    [InlineData("[Text] = 5", false)]
    [InlineData("[Text] <> 5", true)]
    [InlineData("[Text] < 5", false)]
    [InlineData("[Born] < #2000-01-01#", true)]
    [InlineData("[Born] = \"2/28/1990\"", true)]
    [InlineData("[Yes]", true)]
    [InlineData("[Yes] = yes", true)]
    [InlineData("[No] = no", true)]
    [InlineData("[Yes] = \"yes\"", true)]
    [InlineData("not [No]", true)]
    [InlineData("not [Yes] or true", true)]
    [InlineData("not ([Yes] or true)", false)]
    [InlineData("true or false and false", true)]
    [InlineData("not 1 = 2", true)]
    [InlineData("[List] = \"blue\"", true)]
    [InlineData("[List] = \"green\"", false)]
    [InlineData("contains([List], \"RED\")", true)]
    [InlineData("contains([Text], \"LO w\")", true)]
    [InlineData("contains([Text], \"xyz\")", false)]
    public void Comparison_decides(string text, bool expected) => Evaluate(text).ShouldBe(FieldValue.Of(expected));

    [Theory] // E-12: blank fails every comparison, and counts as no
    [InlineData("[Nothing] = [Nothing]")]
    [InlineData("[Nothing] <> 1")]
    [InlineData("[Nothing] < 1")]
    [InlineData("[Nothing] <= 1")]
    [InlineData("1 > [Nothing]")]
    [InlineData("1 >= [Nothing]")]
    [InlineData("[Nothing] = \"\"")]
    [InlineData("[Nothing] or [Nothing]")]
    [InlineData("1 / 0 <= 80")]
    public void Blank_fails_a_comparison(string text) => Evaluate(text).ShouldBe(FieldValue.No);

    [Theory] // E-12: functions
    [InlineData("if([Five] > 4, \"big\", \"small\")", "big")]
    [InlineData("if([Nothing] > 4, \"big\", \"small\")", "small")]
    [InlineData("if([Nothing], 1 / 0, 7)", "7")]
    [InlineData("min(3, [Two], 5)", "2")]
    [InlineData("max(3, [Two], 5)", "5")]
    [InlineData("max(#2026-01-01#, [Born])", "2026-01-01")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.5)", "-3")]
    [InlineData("round(2.345, 2)", "2.35")]
    [InlineData("abs(-3.5)", "3.5")]
    [InlineData("len([Text])", "11")]
    [InlineData("len([Nothing])", "0")]
    [InlineData("len([List])", "2")]
    [InlineData("upper([Text])", "HELLO WORLD")]
    [InlineData("LOWER([Text])", "hello world")]
    [InlineData("age([Born])", "36")]
    [InlineData("age(\"2008-03-01\")", "17")]
    [InlineData("days(#2026-02-27#)", "1")]
    [InlineData("days(#2026-02-27#, #2026-03-01#)", "2")]
    [InlineData("[Born] + 1", "1990-03-01")]
    [InlineData("1 + [Born]", "1990-03-01")]
    [InlineData("[Born] - 0.5", "1990-02-27T12:00:00")]
    [InlineData("#2026-03-01# - #2026-02-27#", "2")]
    [InlineData("\"say \"\"hi\"\"\"", "say \"hi\"")]
    public void Function_gives(string text, string expected) => Evaluate(text).Canonical.ShouldBe(expected);

    [Theory] // E-12: error positions, counted from 0
    [InlineData("", 0)]
    [InlineData("1 +", 3)]
    [InlineData("1 + * 2", 4)]
    [InlineData("(1 + 2", 6)]
    [InlineData("1 2", 2)]
    [InlineData("[Open", 0)]
    [InlineData("1 + []", 4)]
    [InlineData("\"open", 0)]
    [InlineData("1 + #2026#", 4)]
    [InlineData("1.2.3", 0)]
    [InlineData("Name = 1", 0)]
    [InlineData("1 + system(1)", 4)]
    [InlineData("if(1, 2)", 0)]
    [InlineData("abs(1, 2)", 0)]
    [InlineData("min()", 4)]
    [InlineData("1 < 2 < 3", 6)]
    [InlineData("1 + ?", 4)]
    [InlineData("99999999999999999999999999999999", 0)]
    [InlineData("[A]; drop", 3)]
    public void Mistake_has_a_position(string text, int position)
    {
        var parse = Expression.Parse(text);

        parse.Accepted.ShouldBeFalse();
        parse.Error!.Position.ShouldBe(position, parse.Error.Message);
        parse.Error.Message.ShouldNotBeEmpty();
    }

    // FM-74, reliability 4.3: length 4,000 and depth 64.
    public static TheoryData<string, bool> Bounds => new()
    {
        { new string(' ', 3_999) + "1", true },
        { new string(' ', 4_000) + "1", false },
        { new string('(', 63) + "1" + new string(')', 63), true },
        { new string('(', 64) + "1" + new string(')', 64), false },
        { string.Concat(Enumerable.Repeat("-", 3_000)) + "1", false },
        { string.Concat(Enumerable.Repeat("not ", 900)) + "1", false },
        { string.Join('+', Enumerable.Repeat("1", 64)), true },
        { string.Join('+', Enumerable.Repeat("1", 65)), false },
        { string.Concat(Enumerable.Repeat("abs(", 900)) + "1" + new string(')', 900), false },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Length_and_depth_are_bounded(string text, bool accepted) => Expression.Parse(text).Accepted.ShouldBe(accepted);

    [Fact] // FM-74: looking at long texts burns fuel, and running out is blank, not an exception
    public void Fuel_runs_out_quietly()
    {
        // 32 comparisons of two texts of 16,000 characters cost about 33 each; with texts ten times as long, about 315.
        var text = string.Join(" and ", Enumerable.Repeat("[Long] = [Long]", 32));
        var expression = Expression.Parse($"({text}) or ({text}) or ({text}) or ({text})").Expression!;
        var longer = FieldValue.Of(new string('x', 160_000));

        var enough = expression.Run(Field, Context);
        var exhausted = expression.Run(_ => longer, Context with { ZoneId = "UTC" });

        enough.ShouldSatisfyAllConditions(result => result.Value.ShouldBe(FieldValue.Yes), result => result.Exhausted.ShouldBeFalse());
        exhausted.ShouldSatisfyAllConditions(
            result => result.Value.IsBlank.ShouldBeTrue(), result => result.Exhausted.ShouldBeTrue(), result => result.FuelUsed.ShouldBe(Expression.Fuel));
    }

    [Fact] // FM-74: output of at most 64 KB
    public void Output_is_bounded()
    {
        var expression = Expression.Parse("upper([X])").Expression!;

        expression.Evaluate(_ => FieldValue.Of(new string('x', 65_536)), Context).Canonical.Length.ShouldBe(65_536);
        expression.Evaluate(_ => FieldValue.Of(new string('x', 65_537)), Context).IsBlank.ShouldBeTrue();
    }

    [Fact]
    public void Culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["de-DE", "tr-TR", "th-TH", "fa-IR"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Evaluate("1.5 + 1").Canonical.ShouldBe("2.5");
                Evaluate("upper(\"i\")").Canonical.ShouldBe("I");
                Evaluate("[Born] + 1").Canonical.ShouldBe("1990-03-01");
                Evaluate("[TextNumber] = 12.5").ShouldBe(FieldValue.Yes);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory] // E-10, E-12: ages change at the birthday; 29 February counts from 1 March
    [InlineData("2000-02-29", "2026-02-28", 25)]
    [InlineData("2000-02-29", "2026-03-01", 26)]
    [InlineData("2000-02-29", "2028-02-29", 28)]
    [InlineData("2000-01-01", "2000-01-01", 0)]
    public void Age_changes_at_the_birthday(string born, string today, int age)
    {
        var now = new EvaluationContext(DateTimeOffset.Parse(today + "T12:00:00Z", CultureInfo.InvariantCulture), "Etc/UTC");

        Expression.Parse($"age(#{born}#)").Expression!.Evaluate(Field, now).Number.ShouldBe(age);
    }

    [Fact]
    public void Fields_are_listed_once()
    {
        Expression.Parse("[A] + [b] * [a] + [B.C]").Expression!.Fields.ShouldBe(["A", "b", "B.C"]);
        Expression.Parse("[A]").Expression.ShouldBe(Expression.Parse("[A]").Expression);
    }
}
