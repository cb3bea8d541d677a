using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>Functions that count from a date of the lead until today: field, operator, numbers. A blank date, or a later one, is no count and fails.</summary>
internal abstract class DateFunction(string name, string noun) : EvaluateFunction
{
    public override string Name => name;

    public override string? Mistake(ImmutableArray<string> arguments, LeadType type) =>
        FieldMistake(arguments, type, FieldKind.DateTime, "a date") ?? (NumberWish.Read(arguments, 1) is null ? $"After the field stand {NumberWish.Form}." : null);

    public override string? FieldOf(ImmutableArray<string> arguments) => arguments is [var field, ..] ? field : null;

    public override FunctionOutcome Run(FunctionCall call)
    {
        if (NumberWish.Read(call.Arguments, 1) is not { } wish)
        {
            return Unusable();
        }

        var subject = $"{noun} {call.Arguments[0]}";
        var date = ValueComparison.DateOf(call.Lead.Value(call.Arguments[0]));
        return date is { } day && Count(day, call.Context.Evaluation.LocalNow) is { } count
            ? FunctionOutcome.Of(wish.Holds(count), subject, count.ToString(CultureInfo.InvariantCulture), wish.Words)
            : FunctionOutcome.Of(false, subject, date is null ? "blank" : "in the future", wish.Words);
    }

    protected abstract int? Count(DateTime day, DateTime today);
}

/// <summary>Full years from a day of birth until today (E-60).</summary>
internal sealed class AgeOfPerson() : DateFunction("ageOfPerson", "Age by")
{
    protected override int? Count(DateTime day, DateTime today) => LocalTime.Age(day, today);
}

/// <summary>Calendar days from a date until today (E-60).</summary>
internal sealed class DaysSinceDate() : DateFunction("daysSinceDate", "Days since")
{
    protected override int? Count(DateTime day, DateTime today) => day.Date > today.Date ? null : (today.Date - day.Date).Days;
}
