namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Cosines of the angle to a circle's middle from which on a place is surely inside, and up to which it is surely outside.</summary>
internal readonly record struct GeoCosines(double Inside, double Outside);
