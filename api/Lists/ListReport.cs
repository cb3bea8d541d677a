using System.Collections.Immutable;
using LeadExec.Domain.Tables;

namespace LeadExec.Api.Lists;

/// <summary>What a change of rows did. Rows in error were left out; all others were taken.</summary>
public sealed record ListReport
{
    /// <summary>Rows of the file, or of the request, that were taken; several may name one value.</summary>
    public required int Taken { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Removed { get; init; }

    /// <summary>Rows of the list afterwards.</summary>
    public required int Count { get; init; }

    /// <summary>Rows that were not taken; the first 1,000 of them are listed.</summary>
    public int ErrorCount { get; init; }

    public ImmutableArray<RowError> Errors { get; init; } = [];
}
