using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Catalogs;

/// <summary>Where leads come from (CAMP-01).</summary>
public sealed record LeadSource
{
    public required LeadSourceId Id { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? PostalCode { get; init; }

    public ImmutableArray<IpRule> IpRules { get; init; } = [];

    /// <summary>Posts per second before 429 (E-28); default 50.</summary>
    public int PostsPerSecond { get; init; } = 50;

    /// <summary>SHA-256 hashes (lower-case hex) of the source's live access keys, at most two (decision 4).</summary>
    public ImmutableArray<string> AccessKeyHashes { get; init; } = [];
}
