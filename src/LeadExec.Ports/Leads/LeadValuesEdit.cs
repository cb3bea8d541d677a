using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Leads;

/// <summary>New values of a lead. Holds personal data; prints as [edit].</summary>
public sealed record LeadValuesEdit
{
    public required LeadId LeadId { get; init; }

    /// <summary>The version that the editor saw; another one in store refuses the edit.</summary>
    public required int Expected { get; init; }

    public required string FieldsJson { get; init; }

    /// <summary>What is different; at least one.</summary>
    public required ImmutableArray<ValueChange> Changes { get; init; }

    /// <summary>"user/7".</summary>
    public required string ChangedBy { get; init; }

    /// <summary>By which the person is found from now on; null when phone and e-mail are as they were.</summary>
    public PersonHashes? Person { get; init; }

    public override string ToString() => "[edit]";
}
