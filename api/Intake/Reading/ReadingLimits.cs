namespace LeadExec.Api.Intake.Reading;

/// <summary>How much one post may hold (E-28, FM-40, FM-43).</summary>
internal sealed record ReadingLimits
{
    /// <summary>Bytes of the body.</summary>
    public int MaximumBodyBytes { get; init; } = 1_048_576;

    /// <summary>Values in the whole body, sub-fields included.</summary>
    public int MaximumValues { get; init; } = 500;

    /// <summary>Bytes of one value in UTF-8.</summary>
    public int MaximumValueBytes { get; init; } = 16_384;

    /// <summary>Characters of one name.</summary>
    public int MaximumNameLength { get; init; } = 200;

    public int MaximumJsonDepth { get; init; } = 16;

    public int MaximumXmlDepth { get; init; } = 32;
}
