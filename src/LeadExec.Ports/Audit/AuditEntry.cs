namespace LeadExec.Ports.Audit;

/// <summary>One deed of a person or of the command line. Holds numbers and codes only, never personal data or secrets.</summary>
public sealed record AuditEntry
{
    /// <summary>Who did it: "user/7", "console".</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, in camelCase: "decideAttempt".</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: "attempt/…".</summary>
    public required string Subject { get; init; }

    /// <summary>A JSON object with the particulars; null when there are none.</summary>
    public string? Particulars { get; init; }
}
