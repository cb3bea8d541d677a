using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;

namespace LeadExec.Api.Payments;

/// <summary>Lists of payments as files (PORT-16).</summary>
internal static class PaymentFiles
{
    /// <summary>More than this are not written into one file; the filter by date divides them.</summary>
    internal const int MostRows = 100_000;

    private static readonly SheetCell[] Heading = [.. new[] { "Date", "Method", "State", "Amount", "Refunded", "For", "Order", "Reference", "Payment" }.Select(SheetCell.Of)];

    /// <summary>All payments of the client that the filter finds, newest first.</summary>
    public static IResult File(PaymentFilter filter, ClientId client, string form, HttpContext context, IPaymentStore payments)
    {
        var (search, errors) = PaymentLists.Read(filter, client);
        return errors.Count > 0
            ? Problems.Invalid(errors)
            : Downloads.Table(form, "payments", table => FillAsync(table, search with { Limit = PaymentSearch.MaximumLimit }, payments, context.RequestAborted), context.RequestAborted);
    }

    private static async Task FillAsync(ITableWriter table, PaymentSearch search, IPaymentStore payments, CancellationToken cancellationToken)
    {
        await table.WriteRowAsync(Heading, cancellationToken);
        for (var (rows, more) = (0, true); more && rows < MostRows;)
        {
            var page = await payments.ListAsync(search, cancellationToken);
            foreach (var payment in page.Items)
            {
                await table.WriteRowAsync(Row(payment), cancellationToken);
            }

            rows += page.Items.Count;
            search = search with { After = page.Next };
            more = page.Next is not null;
        }
    }

    private static SheetCell[] Row(PaymentRecord payment) =>
    [
        SheetCell.Of(payment.CreatedAt),
        SheetCell.Of(payment.Method.ToString()),
        SheetCell.Of(payment.State.ToString()),
        SheetCell.Of(payment.Amount),
        SheetCell.Of(payment.Refunded),
        SheetCell.Of(payment.Target.ToString()),
        payment.OrderId is { } order ? SheetCell.Of(order.Value) : SheetCell.Empty,
        SheetCell.Of(payment.ProviderReference),
        SheetCell.Of(payment.Id.ToString()),
    ];
}
