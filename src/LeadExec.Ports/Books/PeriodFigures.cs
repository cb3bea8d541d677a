using LeadExec.Domain.Values;

namespace LeadExec.Ports.Books;

/// <summary>What the journal says about a month.</summary>
public sealed record PeriodFigures
{
    /// <summary>Sales less returns and lowered prices.</summary>
    public required Money Revenue { get; init; }

    /// <summary>What leads cost, less what was taken back.</summary>
    public required Money Cost { get; init; }

    /// <summary>Money that came in.</summary>
    public required Money Received { get; init; }

    /// <summary>Money that went out: refunds, disputes that were lost, payouts to sources.</summary>
    public required Money Paid { get; init; }

    public required Money Tax { get; init; }

    /// <summary>Lines of invoices that are no sales.</summary>
    public required Money Fees { get; init; }

    /// <summary>Credits and adjustments that were given to clients.</summary>
    public required Money Adjustments { get; init; }

    /// <summary>All clients' balances together at the end: above zero, they have paid more than they bought.</summary>
    public required Money Clients { get; init; }

    /// <summary>What all sources together are owed at the end.</summary>
    public required Money Sources { get; init; }
}
