using System.Collections.Immutable;

namespace LeadExec.Api.Lists;

/// <summary>Rows to put in, at most 1,000.</summary>
public sealed record ListRowsBody
{
    public required ImmutableArray<ListRowBody> Rows { get; init; }
}
