using System.Collections.Immutable;

namespace LeadExec.Domain.Notices;

/// <summary>Who is told of one kind.</summary>
public sealed record NoticeRule
{
    /// <summary>Whether staff are told.</summary>
    public bool Staff { get; init; }

    /// <summary>Whether the client is told, unless its own settings say otherwise.</summary>
    public bool Client { get; init; }

    /// <summary>Addresses of staff for this kind; empty: those for all kinds.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];
}
