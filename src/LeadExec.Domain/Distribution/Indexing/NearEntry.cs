namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>One account's circle in the form that is tested for every lead near it.</summary>
internal readonly record struct NearEntry(GeoSpot GeoCenter, GeoCosines GeoLimits);
