using System.Collections.Immutable;
using LeadExec.Domain.Tables;

namespace LeadExec.Domain.Places;

/// <summary>What a postal file held: its places, and the rows that could not be read.</summary>
public sealed record PostalImport
{
    /// <summary>Most mistakes that are kept; the rest is counted.</summary>
    public const int ErrorsShown = 100;

    public required ImmutableArray<PostalPlace> Places { get; init; }

    public ImmutableArray<RowError> Errors { get; init; } = [];

    public int ErrorCount { get; init; }
}
