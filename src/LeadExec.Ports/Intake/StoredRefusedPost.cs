namespace LeadExec.Ports.Intake;

/// <summary>A refused post with its number, which orders the log.</summary>
public sealed record StoredRefusedPost(long Number, RefusedPost Post);
