using FsCheck;
using FsCheck.Fluent;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;
using static LeadExec.Domain.Tests.Expressions.ExpressionSamples;

namespace LeadExec.Domain.Tests.Expressions;

/// <summary>Reliability 4.3: parsing and evaluation are total, deterministic and bounded, whatever the text and the values.</summary>
public sealed class ExpressionProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(FuzzInputs.Count);

    private static readonly string[] Pieces =
    [
        "1", "0", "2.5", "79228162514264337593543950335", "\"a\"", "'it''s'", "#2026-01-31#", "#9998-12-31#", "[Five]", "[Huge]", "[Text]",
        "[Born]", "[Nothing]", "[List]", "[Yes]", "[TextNumber]", "[Long]", "+", "-", "*", "/", "(", ")", ",", "=", "<>", "<", ">=", "and", "or",
        "not", "if(", "min(", "max(", "round(", "abs(", "len(", "upper(", "lower(", "contains(", "age(", "days(", "yes", "no", "?", "[", "\"", "#",
    ];

    [Fact]
    public void Random_text_never_throws_and_errors_point_into_the_text()
    {
        var text = Gen.OneOf(ArbMap.Default.GeneratorFor<string>(), Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)));
        Prop.ForAll(text.Select(drawn => drawn ?? "").ToArbitrary(), drawn =>
        {
            var parse = Expression.Parse(drawn);
            return parse.Accepted ? RunsWithinBounds(parse.Expression) : parse.Error.Position >= 0 && parse.Error.Position <= drawn.Length;
        }).Check(Thorough);
    }

    [Fact]
    public void Random_trees_parse_and_run_within_fuel_and_alike()
    {
        Prop.ForAll(Tree(5).ToArbitrary(), text =>
        {
            var parse = Expression.Parse(text);
            return text.Length > Expression.MaximumLength || (parse.Accepted && RunsWithinBounds(parse.Expression));
        }).Check(Thorough);
    }

    [Fact] // a wrong moment or zone is no reason to throw either
    public void Any_moment_and_zone_will_do()
    {
        var expression = Expression.Parse("age([Born]) + days([Born]) + days([Later])").Expression!;
        foreach (var now in (DateTimeOffset[])[DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch])
        {
            foreach (var zone in (string[])["Pacific/Kiritimati", "Pacific/Pago_Pago", "no such zone", ""])
            {
                Should.NotThrow(() => expression.Evaluate(Field, new EvaluationContext(now, zone)));
            }
        }
    }

    private static bool RunsWithinBounds(Expression expression)
    {
        var first = expression.Run(Field, Context);
        var second = expression.Run(Field, Context);
        return first == second && first.FuelUsed is > 0 and <= Expression.Fuel && first.Value.Canonical.Length <= Expression.MaximumOutputBytes;
    }

    private static Gen<string> Tree(int depth)
    {
        var leaf = Gen.Elements(Pieces[..17]);
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Tree(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.Select(operand => $"-({operand})"),
            inner.Select(operand => $"not ({operand})"),
            from sign in Gen.Elements("+", "-", "*", "/", "=", "<>", "<", "<=", ">", ">=", "and", "or")
            from left in inner
            from right in inner
            select $"({left}) {sign} ({right})",
            from function in Gen.Elements("round", "abs", "len", "upper", "lower", "age", "days", "min")
            from argument in inner
            select $"{function}({argument})",
            from function in Gen.Elements("min", "max", "contains", "days", "round")
            from first in inner
            from second in inner
            select $"{function}({first}, {second})",
            from condition in inner
            from met in inner
            from unmet in inner
            select $"if({condition}, {met}, {unmet})");
    }
}
