using System.Collections.Immutable;

namespace LeadExec.Api.Lists;

/// <summary>A value of the list's field and the clients that get its leads, in order.</summary>
public sealed record ListRowBody
{
    public required string Value { get; init; }

    public required ImmutableArray<int> ClientIds { get; init; }
}
