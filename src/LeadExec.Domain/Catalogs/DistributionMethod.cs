namespace LeadExec.Domain.Catalogs;

/// <summary>How candidates are ordered (DIST-01, DIST-27). Stored by name.</summary>
public enum DistributionMethod
{
    /// <summary>Highest price first (DIST-03).</summary>
    Price = 0,

    /// <summary>Lowest priority number first, 0 before all others (DIST-05, DIST-07).</summary>
    Priority = 1,

    /// <summary>The client whose last accepted turn is longest ago (DIST-08, F-15).</summary>
    RoundRobin = 2,

    /// <summary>The client that is furthest behind its share by weight (DIST-09, F-16).</summary>
    Weighted = 3,

    /// <summary>The client that is furthest behind its percent of all leads (DIST-10, F-17).</summary>
    Percentage = 4,

    /// <summary>The nearest client first (DIST-12, E-47).</summary>
    Geolocation = 5,
}
