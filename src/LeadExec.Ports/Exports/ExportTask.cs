namespace LeadExec.Ports.Exports;

/// <summary>A file that somebody has taken to write. What is written under an older epoch is refused.</summary>
public sealed record ExportTask(ExportOrder Order, int Epoch);
