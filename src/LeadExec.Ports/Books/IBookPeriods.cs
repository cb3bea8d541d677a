namespace LeadExec.Ports.Books;

/// <summary>Closing the books month by month. A closed month takes no entries, so that its statements and figures never change; corrections are booked in the open one.</summary>
public interface IBookPeriods
{
    /// <summary>How long after its end a month can be closed: far longer than an entry is under way.</summary>
    static TimeSpan Grace => TimeSpan.FromHours(1);

    /// <summary>Closed months, newest first.</summary>
    Task<IReadOnlyList<BookPeriod>> ListAsync(int limit, BookMonth? before, CancellationToken cancellationToken);

    /// <summary>One month; null when it is open.</summary>
    Task<BookPeriod?> FindAsync(BookMonth month, CancellationToken cancellationToken);

    /// <summary>What the journal says now about a time that need not be closed.</summary>
    Task<PeriodFigures> FiguresAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>Closes a month that is over. Months are closed one after the other, from whichever is closed first; asking again goes on where it stopped.</summary>
    Task<PeriodClosingStatus> CloseAsync(PeriodClosing closing, CancellationToken cancellationToken);
}
