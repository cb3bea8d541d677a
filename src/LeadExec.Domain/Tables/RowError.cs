namespace LeadExec.Domain.Tables;

/// <summary>Why one row of a file was not taken. The reason never quotes other rows.</summary>
public sealed record RowError(int Row, string Reason);
