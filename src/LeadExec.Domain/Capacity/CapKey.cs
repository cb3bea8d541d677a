namespace LeadExec.Domain.Capacity;

/// <summary>One limited thing; the number is that of the campaign, delivery account or client.</summary>
public readonly record struct CapKey(CapScope Scope, int Id);
