using LeadExec.Ports.Audit;
using LeadExec.Ports.Books;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Wallets;

/// <summary>What a change of a wallet needs besides its body.</summary>
internal sealed record WalletCall
{
    public required HttpContext Context { get; init; }

    [FromServices]
    public required IBookKeeper Books { get; init; }

    [FromServices]
    public required IPaymentStore Payments { get; init; }

    [FromServices]
    public required IWalletQueries Wallets { get; init; }

    [FromServices]
    public required IAuditLog Audit { get; init; }

    [FromServices]
    public required ICatalogSource Catalogs { get; init; }

    public CancellationToken Aborted => Context.RequestAborted;
}
