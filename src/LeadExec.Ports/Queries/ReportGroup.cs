namespace LeadExec.Ports.Queries;

/// <summary>What the rows of a report stand for (RPT-03, RPT-14).</summary>
public enum ReportGroup
{
    LeadType = 0,
    LeadSource = 1,
    Campaign = 2,

    /// <summary>The buyers. A lead bought twice is delivered to both, and its cost is shared between them by what they pay.</summary>
    Client = 3,
}
