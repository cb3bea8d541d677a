using System.Collections.Immutable;
using System.Globalization;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>The client bought a lead with the same phone or e-mail within so many days, 30 without an argument (E-60).</summary>
internal sealed class DuplicateWithThisClient : EvaluateFunction
{
    public const string FunctionName = "duplicateWithThisClient";

    /// <summary>Longest look back in days; also how far the record is asked.</summary>
    public const int MostDays = 365;

    private const int UsualDays = 30;
    private const string Subject = "Duplicate with this client";

    public override string Name => FunctionName;

    public override string? Mistake(ImmutableArray<string> arguments, LeadType type) =>
        arguments.IsEmpty || (arguments.Length == 1 && DaysOf(arguments) is not null) ? null : $"The argument is a number of days, 1 to {MostDays}, or absent for {UsualDays}.";

    public override FunctionOutcome Run(FunctionCall call)
    {
        if (DaysOf(call.Arguments) is not { } days)
        {
            return Unusable();
        }

        if (call.Context.Client is not { KnowsSales: true } client)
        {
            return FunctionOutcome.CannotRun(Subject, "earlier sales are not known");
        }

        var sold = client.LastSoldAt is { } at && at > call.Context.Evaluation.Now.AddDays(-days);
        return FunctionOutcome.Of(sold, Subject, sold ? $"Yes, sold {client.LastSoldAt:yyyy-MM-dd}" : "No", $"Yes within {days} days");
    }

    private static int? DaysOf(ImmutableArray<string> arguments)
    {
        if (arguments.IsDefaultOrEmpty)
        {
            return UsualDays;
        }

        return int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days : null;
    }
}
