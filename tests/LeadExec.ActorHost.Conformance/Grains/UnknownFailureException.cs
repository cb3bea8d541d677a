namespace LeadExec.ActorHost.Conformance.Grains;

/// <summary>An exception that no wire can carry.</summary>
public sealed class UnknownFailureException(string message) : Exception(message);
