namespace LeadExec.Ports.Queries;

/// <summary>Length of one bar of a chart.</summary>
public enum ReportStep
{
    Hour = 0,
    Day = 1,
    Month = 2,
    Year = 3,
}
