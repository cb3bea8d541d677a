using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>Miles from the lead's postal code to a postal code, or to the client's own with "client": field, place, operator, numbers (E-60, F-25).</summary>
internal sealed class Distance : EvaluateFunction
{
    private const string OwnPlace = "client";

    public override string Name => "distance";

    public override string? Mistake(ImmutableArray<string> arguments, LeadType type)
    {
        if (arguments.Length == 0 || LeadTypeChecker.FieldAt(type, arguments[0]) is null)
        {
            return "The first argument is a field of the lead type.";
        }

        return arguments.Length > 1 && !string.IsNullOrWhiteSpace(arguments[1]) && NumberWish.Read(arguments, 2) is not null
            ? null
            : $"After the field stand a postal code, or client, and {NumberWish.Form}.";
    }

    public override string? FieldOf(ImmutableArray<string> arguments) => arguments is [var field, ..] ? field : null;

    public override string? PlaceOf(ImmutableArray<string> arguments) => arguments is [_, var place, ..] && !IsOwn(place) ? place.Trim() : null;

    public override FunctionOutcome Run(FunctionCall call)
    {
        if (NumberWish.Read(call.Arguments, 2) is not { } wish)
        {
            return Unusable();
        }

        var (field, place) = (call.Arguments[0], PlaceOf(call.Arguments) ?? call.Context.Client?.PostalCode ?? "");
        var subject = $"Distance of {field}";
        if (!call.Context.Data.IsKnownPlace(place))
        {
            return FunctionOutcome.CannotRun(subject, IsOwn(call.Arguments[1]) ? "the client's own place is unknown" : $"unknown place {place}");
        }

        var code = call.Lead.Text(field);
        return code is not null && call.Context.Data.MilesBetween(code, place) is { } miles
            ? FunctionOutcome.Of(wish.Holds(miles), subject, $"{MilesText.Of(miles, wish.First)} miles from {place}", wish.Words)
            : FunctionOutcome.Of(false, subject, code is null ? "blank" : $"unknown for {code}", wish.Words);
    }

    private static bool IsOwn(string place) => place.Trim().Equals(OwnPlace, StringComparison.OrdinalIgnoreCase);
}
