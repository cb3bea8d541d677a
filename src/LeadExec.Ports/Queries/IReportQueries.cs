namespace LeadExec.Ports.Queries;

/// <summary>
/// Figures for the dashboard, read from storage. Test leads are left out. Money follows the lead: a sale, a return and a cost count in the
/// step in which their lead was received, as they stand now, so that the figures of all time are those of the books (F-05, F-20).
/// </summary>
public interface IReportQueries
{
    /// <summary>Most cells that <see cref="CellsAsync"/> reads.</summary>
    const int MaximumCells = 50_000;

    /// <summary>
    /// Counts and money of the leads received in the window, in total and by step of the window (RPT-01 to RPT-03, F-20), and by
    /// <paramref name="group"/> when one is given; money of the groups adds up to the window's.
    /// </summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    /// <exception cref="ReadersBusyException">Others read for longer than a reader waits.</exception>
    Task<ReportFigures> FiguresAsync(ReportWindow window, ReportGroup? group, CancellationToken cancellationToken);

    /// <summary>The same by step and group, in order of time; at most <see cref="MaximumCells"/> and one more, which says that there are too many.</summary>
    /// <exception cref="QueryTimeoutException">The statement took longer than allowed.</exception>
    /// <exception cref="ReadersBusyException">Others read for longer than a reader waits.</exception>
    Task<IReadOnlyList<FigureCell>> CellsAsync(ReportWindow window, ReportGroup group, CancellationToken cancellationToken);
}
