using LeadExec.Domain.Orders;
using LeadExec.Ports.Orders;

namespace LeadExec.TestKit.Charging;

/// <summary>What of an order is to be charged.</summary>
internal sealed class ModelCharge(ChargePurpose purpose, long cents)
{
    public ChargePurpose Purpose { get; } = purpose;

    public long Cents { get; } = cents;

    public long Credit { get; set; }

    public ChargeState State { get; set; }

    public DateTimeOffset DueAt { get; set; }

    public string? Words { get; set; }
}
