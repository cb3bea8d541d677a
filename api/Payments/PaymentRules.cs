using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Api.Payments;

/// <summary>What a payment without a card must obey.</summary>
internal static class PaymentRules
{
    /// <summary>Ten million dollars.</summary>
    public const long MostCents = 1_000_000_000;

    private const int LongestNote = 500;

    public static IEnumerable<DefinitionError> Check(PaymentBodies.Manual body)
    {
        var given = body.Method is PaymentMethod.Credit or PaymentMethod.Adjustment;
        if (body.Method is PaymentMethod.Card)
        {
            yield return new DefinitionError("/method", "Cards are charged, not recorded.");
        }

        if (body.Amount == Money.Zero || Math.Abs(body.Amount.Cents) > MostCents)
        {
            yield return new DefinitionError("/amount", $"Not zero, and at most {Money.FromCents(MostCents)}.");
        }
        else if (body.Amount < Money.Zero && !given)
        {
            yield return new DefinitionError("/amount", "Only a credit or an adjustment may be below zero; money that goes back is a refund.");
        }

        if (body is { OrderId: not null, InvoiceId: not null })
        {
            yield return new DefinitionError("/invoiceId", "Either an order or an invoice.");
        }

        if (body.Id == Guid.Empty)
        {
            yield return new DefinitionError("/id", "Not empty.");
        }

        if (body.Note?.Length > LongestNote)
        {
            yield return new DefinitionError("/note", $"At most {LongestNote} characters.");
        }
    }
}
