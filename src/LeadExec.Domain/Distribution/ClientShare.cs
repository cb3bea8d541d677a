using LeadExec.Domain.Values;

namespace LeadExec.Domain.Distribution;

/// <summary>One client's claim: <paramref name="Number"/> is its weight, or its percent in hundredths; <paramref name="Count"/> what it got in the time frame.</summary>
public readonly record struct ClientShare(ClientId Client, int Number, long Count);
