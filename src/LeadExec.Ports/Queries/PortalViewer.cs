using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Queries;

/// <summary>Whose leads are asked for: those of some clients (PORT-21), all or only what was given to one user and, where it is said, to those below (PORT-20, E-86).</summary>
public sealed record PortalViewer
{
    public required ImmutableArray<ClientId> Clients { get; init; }

    /// <summary>Only leads that were given to this user; null: every lead of the clients.</summary>
    public UserId? Only { get; init; }

    /// <summary>With <see cref="Only"/>: also leads of everybody below that user.</summary>
    public bool Below { get; init; }

    /// <summary>All leads of one client.</summary>
    public static PortalViewer Of(ClientId client) => new() { Clients = [client] };
}
