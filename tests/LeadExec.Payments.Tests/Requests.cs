using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.Tests;

/// <summary>One request of each kind, always the same.</summary>
internal static class Requests
{
    public static readonly PaymentId Payment = new(Guid.Parse("0195a7c3-b200-7100-9a3e-51f2a0000001"));

    private static readonly RefundId Refunded = new(Guid.Parse("0195a7c3-b200-7100-9a3e-51f2a0000002"));

    public static CardSetup Setup => new()
    {
        ClientId = new ClientId(7),
        Key = "setup-1",
        Currency = "USD",
        ReturnUrl = new Uri("https://leads.example.com/back?a=1&b=2"),
        CancelUrl = new Uri("https://leads.example.com/no"),
    };

    public static HostedPayment Page => new()
    {
        PaymentId = Payment,
        Key = "page-1",
        Amount = Money.FromCents(4200),
        Currency = "USD",
        Title = "Invoice 12",
        CustomerRef = "39598611",
        ReturnUrl = new Uri("https://leads.example.com/back"),
        CancelUrl = new Uri("https://leads.example.com/no"),
        ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000),
    };

    public static GatewayCharge Charge => new()
    {
        PaymentId = Payment,
        Key = "charge-1",
        Amount = Money.FromCents(123_456),
        Currency = "USD",
        CustomerRef = "39598611",
        MethodRef = "35872074",
        Description = "Order 12",
    };

    public static GatewayRefund Refund => new()
    {
        RefundId = Refunded,
        PaymentId = Payment,
        Key = "refund-1",
        PaymentReference = "60157239057",
        Amount = Money.FromCents(500),
        Currency = "USD",
    };

    public static GatewayLookup Lookup => new()
    {
        PaymentId = Payment,
        Key = "charge-1",
        Currency = "USD",
        CustomerRef = "39598611",
        SentAt = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000),
    };
}
