using System.Collections.Immutable;
using LeadExec.Domain.Tables;

namespace LeadExec.Api.Lists;

/// <summary>A value of the list's field and the clients that get its leads, in order.</summary>
public sealed record ListRowBody
{
    public required string Value { get; init; }

    public required ImmutableArray<int> ClientIds { get; init; }
}

/// <summary>Rows to put in, at most 1,000.</summary>
public sealed record ListRowsBody
{
    public required ImmutableArray<ListRowBody> Rows { get; init; }
}

/// <summary>Values whose rows go, at most 1,000. In the body, because a value may be personal.</summary>
public sealed record ListValuesBody
{
    public required ImmutableArray<string> Values { get; init; }
}

/// <summary>A page of rows in order of value.</summary>
public sealed record ListRowPage
{
    public required ImmutableArray<ListRowBody> Items { get; init; }

    /// <summary>Value to go on after; absent on the last page.</summary>
    public string? Next { get; init; }

    /// <summary>All rows of the list.</summary>
    public required int Count { get; init; }
}

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
