namespace LeadExec.Domain.Catalogs;

/// <summary>An address, CIDR block or from-to range that may or may not post for a source (RCV-10, E-21).</summary>
public sealed record IpRule
{
    public required bool Allow { get; init; }

    /// <summary>"203.0.113.5", "203.0.113.0/24", "2001:db8::/32" or "203.0.113.5-203.0.113.9".</summary>
    public required string Addresses { get; init; }
}
