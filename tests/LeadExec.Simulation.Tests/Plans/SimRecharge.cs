using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.Plans;

/// <summary>A wallet that asks for money by itself.</summary>
internal sealed record SimRecharge(int Client, Money Threshold, Money Amount, int MostPerDay);
