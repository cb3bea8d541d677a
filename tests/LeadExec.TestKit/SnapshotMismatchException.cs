namespace LeadExec.TestKit;

/// <summary>A text differs from its approved one.</summary>
public sealed class SnapshotMismatchException(string message) : Exception(message);
