using LeadExec.Api.Leads;
using LeadExec.Domain.Catalogs;
using LeadExec.Ports.Payments;

namespace LeadExec.Api.Payments;

/// <summary>Payments as JSON.</summary>
internal static class PaymentPresenter
{
    public static PaymentBodies.Payment Show(Catalog catalog, PaymentRecord payment) => new()
    {
        Id = payment.Id.Value,
        ClientId = payment.ClientId.Value,
        Client = catalog.NameOf(payment.ClientId),
        Method = payment.Method,
        Provider = payment.Provider,
        State = payment.State,
        Amount = payment.Amount,
        Refunded = payment.Refunded,
        Disputed = payment.Disputed,
        DisputeWon = payment.DisputeWon,
        Target = payment.Target,
        OrderId = payment.OrderId?.Value,
        Purpose = payment.Purpose,
        InvoiceId = payment.InvoiceId,
        CardId = payment.CardId?.Value,
        ProviderReference = payment.ProviderReference,
        Why = payment.DeclineWords,
        Note = payment.Note,
        Actor = payment.Actor,
        Hosted = payment.Hosted,
        Automatic = payment.Automatic,
        Tries = payment.Tries,
        CreatedAt = payment.CreatedAt,
        SentAt = payment.SentAt,
        SettledAt = payment.SettledAt,
    };

    /// <summary>For the client itself: who at the seller did what, and what was noted, is not told.</summary>
    public static PaymentBodies.Payment Own(Catalog catalog, PaymentRecord payment) => Show(catalog, payment with { Note = null, Actor = "" });
}
