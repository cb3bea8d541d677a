namespace LeadExec.Domain.Catalogs;

/// <summary>A field of the lead and the expression of its value. A blank value leaves the field as it was posted.</summary>
public sealed record FieldHook
{
    public required string Field { get; init; }

    public required string Value { get; init; }
}
