namespace LeadExec.Domain.LeadTypes;

/// <summary>What the check of a lead depends on besides its lead type.</summary>
public sealed record ValidationOptions
{
    /// <summary>FM-43: most posted fields, sub-fields included.</summary>
    public const int DefaultMaximumFields = 500;

    /// <summary>FM-43: most UTF-8 bytes of one posted value.</summary>
    public const int DefaultMaximumValueBytes = 16 * 1024;

    /// <summary>The present moment, for ages and calculated fields.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>IANA zone of the account; days begin there, and posted times with an offset are stored as its local time.</summary>
    public string ZoneId { get; init; } = "Etc/UTC";

    /// <summary>Separates several values in one posted field (CAMP-32); null when the campaign has none.</summary>
    public string? Delimiter { get; init; }

    /// <summary>E-15: refuse posts with fields that the lead type does not know.</summary>
    public bool RejectUnknownFields { get; init; }

    public int MaximumFields { get; init; } = DefaultMaximumFields;

    public int MaximumValueBytes { get; init; } = DefaultMaximumValueBytes;
}
