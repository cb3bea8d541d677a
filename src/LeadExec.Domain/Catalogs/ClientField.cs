namespace LeadExec.Domain.Catalogs;

/// <summary>A property of clients that this company defines itself (CLNT-10), such as a form id. Values are texts.</summary>
public sealed record ClientField
{
    /// <summary>One to 100 letters, digits, _ or -; unique in any case.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public string? Label { get; init; }
}
