namespace LeadExec.Domain.Catalogs;

/// <summary>How candidates are ordered (DIST-01). Weighted, Percentage and Geolocation come with the rest of distribution.</summary>
public enum DistributionMethod
{
    /// <summary>Highest price first (DIST-03).</summary>
    Price = 0,

    /// <summary>Lowest priority number first, 0 before all others (DIST-05, DIST-07).</summary>
    Priority = 1,

    /// <summary>The client whose last accepted turn is longest ago (DIST-08, F-15).</summary>
    RoundRobin = 2,
}
