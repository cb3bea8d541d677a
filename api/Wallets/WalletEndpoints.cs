using LeadExec.Api.Http;
using LeadExec.Api.Leads;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Payments;
using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Audit;
using LeadExec.Ports.Books;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Wallets;

/// <summary>Clients' prepaid wallets: what they have, money that comes in, credit.</summary>
internal static class WalletEndpoints
{
    private const string Tag = "Wallets";

    /// <summary>Ten million dollars.</summary>
    private const long MostCents = 1_000_000_000;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/clients/{id:int}/wallet").RequireAuthorization(Policies.Staff).AddEndpointFilter(new QueryFaults());
        group.MapGet("", FindAsync).Describe("getWallet", Tag, "A client's prepaid wallet", 401, 403, 404, 503);
        group.MapPost("/payments", PayAsync).WithExample(new WalletBodies.PaymentBody { PaymentId = Guid.Empty, Amount = Money.FromCents(50_000) })
            .Describe("payIntoWallet", Tag, "Books money that came in; the same payment again changes nothing", 400, 401, 403, 404, 409);
        group.MapPut("/credit", SetCreditAsync).WithExample(new WalletBodies.CreditBody { Amount = Money.FromCents(10_000) })
            .Describe("setWalletCredit", Tag, "Sets how far the wallet may go below zero; not below what is used of it", 400, 401, 403, 404, 409);
        api.MapGet("/portal/wallet", FindOwnAsync).RequireAuthorization(Policies.Portal).AddEndpointFilter(new QueryFaults())
            .Describe("getPortalWallet", "Portal", "The client's own wallet", 401, 403, 503);
    }

    private static async Task<Results<Ok<WalletBodies.Wallet>, ProblemHttpResult>> FindAsync(int id, HttpContext context, IWalletQueries wallets, ICatalogSource catalogs) =>
        catalogs.Current.Clients.ContainsKey(new ClientId(id))
            ? TypedResults.Ok(Show(await wallets.FindAsync(new ClientId(id), context.RequestAborted)))
            : Problems.NotFound();

    private static async Task<Ok<WalletBodies.Wallet>> FindOwnAsync(HttpContext context, IWalletQueries wallets) =>
        TypedResults.Ok(Show(await wallets.FindAsync(context.User.PortalClient(), context.RequestAborted)));

    private static async Task<Results<Ok<WalletBodies.Wallet>, ProblemHttpResult>> PayAsync(
        int id, WalletBodies.PaymentBody body, [AsParameters] WalletCall call)
    {
        if (Refused(id, body.Amount, lowest: 1, call) is { } problem)
        {
            return problem;
        }

        await RecordAsync(id, "walletPayment", $$"""{"payment":"{{body.PaymentId}}","amount":"{{body.Amount}}"}""", call);
        var payment = new ManualPayment
        {
            Id = new PaymentId(body.PaymentId),
            ClientId = new ClientId(id),
            Method = PaymentMethod.NotTold,
            Amount = body.Amount,
            Target = PaymentTarget.Wallet,
            Actor = call.Context.User.Actor(),
        };
        return await call.Payments.RecordAsync(payment, call.Aborted) is { Payment: null } refused
            ? PaymentEndpoints.Refused(refused.Why)
            : TypedResults.Ok(Show(await call.Wallets.FindAsync(new ClientId(id), call.Aborted)));
    }

    private static async Task<Results<Ok<WalletBodies.Wallet>, ProblemHttpResult>> SetCreditAsync(
        int id, WalletBodies.CreditBody body, [AsParameters] WalletCall call)
    {
        if (Refused(id, body.Amount, lowest: 0, call) is { } problem)
        {
            return problem;
        }

        return await call.Books.SetCreditAsync(new ClientId(id), body.Amount, call.Context.User.Actor(), call.Aborted)
            ? TypedResults.Ok(Show(await call.Wallets.FindAsync(new ClientId(id), call.Aborted)))
            : Problems.Of(StatusCodes.Status409Conflict, "creditInUse", "The credit was not changed.", "More of the credit is in use.");
    }

    private static ProblemHttpResult? Refused(int id, Money amount, long lowest, WalletCall call) =>
        !call.Catalogs.Current.Clients.ContainsKey(new ClientId(id)) ? Problems.NotFound()
        : amount.Cents < lowest || amount.Cents > MostCents ? Problems.Invalid("/amount", $"Between {Money.FromCents(lowest)} and {Money.FromCents(MostCents)}.")
        : null;

    // First the record of who asked, then the deed.
    private static Task RecordAsync(int id, string action, string particulars, WalletCall call) => call.Audit.WriteAsync(
        new AuditEntry { Actor = call.Context.User.Actor(), Action = action, Subject = $"client/{id}", Particulars = particulars }, call.Aborted);

    private static WalletBodies.Wallet Show(WalletFigures figures) => new() { Available = figures.Available, Credit = figures.Credit, Balance = figures.Balance };
}
