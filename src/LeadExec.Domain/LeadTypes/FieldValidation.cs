namespace LeadExec.Domain.LeadTypes;

/// <summary>The check of a field's value (LT-15, E-10). Limits are inclusive; a missing limit is open. A blank value is not checked.</summary>
public sealed record FieldValidation
{
    public static FieldValidation None { get; } = new();

    public ValidationRule Rule { get; init; }

    /// <summary>Lower limit of length (characters), number or age (years).</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Upper limit of length (characters), number or age (years).</summary>
    public decimal? Maximum { get; init; }

    /// <summary>First day of a date range.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of a date range.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The pattern, at most <see cref="Expressions.TextPattern.MaximumLength"/> characters.</summary>
    public string? Pattern { get; init; }
}
