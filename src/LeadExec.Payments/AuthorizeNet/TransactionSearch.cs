using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Ports.Payments;

namespace LeadExec.Payments.AuthorizeNet;

/// <summary>Finds a transaction by our invoice number: there is no query for it, so the lists are read, the newest first (FM-60).</summary>
internal sealed class TransactionSearch(AuthorizeNetWire wire)
{
    private const int MostPages = 5;
    private const int MostBatches = 31;

    // A batch is settled once a day; 31 days are the most that one question may span.
    private static readonly TimeSpan Before = TimeSpan.FromDays(1);
    private static readonly TimeSpan After = TimeSpan.FromDays(20);

    /// <summary>The transaction's number; null with NotFound or with why it could not be asked.</summary>
    public async Task<(string? Transaction, GatewayReply? Failure)> FindAsync(string invoice, string? customer, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var open = await ListAsync("getUnsettledTransactionListRequest", AuthorizeNetRequests.UnsettledList, invoice, cancellationToken);
        if (open.Transaction is not null || open.Failure is not null)
        {
            return open;
        }

        if (customer is not null)
        {
            var list = await ListAsync("getTransactionListForCustomerRequest", page => AuthorizeNetRequests.CustomerList(customer, page), invoice, cancellationToken);
            if (list.Transaction is not null || list.Failure is not null)
            {
                return list;
            }
        }

        return since is { } sent ? await InBatchesAsync(invoice, sent, cancellationToken) : (null, null);
    }

    private async Task<(string? Transaction, GatewayReply? Failure)> InBatchesAsync(string invoice, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var answer = await wire.AskAsync("getSettledBatchListRequest", AuthorizeNetRequests.BatchList(since - Before, since + After), cancellationToken);
        if (!answer.IsGood)
        {
            return Failed(answer);
        }

        foreach (var batch in answer.Json.Items("batchList").Select(item => item.Text("batchId")).OfType<string>().Take(MostBatches))
        {
            var found = await ListAsync("getTransactionListRequest", page => AuthorizeNetRequests.BatchTransactions(batch, page), invoice, cancellationToken);
            if (found.Transaction is not null || found.Failure is not null)
            {
                return found;
            }
        }

        return (null, null);
    }

    private async Task<(string? Transaction, GatewayReply? Failure)> ListAsync(
        string name, Func<int, JsonObject> content, string invoice, CancellationToken cancellationToken)
    {
        for (var page = 1; page <= MostPages; page++)
        {
            var answer = await wire.AskAsync(name, content(page), cancellationToken);
            if (!answer.IsGood)
            {
                return Failed(answer);
            }

            var items = answer.Json.Items("transactions").ToList();
            var found = items.Where(item => item.Text("invoiceNumber") == invoice).OrderByDescending(item => TransactionStates.Rank(item.Text("transactionStatus"))).ToList();
            if (found.Count > 0)
            {
                return (found[0].Text("transId"), null);
            }

            if (items.Count < AuthorizeNetRequests.PageSize)
            {
                return (null, null);
            }
        }

        return (null, GatewayReply.Of(GatewayOutcome.Unknown));
    }

    // "No records" is an answer; anything else says nothing about the payment.
    private static (string? Transaction, GatewayReply? Failure) Failed(AuthorizeNetAnswer answer)
    {
        var failure = answer.ToFailure();
        return failure.Outcome switch
        {
            GatewayOutcome.NotFound => (null, null),
            GatewayOutcome.Misconfigured => (null, failure),
            _ => (null, failure with { Outcome = GatewayOutcome.Unknown }),
        };
    }
}
