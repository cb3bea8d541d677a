using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Criteria.Functions;

/// <summary>One function of the library of E-60.</summary>
internal abstract class EvaluateFunction
{
    /// <summary>As JSON spells it; stored and never renamed.</summary>
    public abstract string Name { get; }

    /// <summary>The mistake in the arguments; null when they can be used.</summary>
    public abstract string? Mistake(ImmutableArray<string> arguments, LeadType type);

    /// <summary>The answer for one lead. Arguments that were never checked give one that could not run.</summary>
    public abstract FunctionOutcome Run(FunctionCall call);

    /// <summary>The field that the arguments name; null without one. A criterion on it counts as one for CAMP-35.</summary>
    public virtual string? FieldOf(ImmutableArray<string> arguments) => null;

    /// <summary>The postal code that the arguments name; null without one.</summary>
    public virtual string? PlaceOf(ImmutableArray<string> arguments) => null;

    protected FunctionOutcome Unusable() => FunctionOutcome.CannotRun(Name, "the arguments cannot be used");

    protected static string? FieldMistake(ImmutableArray<string> arguments, LeadType type, FieldKind kind, string noun) =>
        arguments.Length > 0 && LeadTypeChecker.FieldAt(type, arguments[0]) is { } field
            ? field.Kind == kind ? null : $"{field.Name} is not {noun}."
            : "The first argument is a field of the lead type.";
}
