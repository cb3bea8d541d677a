namespace LeadExec.Api.Reports;

/// <summary>The running day, month or year (RPT-02).</summary>
public enum ReportPeriod
{
    Day = 0,
    Month = 1,
    Year = 2,
}
