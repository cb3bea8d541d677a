namespace LeadExec.Ports.Books;

/// <summary>One difference between a seal and the journal.</summary>
/// <param name="Seal">Number of the seal.</param>
/// <param name="Place">Place of the entry; null for <see cref="JournalFaultKind.Seal"/>.</param>
/// <param name="Kind">What was done.</param>
public sealed record JournalFault(long Seal, long? Place, JournalFaultKind Kind);
