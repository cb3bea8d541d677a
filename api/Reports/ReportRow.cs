namespace LeadExec.Api.Reports;

/// <summary>What a row of a report stands for.</summary>
public enum ReportRow
{
    /// <summary>A lead type, source, campaign or client.</summary>
    One = 0,

    /// <summary>The leads that no client has, in a report by client.</summary>
    Unsold = 1,

    /// <summary>All that are not in the rows before it.</summary>
    Others = 2,
}
