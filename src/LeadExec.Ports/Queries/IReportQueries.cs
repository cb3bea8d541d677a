namespace LeadExec.Ports.Queries;

/// <summary>Figures for the dashboard, read from storage.</summary>
public interface IReportQueries
{
    /// <summary>
    /// Counts and money of the leads received in the window, in total and by step of the window (RPT-01 to RPT-03, F-20).
    /// Test leads are left out. Money follows the lead: a sale counts in the step in which its lead was received.
    /// </summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    Task<ReportFigures> FiguresAsync(ReportWindow window, CancellationToken cancellationToken);
}
