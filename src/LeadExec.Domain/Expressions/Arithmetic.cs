using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Expressions;

/// <summary>Exact decimal arithmetic of expressions; whatever cannot be computed is blank (E-12).</summary>
internal static class Arithmetic
{
    private const int MostDecimals = 10;

    /// <summary>Numbers by all four operators; a date plus or minus days; the days between two dates.</summary>
    public static FieldValue Calculate(BinaryOperator operation, FieldValue left, FieldValue right)
    {
        if (left.Kind == FieldValueKind.Date || right.Kind == FieldValueKind.Date)
        {
            return WithDates(operation, left, right);
        }

        if (ValueComparison.NumberOf(left) is not { } first || ValueComparison.NumberOf(right) is not { } second)
        {
            return FieldValue.Blank;
        }

        try
        {
            return operation switch
            {
                BinaryOperator.Add => FieldValue.Of(first + second),
                BinaryOperator.Subtract => FieldValue.Of(first - second),
                BinaryOperator.Multiply => FieldValue.Of(first * second),
                BinaryOperator.Divide when second != 0m => FieldValue.Of(first / second),
                _ => FieldValue.Blank,
            };
        }
        catch (OverflowException)
        {
            return FieldValue.Blank;
        }
    }

    /// <summary>Rounds half away from zero to 0 to 10 decimals, 0 when not said.</summary>
    public static FieldValue Round(FieldValue value, FieldValue? decimals)
    {
        var places = decimals is null ? 0m : ValueComparison.NumberOf(decimals);
        return ValueComparison.NumberOf(value) is { } number && places is >= 0m and <= MostDecimals && decimal.IsInteger(places.Value)
            ? FieldValue.Of(decimal.Round(number, (int)places.Value, MidpointRounding.AwayFromZero))
            : FieldValue.Blank;
    }

    public static FieldValue Abs(FieldValue value) => ValueComparison.NumberOf(value) is { } number ? FieldValue.Of(Math.Abs(number)) : FieldValue.Blank;

    private static FieldValue WithDates(BinaryOperator operation, FieldValue left, FieldValue right) => (operation, left.Kind, right.Kind) switch
    {
        (BinaryOperator.Add, FieldValueKind.Date, _) => Shifted(left.Date, ValueComparison.NumberOf(right)),
        (BinaryOperator.Add, _, FieldValueKind.Date) => Shifted(right.Date, ValueComparison.NumberOf(left)),
        (BinaryOperator.Subtract, FieldValueKind.Date, FieldValueKind.Date) => FieldValue.Of((decimal)(left.Date.Date - right.Date.Date).Days),
        (BinaryOperator.Subtract, FieldValueKind.Date, _) => Shifted(left.Date, -ValueComparison.NumberOf(right)),
        _ => FieldValue.Blank,
    };

    private static FieldValue Shifted(DateTime date, decimal? days)
    {
        // Ten million days leave the range of dates in either direction, and their ticks still fit.
        if (days is not { } count || Math.Abs(count) > 10_000_000m)
        {
            return FieldValue.Blank;
        }

        var ticks = date.Ticks + (long)(count * TimeSpan.TicksPerDay);
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? FieldValue.Blank : FieldValue.Of(new DateTime(ticks));
    }
}
