namespace LeadExec.Ports.Queries;

/// <summary>Where a page of refused posts ended.</summary>
public sealed record RefusedPostKey(long Id);
