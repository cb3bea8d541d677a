namespace LeadExec.Ports.Leads;

/// <summary>The journal takes no more work now; the caller answers 503 with Retry-After (FM-13, FM-14, FM-81).</summary>
public sealed class JournalOverloadedException(string message) : Exception(message);
