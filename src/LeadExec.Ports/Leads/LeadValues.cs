using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>The stored values of a lead and how often they were changed. Holds personal data; prints as [values].</summary>
public sealed record LeadValues
{
    public required LeadTypeId LeadTypeId { get; init; }

    /// <summary>1 as received; each edit adds one.</summary>
    public required int Version { get; init; }

    /// <summary>Null after erasure (E-38).</summary>
    public string? FieldsJson { get; init; }

    public override string ToString() => "[values]";
}
