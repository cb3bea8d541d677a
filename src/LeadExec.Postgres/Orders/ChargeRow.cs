using LeadExec.Domain.Orders;
using LeadExec.Domain.Values;
using LeadExec.Ports.Orders;

namespace LeadExec.Postgres.Orders;

/// <summary>A charge as it is stored.</summary>
internal sealed class ChargeRow
{
    public int OrderId { get; init; }

    public short Purpose { get; init; }

    public long Cents { get; init; }

    public short State { get; init; }

    public long Credit { get; init; }

    public decimal? TaxPercent { get; init; }

    public string? Words { get; init; }

    public OrderCharge ToCharge() => new((ChargePurpose)Purpose, Money.FromCents(Cents), (ChargeState)State)
    {
        Credit = Money.FromCents(Credit),
        TaxPercent = TaxPercent,
        Words = Words,
    };
}
