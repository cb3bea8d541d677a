namespace LeadExec.BuyerSimulator;

/// <summary>One request in full, kept in memory only.</summary>
public sealed record SeenRequest(string Buyer, string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body);
