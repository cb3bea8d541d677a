using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Plans;

/// <summary>A page of the provider that a client opens, which pays it or not, and whose browser comes back or not.</summary>
internal sealed record SimTopUp(int Client, TimeSpan At, Money Amount, bool Pays, bool ComesBack);
