namespace LeadExec.Ports.Operations;

/// <summary>Size of a table with its indexes.</summary>
/// <param name="Rows">The planner's estimate.</param>
public sealed record TableSize(string Name, long Bytes, long Rows);
