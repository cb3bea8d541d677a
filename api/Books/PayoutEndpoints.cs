using LeadExec.Api.Exports;
using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Queries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Books;

/// <summary>What sources brought, are owed and were paid (VEND-04, VEND-08, E-97).</summary>
internal static class PayoutEndpoints
{
    private const string Tag = "Books";
    private const int MostRows = 200;

    /// <summary>Ten million dollars.</summary>
    private const long MostCents = 1_000_000_000;

    private static readonly SheetCell[] Heading =
        [.. new[] { "Source ID", "Source", "Accepted", "Returned to source", "Net", "Cost", "Adjusted", "Paid", "Opening", "Closing" }.Select(word => SheetCell.Of(word))];

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapGet("/payouts", FiguresAsync).Describe("getPayoutFigures", Tag, "What each source brought, is owed and was paid on some days", 400, 401, 403, 503);
        foreach (var (ending, form, word) in new[] { ("csv", Downloads.Csv, "Csv"), ("xlsx", Downloads.Xlsx, "Xlsx") })
        {
            group.MapGet($"/payouts.{ending}", ([AsParameters] StatementFilter filter, [AsParameters] PayoutDesk desk) => FileAsync(filter, desk, form))
                .Sends(form).Describe($"getPayoutFigures{word}", Tag, $"The same as {ending}", 400, 401, 403, 503);
        }

        var source = group.MapGroup("/lead-sources/{id:int}");
        source.MapGet("/payouts", ListAsync).Describe("listSourcePayouts", Tag, "Payouts and adjustments of a source, newest first", 400, 401, 403, 404, 503);
        source.MapPost("/payouts", PayAsync).WithExample(new PayoutBodies.Payout { PayoutId = Guid.Empty, Amount = Money.FromCents(145_500), Account = CashAccount.Bank })
            .Describe("payOutToSource", Tag, "Records money paid to a source, never more than it is owed; the same payout again changes nothing", 400, 401, 403, 404, 409);
        source.MapPost("/adjustments", AdjustAsync).WithExample(new PayoutBodies.Adjustment { AdjustmentId = Guid.Empty, Amount = Money.FromCents(-500), Note = "Agreed by telephone" })
            .Describe("adjustSourceBalance", Tag, "Changes what a source is owed; the same adjustment again changes nothing", 400, 401, 403, 404, 409);
    }

    private static async Task<Results<Ok<PayoutBodies.PayoutFigures>, ProblemHttpResult>> FiguresAsync([AsParameters] StatementFilter filter, [AsParameters] PayoutDesk desk)
    {
        if (desk.Period(filter) is not { } period)
        {
            return StatementDesk.BadPeriod();
        }

        var account = desk.Catalogs.Current.Account;
        return TypedResults.Ok(new PayoutBodies.PayoutFigures
        {
            From = period.First,
            To = period.Last,
            ZoneId = account.ZoneId,
            Currency = account.Currency,
            Items = await ReadAsync(period, desk),
        });
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> FileAsync(StatementFilter filter, PayoutDesk desk, string form)
    {
        if (desk.Period(filter) is not { } period)
        {
            return StatementDesk.BadPeriod();
        }

        var rows = await ReadAsync(period, desk);
        return Downloads.Table(form, $"payouts-{period.First:yyyy-MM-dd}-{period.Last:yyyy-MM-dd}", async writer =>
        {
            await writer.WriteRowAsync(Heading, desk.Aborted);
            foreach (var row in rows)
            {
                await writer.WriteRowAsync(Cells(row), desk.Aborted);
            }
        }, desk.Aborted);
    }

    private static async Task<IReadOnlyList<PayoutBodies.FiguresOfSource>> ReadAsync(StatementPeriod period, PayoutDesk desk)
    {
        var catalog = desk.Catalogs.Current;
        var figures = await desk.Payouts.FiguresAsync(period.From, period.To, source: null, desk.Aborted);
        return [.. figures.Select(row => new PayoutBodies.FiguresOfSource
        {
            SourceId = row.SourceId.Value,
            Source = catalog.NameOf(row.SourceId),
            Accepted = row.Accepted,
            ReturnedToSource = row.Returned,
            Net = row.Net,
            Cost = row.Cost,
            Adjusted = row.Adjusted,
            Paid = row.Paid,
            Opening = row.Opening,
            Closing = row.Closing,
        })];
    }

    private static SheetCell[] Cells(PayoutBodies.FiguresOfSource row) =>
    [
        SheetCell.Of(row.SourceId), SheetCell.Of(row.Source), SheetCell.Of(row.Accepted), SheetCell.Of(row.ReturnedToSource), SheetCell.Of(row.Net),
        SheetCell.Of(row.Cost), SheetCell.Of(row.Adjusted), SheetCell.Of(row.Paid), SheetCell.Of(row.Opening), SheetCell.Of(row.Closing),
    ];

    private static async Task<Results<Ok<PayoutBodies.PayoutPage>, ProblemHttpResult>> ListAsync(int id, int? limit, string? cursor, [AsParameters] PayoutDesk desk)
    {
        if (!desk.Knows(id))
        {
            return Problems.NotFound();
        }

        if (limit is < 1 or > MostRows)
        {
            return Problems.Invalid("/limit", $"Between 1 and {MostRows}.");
        }

        if (!PageCursor.TryRead(cursor, out PageKey? after))
        {
            return Problems.Invalid("/cursor", "Not a cursor of this list.");
        }

        var page = await desk.Payouts.ListAsync(new LeadSourceId(id), limit ?? 50, after, desk.Aborted);
        return TypedResults.Ok(new PayoutBodies.PayoutPage { Items = [.. page.Items.Select(Show)], Next = PageCursor.Of(page.Next) });
    }

    private static PayoutBodies.RecordedPayout Show(SourcePayout payout) => new()
    {
        Id = payout.Id,
        Kind = payout.Kind,
        Amount = payout.Amount,
        Account = payout.Account,
        Note = payout.Note,
        Actor = payout.Actor,
        At = payout.At,
    };

    private static Task<Results<Ok<PayoutBodies.Standing>, ProblemHttpResult>> PayAsync(int id, PayoutBodies.Payout body, [AsParameters] PayoutDesk desk) =>
        RecordAsync(
            new SourcePayout
            {
                Id = body.PayoutId,
                Kind = SourcePayoutKind.Payout,
                SourceId = new LeadSourceId(id),
                Amount = body.Amount,
                Account = body.Account,
                Note = body.Note,
                Actor = desk.Context.User.Actor(),
            },
            body.Amount.Cents is >= 1 and <= MostCents,
            desk);

    private static Task<Results<Ok<PayoutBodies.Standing>, ProblemHttpResult>> AdjustAsync(int id, PayoutBodies.Adjustment body, [AsParameters] PayoutDesk desk) =>
        RecordAsync(
            new SourcePayout
            {
                Id = body.AdjustmentId,
                Kind = SourcePayoutKind.Adjustment,
                SourceId = new LeadSourceId(id),
                Amount = body.Amount,
                Note = body.Note,
                Actor = desk.Context.User.Actor(),
            },
            body.Amount.Cents is >= -MostCents and <= MostCents and not 0,
            desk);

    private static async Task<Results<Ok<PayoutBodies.Standing>, ProblemHttpResult>> RecordAsync(SourcePayout payout, bool amountFits, PayoutDesk desk)
    {
        if (!desk.Knows(payout.SourceId.Value))
        {
            return Problems.NotFound();
        }

        if (!amountFits)
        {
            return Problems.Invalid("/amount", $"Not zero, at most {Money.FromCents(MostCents)}, and above zero for a payout.");
        }

        if (payout.Note?.Length > SourcePayout.LongestNote || payout.Kind == SourcePayoutKind.Adjustment && string.IsNullOrWhiteSpace(payout.Note))
        {
            return Problems.Invalid("/note", $"At most {SourcePayout.LongestNote} characters; an adjustment says why.");
        }

        var reply = await desk.Payouts.RecordAsync(payout, desk.Aborted);
        return reply.Status switch
        {
            SourcePayoutStatus.Recorded or SourcePayoutStatus.Repeated => TypedResults.Ok(new PayoutBodies.Standing { Owed = reply.Owed }),
            SourcePayoutStatus.IdTaken => Problems.Of(StatusCodes.Status409Conflict, "idTaken", "Something else was recorded under this id."),
            SourcePayoutStatus.MoreThanOwed => Problems.Of(StatusCodes.Status409Conflict, "moreThanOwed", "The source is owed less.", $"It is owed {reply.Owed}."),
        };
    }
}
