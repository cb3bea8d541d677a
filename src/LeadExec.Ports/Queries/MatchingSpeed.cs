namespace LeadExec.Ports.Queries;

/// <summary>How long finding the delivery accounts of a lead took, of the last leads whose process log is stored (LEAD-38).</summary>
/// <param name="Leads">How many were looked at.</param>
/// <param name="AverageMs">0 without any.</param>
/// <param name="SlowestMs">0 without any.</param>
public sealed record MatchingSpeed(int Leads, decimal AverageMs, decimal SlowestMs)
{
    /// <summary>Most leads that are looked at.</summary>
    public const int MostLeads = 100;
}
