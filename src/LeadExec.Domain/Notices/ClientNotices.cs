using System.Collections.Immutable;

namespace LeadExec.Domain.Notices;

/// <summary>What one client is told of by e-mail, and where.</summary>
public sealed record ClientNotices
{
    /// <summary>As the account says, to the client's own address.</summary>
    public static ClientNotices Standard { get; } = new();

    /// <summary>The client's billing contacts; empty: its address.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>Kinds that it is told of, or not, whatever the account says.</summary>
    public ImmutableSortedDictionary<NoticeKind, bool> Kinds { get; init; } = ImmutableSortedDictionary<NoticeKind, bool>.Empty;
}
