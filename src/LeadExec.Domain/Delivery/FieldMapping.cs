using System.Collections.Immutable;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// One field as the client expects it (DELV-21 to DELV-30). The value goes: source, value mapping, format, and the default
/// where the result is empty; in Testing the test value replaces all of it.
/// </summary>
public sealed record FieldMapping
{
    /// <summary>Name sent, and name of the tag in templates; unique without case.</summary>
    public required string FieldName { get; init; }

    public MappingSource Source { get; init; } = MappingSource.LeadField;

    /// <summary>Only with <see cref="MappingSource.LeadField"/>; null takes the field of the same name (DELV-23).</summary>
    public string? LeadField { get; init; }

    /// <summary>Only with <see cref="MappingSource.Static"/> (DELV-24).</summary>
    public string? StaticValue { get; init; }

    /// <summary>Only with <see cref="MappingSource.Special"/> (DELV-25).</summary>
    public SpecialField? Special { get; init; }

    /// <summary>Only with <see cref="MappingSource.Expression"/> (E-12).</summary>
    public string? Expression { get; init; }

    /// <summary>Sent when the value is empty (DELV-26).</summary>
    public string? DefaultValue { get; init; }

    /// <summary>A .NET format, or upper, lower, digits, trim, cut:N; several are joined by "|" (DELV-27, E-68).</summary>
    public string? Format { get; init; }

    /// <summary>Sent instead in Testing; null sends the real value (DELV-28).</summary>
    public string? TestValue { get; init; }

    /// <summary>At most 2,000; values without an entry go out as they are (DELV-29, D-23).</summary>
    public ImmutableArray<ValueMapping> ValueMappings { get; init; } = [];
}
