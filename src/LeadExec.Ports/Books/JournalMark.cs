namespace LeadExec.Ports.Books;

/// <summary>A place that was drawn, and the number of a transaction that began later than any that drew a place up to it.</summary>
public readonly record struct JournalMark(long Place, ulong Number);
