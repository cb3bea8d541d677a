namespace LeadExec.Ports.Exports;

/// <summary>Kind of file.</summary>
public enum ExportForm
{
    /// <summary>Comma-separated text (RFC 4180).</summary>
    Csv = 0,

    /// <summary>A workbook.</summary>
    Xlsx = 1,
}
