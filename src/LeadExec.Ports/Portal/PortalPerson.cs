using System.Collections.Immutable;
using LeadExec.Domain.Values;

namespace LeadExec.Ports.Portal;

/// <summary>What a portal user sees.</summary>
/// <param name="Id">The user.</param>
/// <param name="Sees">Which of its client's leads.</param>
/// <param name="ReportsTo">The user above; null at the top.</param>
/// <param name="Others">Clients besides its own whose leads it sees too (PORT-21).</param>
public sealed record PortalPerson(UserId Id, PortalSees Sees, UserId? ReportsTo, ImmutableArray<ClientId> Others);
