using LeadExec.Domain.Values;

namespace LeadExec.Ports.Payments;

/// <summary>An amount that somebody wants to pay on a page of the provider: the link of an invoice, a top-up of a wallet (ORD-28, PORT-15).</summary>
public sealed record NewHostedPayment
{
    /// <summary>Made by the caller, so that the return address can name it.</summary>
    public required PaymentId Id { get; init; }

    public required ClientId ClientId { get; init; }

    /// <summary>Above zero.</summary>
    public required Money Amount { get; init; }

    public required PaymentTarget Target { get; init; }

    public OrderId? OrderId { get; init; }

    public Guid? InvoiceId { get; init; }

    /// <summary>What the payer reads, such as "Invoice 2026-0012"; 1 to 100 characters.</summary>
    public required string Title { get; init; }

    public required Uri ReturnUrl { get; init; }

    public required Uri CancelUrl { get; init; }

    public required string Actor { get; init; }
}
