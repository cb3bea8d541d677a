using System.Text.Json;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.AuthorizeNet;

/// <summary>What the status of a transaction says of the money.</summary>
internal static class TransactionStates
{
    public const string Settled = "settledSuccessfully";

    public const string Unsettled = "capturedPendingSettlement";

    public const string Voided = "voided";

    public static bool IsTaken(string? status) => status is Settled or Unsettled;

    /// <summary>Of several transactions with one number the one that took money counts, then one that still may, then the last that did not.</summary>
    public static int Rank(string? status) => IsTaken(status) ? 3 : status == Voided ? 2 : IsOver(status) ? 0 : 1;

    /// <param name="transaction">As getTransactionDetails answers.</param>
    public static GatewayReply Read(JsonElement transaction)
    {
        var status = transaction.Text("transactionStatus");
        var reply = new GatewayReply { Outcome = GatewayOutcome.Unknown, Reference = transaction.Text("transId") };
        var amount = transaction.Number("settleAmount") ?? transaction.Number("authAmount");
        var taken = amount is { } value ? Money.Round(value) : Money.Zero;
        if (IsTaken(status) || status is "refundSettledSuccessfully" or "refundPendingSettlement")
        {
            return reply with { Outcome = GatewayOutcome.Succeeded, Captured = taken };
        }

        if (status == Voided)
        {
            var whole = transaction.Number("authAmount") is { } authorized ? Money.Round(authorized) : taken;
            return reply with { Outcome = GatewayOutcome.Succeeded, Captured = whole, Refunded = whole };
        }

        var reason = transaction.Text("responseReasonCode");
        return IsOver(status) ? reply with { Outcome = GatewayOutcome.Declined, DeclineCode = CodeText.Clean(reason is null ? status : $"reason-{reason}") } : reply;
    }

    /// <summary>A refund, or a payment that was cancelled as a whole; null for any other transaction.</summary>
    public static ProviderRefund? ReadGivenBack(JsonElement transaction)
    {
        var reply = Read(transaction);
        if (reply is not { Outcome: GatewayOutcome.Succeeded, Reference: { } reference, Captured: { } amount } || amount <= Money.Zero)
        {
            return null;
        }

        var payment = reply.Refunded is not null ? reference : transaction.Text("refTransId");
        return payment is null || (reply.Refunded is null && transaction.Text("transactionType") != "refundTransaction")
            ? null
            : new ProviderRefund(payment, reference, amount)
            {
                Ours = reply.Refunded is null && ShortNumber.Read(transaction.Text("order", "invoiceNumber")) is { } id ? new RefundId(id) : null,
            };
    }

    private static bool IsOver(string? status) =>
        status is "declined" or "expired" or "failedReview" or "generalError" or "communicationError" or "settlementError" or "returnedItem" or "chargeback";
}
