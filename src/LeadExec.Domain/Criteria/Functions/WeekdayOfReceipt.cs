using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>The weekday on which the lead was received in the client's zone is one of these: Monday, or Mon (E-60).</summary>
internal sealed class WeekdayOfReceipt : EvaluateFunction
{
    public override string Name => "weekdayOfReceipt";

    public override string? Mistake(ImmutableArray<string> arguments, LeadType type) =>
        arguments.Length is >= 1 and <= 7 && arguments.All(day => DayOf(day) is not null) ? null : "The arguments are one to seven weekdays, such as Monday or Mon.";

    public override FunctionOutcome Run(FunctionCall call)
    {
        if (call.Arguments.IsDefaultOrEmpty)
        {
            return Unusable();
        }

        var today = LocalTime.At(call.Context.ReceivedAt, call.ZoneId).DayOfWeek;
        return FunctionOutcome.Of(
            call.Arguments.Any(day => DayOf(day) == today), $"Weekday of receipt in {call.ZoneId}", today.ToString(), string.Join(" or ", call.Arguments.Select(day => DayOf(day)?.ToString() ?? day)));
    }

    private static DayOfWeek? DayOf(string text)
    {
        var name = text.Trim();
        return Enum.GetValues<DayOfWeek>().Select(day => (DayOfWeek?)day).FirstOrDefault(day =>
            name.Equals(day.ToString(), StringComparison.OrdinalIgnoreCase) || name.Equals(day.ToString()![..3], StringComparison.OrdinalIgnoreCase));
    }
}
