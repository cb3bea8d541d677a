using LeadExec.Domain.Values;

namespace LeadExec.Domain.Lists;

/// <summary>
/// Assigns leads by the value of a field to clients (DIST-41). Its rows are imported data of their own (<see cref="ListTable"/>);
/// this is how they are used. Place in the scan: E-55.
/// </summary>
public sealed record DistributionList
{
    public required DistributionListId Id { get; init; }

    public required string Description { get; init; }

    /// <summary>Fixed at creation.</summary>
    public required LeadTypeId LeadTypeId { get; init; }

    /// <summary>The lead field whose value is looked up. Fixed at creation, because the rows are values of it.</summary>
    public required string Field { get; init; }

    /// <summary>The list is used only when this field has <see cref="LinkValue"/> (DIST-42); null uses it always.</summary>
    public string? LinkField { get; init; }

    public string? LinkValue { get; init; }

    /// <summary>Gets leads whose value is not in the list, so that none stays undelivered (DIST-44).</summary>
    public ClientId? DefaultClientId { get; init; }

    /// <summary>Off: the scan does not use it; criteria may still ask it.</summary>
    public bool Enabled { get; init; } = true;
}
