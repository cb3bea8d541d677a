namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>Where a "within miles of" test may hold: the squares that its circle may touch. A place that is not known has neither.</summary>
internal sealed record NearArea(IdSet Squares, GeoCircle? Circle);
