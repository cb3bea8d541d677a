namespace LeadExec.Ports.Pings;

/// <summary>How long what belongs to a ping lives.</summary>
public static class PingTimes
{
    /// <summary>An order id can be used up to and including this age, by the clock of the database (RCV-26, E-23, F-27).</summary>
    public static readonly TimeSpan Valid = TimeSpan.FromSeconds(300);
}
