namespace LeadExec.Domain.Catalogs;

/// <summary>What decides among clients that Weighted, Percentage or Geolocation finds equal (DIST-11).</summary>
public enum BaseMethod
{
    Priority = 0,
    RoundRobin = 1,
    Price = 2,
}
