using System.Collections.Immutable;
using LeadExec.Domain.Tables;

namespace LeadExec.Domain.Lists;

/// <summary>What a list file held: its rows by value, and the rows of the file that were not taken (RCV-32, DIST-43).</summary>
public sealed record ListImport
{
    /// <summary>Most mistakes that are kept; the rest is counted.</summary>
    public const int ErrorsShown = 1_000;

    public required ImmutableArray<ListRow> Rows { get; init; }

    /// <summary>Rows of the file that were taken; several may name one value.</summary>
    public int Taken { get; init; }

    public ImmutableArray<RowError> Errors { get; init; } = [];

    public int ErrorCount { get; init; }
}
