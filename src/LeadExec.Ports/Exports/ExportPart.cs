namespace LeadExec.Ports.Exports;

/// <summary>The next piece of a file.</summary>
/// <param name="Number">From 0, without gaps.</param>
/// <param name="Bytes">Sealed.</param>
/// <param name="Length">Size before it was sealed.</param>
/// <param name="Rows">Rows of the file up to here.</param>
public sealed record ExportPart(int Number, ReadOnlyMemory<byte> Bytes, int Length, long Rows);
