using System.Collections.Immutable;
using LeadExec.Domain.Values;
using LeadExec.Simulation.Tests.Plans;

namespace LeadExec.Simulation.Tests.Processes;

/// <summary>The yes to a ping as its affiliate read it.</summary>
/// <param name="Post">What was pinged.</param>
/// <param name="Ping">Whose order id it is.</param>
/// <param name="Token">The order id.</param>
/// <param name="Picked">Bids that the affiliate will pick; empty leaves the choice to the product.</param>
internal sealed record SimOrderId(SimPost Post, PingId Ping, string Token, ImmutableArray<Guid> Picked);
