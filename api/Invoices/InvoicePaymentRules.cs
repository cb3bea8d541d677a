using LeadExec.Api.Http;
using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Invoices;

/// <summary>What a payment by hand towards an invoice must obey, whichever way it comes in.</summary>
internal static class InvoicePaymentRules
{
    /// <summary>Null when it may be recorded. The same payment again is answered as the first time, also when nothing is left to pay.</summary>
    public static ProblemHttpResult? Refusal(InvoiceDetails found, Guid payment, Money amount)
    {
        if (found.Payments.Any(known => known.Id == payment))
        {
            return null;
        }

        return InvoiceTransitions.Apply(found.Status, found.Paid, InvoiceEvent.PaymentBegun).Why is { } why ? InvoiceDesk.Refused(why)
            : amount > found.Balance ? Problems.Invalid("/amount", $"At most what is left to pay, {found.Balance}.")
            : null;
    }
}
