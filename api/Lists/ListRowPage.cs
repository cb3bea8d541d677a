using System.Collections.Immutable;

namespace LeadExec.Api.Lists;

/// <summary>A page of rows in order of value.</summary>
public sealed record ListRowPage
{
    public required ImmutableArray<ListRowBody> Items { get; init; }

    /// <summary>Value to go on after; absent on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>All rows of the list.</summary>
    public required int Count { get; init; }
}
