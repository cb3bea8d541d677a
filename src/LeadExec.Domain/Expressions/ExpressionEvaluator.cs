using System.Collections.Immutable;
using System.Text;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Expressions;

/// <summary>Walks the tree of one expression once, with fuel. Every path gives a value; nothing throws.</summary>
internal sealed class ExpressionEvaluator(Func<string, FieldValue> fields, EvaluationContext context)
{
    private const int CharactersPerFuel = 1_024;

    private int fuel = Expression.Fuel;

    public ExpressionResult Run(ExpressionNode root)
    {
        var value = Evaluate(root);
        return fuel < 0
            ? new ExpressionResult(FieldValue.Blank, Expression.Fuel, Exhausted: true)
            : new ExpressionResult(value, Expression.Fuel - fuel, Exhausted: false);
    }

    private FieldValue Evaluate(ExpressionNode node)
    {
        if (!Burn(1))
        {
            return FieldValue.Blank;
        }

        return node switch
        {
            LiteralNode literal => literal.Value,
            FieldNode field => fields(field.Name),
            NegateNode negate => Arithmetic.Calculate(BinaryOperator.Subtract, FieldValue.Of(0m), Evaluate(negate.Operand)),
            NotNode not => FieldValue.Of(!Holds(not.Operand)),
            BinaryNode binary => Binary(binary),
            CallNode call => Call(call.Function, call.Arguments),
            _ => throw new InvalidOperationException("An expression node of an unknown kind."),
        };
    }

    /// <summary>Blank, and anything that is not yes, counts as no.</summary>
    private bool Holds(ExpressionNode node) => Evaluate(node).IsYes;

    private FieldValue Binary(BinaryNode node)
    {
        switch (node.Operator)
        {
            case BinaryOperator.Or:
                return FieldValue.Of(Holds(node.Left) || Holds(node.Right));
            case BinaryOperator.And:
                return FieldValue.Of(Holds(node.Left) && Holds(node.Right));
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.AtMost
                or BinaryOperator.Greater or BinaryOperator.AtLeast:
                return FieldValue.Of(Compare(node.Operator, Evaluate(node.Left), Evaluate(node.Right)));
            case BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide:
                return Arithmetic.Calculate(node.Operator, Evaluate(node.Left), Evaluate(node.Right));
        }

        return FieldValue.Blank;
    }

    // E-12: blank fails a comparison, "not equal" included. Several values: one that compares is enough.
    private bool Compare(BinaryOperator comparison, FieldValue left, FieldValue right)
    {
        if (left.Kind == FieldValueKind.List)
        {
            return left.Items.Any(item => Compare(comparison, item, right));
        }

        if (left.IsBlank || right.IsBlank || !Burn(Reading(left) + Reading(right)))
        {
            return false;
        }

        var order = ValueComparison.Order(left, right);
        return comparison switch
        {
            BinaryOperator.Equal => order == 0,
            BinaryOperator.NotEqual => order != 0,
            BinaryOperator.Less => order < 0,
            BinaryOperator.AtMost => order <= 0,
            BinaryOperator.Greater => order > 0,
            BinaryOperator.AtLeast => order >= 0,
            BinaryOperator.Or or BinaryOperator.And or BinaryOperator.Add or BinaryOperator.Subtract
                or BinaryOperator.Multiply or BinaryOperator.Divide => false,
        };
    }

    private FieldValue Call(ExpressionFunction function, ImmutableArray<ExpressionNode> arguments)
    {
        if (function == ExpressionFunction.If)
        {
            return Evaluate(Holds(arguments[0]) ? arguments[1] : arguments[2]);
        }

        var first = Evaluate(arguments[0]);
        var second = arguments.Length == 2 ? Evaluate(arguments[1]) : null;
        return function switch
        {
            ExpressionFunction.Min => Extreme(first, arguments, wanted: -1),
            ExpressionFunction.Max => Extreme(first, arguments, wanted: 1),
            ExpressionFunction.Round => Arithmetic.Round(first, second),
            ExpressionFunction.Abs => Arithmetic.Abs(first),
            ExpressionFunction.Len => FieldValue.Of((decimal)Length(first)),
            ExpressionFunction.Upper => Cased(first, upper: true),
            ExpressionFunction.Lower => Cased(first, upper: false),
            ExpressionFunction.Contains => Contains(first, second ?? FieldValue.Blank),
            ExpressionFunction.Age => Age(first),
            ExpressionFunction.Days => Days(first, second),
            ExpressionFunction.If => FieldValue.Blank,
        };
    }

    // Numbers with numbers, dates with dates; one blank or incomparable argument makes the result blank.
    private FieldValue Extreme(FieldValue first, ImmutableArray<ExpressionNode> arguments, int wanted)
    {
        var extreme = Ordered(first);
        for (var at = 1; at < arguments.Length && !extreme.IsBlank; at++)
        {
            var next = Ordered(Evaluate(arguments[at]));
            extreme = ValueComparison.Order(next, extreme) switch
            {
                null => FieldValue.Blank,
                { } order => Math.Sign(order) == wanted ? next : extreme,
            };
        }

        return extreme;
    }

    private static FieldValue Ordered(FieldValue value) =>
        value.Kind == FieldValueKind.Date ? value
        : ValueComparison.NumberOf(value) is { } number ? FieldValue.Of(number) : FieldValue.Blank;

    // The one function that sees blank: the length of blank is 0, so that a blank field can be tested for.
    private static int Length(FieldValue value) => value.Kind switch
    {
        FieldValueKind.List => value.Items.Length,
        FieldValueKind.Records => value.Records.Length,
        FieldValueKind.Blank or FieldValueKind.Text or FieldValueKind.Number or FieldValueKind.Date or FieldValueKind.YesNo => value.Canonical.Length,
    };

    private FieldValue Cased(FieldValue value, bool upper)
    {
        if (IsCompound(value) || !Burn(Reading(value)))
        {
            return FieldValue.Blank;
        }

        var text = upper ? value.Canonical.ToUpperInvariant() : value.Canonical.ToLowerInvariant();
        return Encoding.UTF8.GetByteCount(text) <= Expression.MaximumOutputBytes ? FieldValue.Of(text) : FieldValue.Blank;
    }

    private FieldValue Contains(FieldValue value, FieldValue part)
    {
        if (value.Kind == FieldValueKind.List)
        {
            return FieldValue.Of(value.Items.Any(item => Contains(item, part).IsYes));
        }

        if (IsCompound(value) || IsCompound(part) || !Burn(Reading(value) + Reading(part)))
        {
            return FieldValue.Blank;
        }

        return FieldValue.Of(value.Canonical.Contains(part.Canonical, StringComparison.OrdinalIgnoreCase));
    }

    private FieldValue Age(FieldValue value) =>
        ValueComparison.DateOf(value) is { } born && LocalTime.Age(born, context.LocalNow) is { } years ? FieldValue.Of((decimal)years) : FieldValue.Blank;

    private FieldValue Days(FieldValue from, FieldValue? to)
    {
        var end = to is null ? context.LocalNow : ValueComparison.DateOf(to);
        return ValueComparison.DateOf(from) is { } start && end is { } last
            ? FieldValue.Of((decimal)(last.Date - start.Date).Days)
            : FieldValue.Blank;
    }

    private static bool IsCompound(FieldValue value) => value.Kind is FieldValueKind.Blank or FieldValueKind.List or FieldValueKind.Records;

    private static int Reading(FieldValue value) => value.Canonical.Length / CharactersPerFuel;

    private bool Burn(int units)
    {
        fuel = fuel < 0 ? fuel : fuel - units;
        return fuel >= 0;
    }
}
