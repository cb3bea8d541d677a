namespace LeadExec.Hosting.Operations;

/// <summary>What one gate of readiness said, and how long it took to say so.</summary>
public sealed record GateState(string Name, bool Open, int Milliseconds);
