using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Ports.Books;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Books;

/// <summary>Months of the books: their figures, and closing them.</summary>
internal static class PeriodEndpoints
{
    private const string Tag = "Books";
    private const int MostPeriods = 120;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/books/periods").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapGet("", ListAsync).Describe("listBookPeriods", Tag, "Closed months with their figures, newest first", 400, 401, 403, 503);
        group.MapGet("/{month}", FindAsync).Describe("getBookPeriod", Tag, "One month with its figures, closed or not", 401, 403, 404, 503);
        group.MapPost("/{month}/close", CloseAsync).RequireAuthorization(Policies.Administrator)
            .Describe("closeBookPeriod", Tag, "Closes a month that is over, for good: it takes no entries any more", 401, 403, 404, 409, 503);
    }

    private static async Task<Results<Ok<PeriodReplies.Periods>, ProblemHttpResult>> ListAsync(int? limit, string? before, IBookPeriods periods, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MostPeriods)
        {
            return Problems.Invalid("/limit", $"Between 1 and {MostPeriods}.");
        }

        var month = BookMonth.Parse(before);
        if (before is not null && month is null)
        {
            return Problems.Invalid("/before", "A month, like 2026-10.");
        }

        var found = await periods.ListAsync(limit ?? 24, month, cancellationToken);
        return TypedResults.Ok(new PeriodReplies.Periods { Items = [.. found.Select(Show)] });
    }

    private static async Task<Results<Ok<PeriodReplies.Period>, ProblemHttpResult>> FindAsync(string month, IBookPeriods periods, ICatalogSource catalogs, CancellationToken cancellationToken)
    {
        if (BookMonth.Parse(month) is not { } wanted)
        {
            return Problems.NotFound();
        }

        if (await periods.FindAsync(wanted, cancellationToken) is { } closed)
        {
            return TypedResults.Ok(Show(closed));
        }

        var closing = Of(wanted, catalogs, actor: "");
        return TypedResults.Ok(new PeriodReplies.Period
        {
            Month = wanted.ToString(),
            State = PeriodState.Open,
            From = closing.From,
            To = closing.To,
            Figures = await periods.FiguresAsync(closing.From, closing.To, cancellationToken),
        });
    }

    private static async Task<Results<Ok<PeriodReplies.Period>, ProblemHttpResult>> CloseAsync(string month, IBookPeriods periods, ICatalogSource catalogs, HttpContext context)
    {
        if (BookMonth.Parse(month) is not { } wanted)
        {
            return Problems.NotFound();
        }

        var status = await periods.CloseAsync(Of(wanted, catalogs, context.User.Actor()), context.RequestAborted);
        return status switch
        {
            PeriodClosingStatus.Closed or PeriodClosingStatus.Already => TypedResults.Ok(Show((await periods.FindAsync(wanted, context.RequestAborted))!)),
            PeriodClosingStatus.NotOver => Refused("periodNotOver", "The month is not over, or ended less than an hour ago."),
            PeriodClosingStatus.NotNext => Refused("periodNotNext", "Months are closed one after the other."),
            PeriodClosingStatus.Waiting => Problems.Of(StatusCodes.Status503ServiceUnavailable, "periodWaits", "A transaction of the database is still under way; close the month again."),
        };
    }

    private static ProblemHttpResult Refused(string code, string title) => Problems.Of(StatusCodes.Status409Conflict, code, title);

    private static PeriodClosing Of(BookMonth month, ICatalogSource catalogs, string actor)
    {
        var zone = catalogs.Current.Account.ZoneId;
        return new PeriodClosing { Month = month, From = AccountDays.Start(month.FirstDay, zone), To = AccountDays.Start(month.Next.FirstDay, zone), Actor = actor };
    }

    private static PeriodReplies.Period Show(BookPeriod period) => new()
    {
        Month = period.Month.ToString(),
        State = period.ClosedAt is null ? PeriodState.Closing : PeriodState.Closed,
        From = period.From,
        To = period.To,
        ClosedAt = period.ClosedAt,
        ClosedBy = period.ClosedBy,
        Seal = period.Seal,
        Hash = period.Hash,
        Figures = period.Figures,
    };
}
