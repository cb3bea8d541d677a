using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Payments;

/// <summary>Which payments a list shows (ORD-19, PORT-16).</summary>
public sealed record PaymentSearch
{
    public const int MaximumLimit = 200;

    /// <summary>Null: all clients'.</summary>
    public ClientId? ClientId { get; init; }

    /// <summary>Whose data may be seen (SET-09); only its clients count, for nothing else is told of a payment.</summary>
    public DataFilter Within { get; init; } = DataFilter.None;

    public OrderId? OrderId { get; init; }

    public Guid? InvoiceId { get; init; }

    public PaymentTarget? Target { get; init; }

    public PaymentMethod? Method { get; init; }

    public PaymentState? State { get; init; }

    /// <summary>Payments made at or after it.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Payments made before it.</summary>
    public DateTimeOffset? To { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>The last payment of the page before.</summary>
    public PaymentId? After { get; init; }
}
