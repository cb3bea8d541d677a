using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>The hour, 0 to 23, in which the lead was received in the client's zone: operator, numbers (E-60).</summary>
internal sealed class HourOfReceipt : EvaluateFunction
{
    public override string Name => "hourOfReceipt";

    public override string? Mistake(ImmutableArray<string> arguments, LeadType type) =>
        NumberWish.Read(arguments, 0) is { First: >= 0 and <= 23, Second: >= 0 and <= 23 } ? null : $"The arguments are {NumberWish.Form}; hours are 0 to 23.";

    public override FunctionOutcome Run(FunctionCall call)
    {
        if (NumberWish.Read(call.Arguments, 0) is not { } wish)
        {
            return Unusable();
        }

        var hour = LocalTime.At(call.Context.ReceivedAt, call.ZoneId).Hour;
        return FunctionOutcome.Of(wish.Holds(hour), $"Hour of receipt in {call.ZoneId}", hour.ToString(CultureInfo.InvariantCulture), wish.Words);
    }
}
