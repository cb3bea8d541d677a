namespace LeadExec.Bench;

/// <summary>How much memory a process held so many hours after the start.</summary>
internal readonly record struct MemorySample(double Hours, double Megabytes);
