using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Portal;

/// <summary>What a portal user is to see from now on (PORT-20, PORT-21). What is not said stays.</summary>
/// <param name="Client">The client whose user it must be.</param>
/// <param name="User">The user.</param>
/// <param name="Actor">Who changes it, "user/7".</param>
public sealed record PortalPersonChange(ClientId Client, UserId User, string Actor)
{
    public PortalSees? Sees { get; init; }

    /// <summary>The user above; zero puts this one at the top.</summary>
    public UserId? ReportsTo { get; init; }

    /// <summary>All clients besides its own, at most <see cref="IPortalPeople.MostOthers"/>; others are taken away.</summary>
    public ImmutableArray<ClientId>? Others { get; init; }
}
