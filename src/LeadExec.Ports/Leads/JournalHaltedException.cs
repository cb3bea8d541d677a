namespace LeadExec.Ports.Leads;

/// <summary>The journal found its own record contradicting itself and writes nothing more until it is looked at (commit-protocol rule 5).</summary>
public sealed class JournalHaltedException(string message) : Exception(message);
