namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>One account's range of keys, both ends included.</summary>
internal readonly record struct RangeEntry(long Low, long High, ushort Ordinal);
