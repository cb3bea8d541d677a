namespace LeadExec.Ports.Places;

/// <summary>How many postal codes are known, where the newest came from (with their licence), and when.</summary>
public sealed record PostalState(int Codes, string Source, DateTimeOffset ImportedAt, string ImportedBy);
