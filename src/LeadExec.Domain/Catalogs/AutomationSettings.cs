namespace LeadExec.Domain.Catalogs;

/// <summary>How the methods do their work; each method looks at its own part only (DIST-04, DIST-06, DIST-11).</summary>
public sealed record AutomationSettings
{
    public static AutomationSettings Standard { get; } = new();

    /// <summary>Price: compare the best exclusive price with the sum of the best shared ones, and take the greater (DIST-04, E-43).</summary>
    public bool OptimizePrice { get; init; }

    /// <summary>Weighted and Percentage: the window that is counted. Default day.</summary>
    public TimeFrame TimeFrame { get; init; } = TimeFrame.Day;

    /// <summary>Weighted, Percentage and Geolocation: who comes first among equals; after it the order of creation (DIST-11, E-42).</summary>
    public BaseMethod BaseMethod { get; init; } = BaseMethod.Priority;

    /// <summary>Percentage: clients that have their percent already.</summary>
    public AboveTarget AboveTarget { get; init; } = AboveTarget.Last;
}
