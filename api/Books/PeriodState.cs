namespace LeadExec.Api.Books;

/// <summary>How far a month of the books is.</summary>
internal enum PeriodState
{
    Open = 0,

    /// <summary>Takes no entries any more, but is not counted yet: close it again.</summary>
    Closing = 1,

    Closed = 2,
}
