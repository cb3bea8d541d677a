using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Postgres.Queries;

namespace LeadExec.Postgres.Books;

/// <summary>A month, or figures alone.</summary>
internal sealed class PeriodColumns
{
    public int Month { get; init; }

    public DateTime StartsAt { get; init; }

    public DateTime EndsAt { get; init; }

    public DateTime? ClosedAt { get; init; }

    public string ClosedBy { get; init; } = "";

    public long? Seal { get; init; }

    public string? Hash { get; init; }

    public long Revenue { get; init; }

    public long Cost { get; init; }

    public long Received { get; init; }

    public long Paid { get; init; }

    public long Tax { get; init; }

    public long Fees { get; init; }

    public long Adjustments { get; init; }

    public long Clients { get; init; }

    public long Sources { get; init; }

    public BookPeriod ToPeriod() => new()
    {
        Month = BookMonth.FromNumber(Month),
        From = Utc.At(StartsAt),
        To = Utc.At(EndsAt),
        ClosedAt = Utc.At(ClosedAt),
        ClosedBy = ClosedBy,
        Seal = Seal,
        Hash = Hash,
        Figures = ClosedAt is null ? null : ToFigures(),
    };

    public PeriodFigures ToFigures() => new()
    {
        Revenue = Money.FromCents(Revenue),
        Cost = Money.FromCents(Cost),
        Received = Money.FromCents(Received),
        Paid = Money.FromCents(Paid),
        Tax = Money.FromCents(Tax),
        Fees = Money.FromCents(Fees),
        Adjustments = Money.FromCents(Adjustments),
        Clients = Money.FromCents(Clients),
        Sources = Money.FromCents(Sources),
    };
}
