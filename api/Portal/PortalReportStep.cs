namespace LeadExec.Api.Portal;

/// <summary>What a row of the portal's report is; weeks begin on Monday.</summary>
internal enum PortalReportStep
{
    Day = 0,
    Week = 1,
    Month = 2,
}
