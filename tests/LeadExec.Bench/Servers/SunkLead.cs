namespace LeadExec.Bench.Servers;

/// <summary>A lead as the bare endpoints know it.</summary>
internal sealed record SunkLead(Guid Id, IReadOnlyDictionary<string, string> Fields, byte[] Raw);
