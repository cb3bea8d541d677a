using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>
/// Whose data somebody sees (SET-09). An empty list does not restrict; several lists all apply. A lead is of a client when an
/// attempt was made to deliver it to the client.
/// </summary>
public sealed record DataFilter
{
    /// <summary>Most entries of one list.</summary>
    public const int Most = 500;

    public static readonly DataFilter None = new();

    public ImmutableArray<ClientId> Clients { get; init; } = [];

    public ImmutableArray<LeadSourceId> LeadSources { get; init; } = [];

    public ImmutableArray<LeadTypeId> LeadTypes { get; init; } = [];

    public bool Allows(ClientId client) => Clients.IsEmpty || Clients.Contains(client);

    public bool Allows(LeadSourceId source) => LeadSources.IsEmpty || LeadSources.Contains(source);

    public bool Allows(LeadTypeId type) => LeadTypes.IsEmpty || LeadTypes.Contains(type);

    /// <summary>Whether nothing is held back.</summary>
    public bool ShowsAll() => Clients.IsEmpty && LeadSources.IsEmpty && LeadTypes.IsEmpty;
}
