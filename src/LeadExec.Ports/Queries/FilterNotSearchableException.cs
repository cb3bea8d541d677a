namespace LeadExec.Ports.Queries;

/// <summary>A filter that storage cannot answer: too large, unknown to the lead type, or a test that only runs in memory.</summary>
public sealed class FilterNotSearchableException(string message) : Exception(message);
