namespace LeadExec.Domain.Delivery;

/// <summary>One step of a <see cref="MappingFormat"/>; a .NET format may work for dates, for numbers, or for both.</summary>
internal sealed record FormatStep(FormatStepKind Kind)
{
    public int Length { get; init; }

    public string? DateFormat { get; init; }

    public string? NumberFormat { get; init; }
}
