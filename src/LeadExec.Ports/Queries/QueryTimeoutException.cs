namespace LeadExec.Ports.Queries;

/// <summary>A read took longer than the reader allows; a narrower question may be answered.</summary>
public sealed class QueryTimeoutException(Exception inner) : Exception("The question takes too long; narrow it down.", inner);
