using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.ByHand;

/// <summary>What a deed about a delivery needs besides its body.</summary>
internal sealed record HandCall
{
    public required HttpContext Context { get; init; }

    [FromServices]
    public required HandDesk Desk { get; init; }

    [FromServices]
    public required ILeadQueries Leads { get; init; }

    [FromServices]
    public required IPriceConfirmations Prices { get; init; }

    [FromServices]
    public required ICatalogSource Catalogs { get; init; }

    public async Task<AttemptRow?> FindAsync(Guid lead, Guid delivery) =>
        (await Leads.DeliveriesAsync(new LeadId(lead), Context.RequestAborted)).FirstOrDefault(attempt => attempt.Id.Value == delivery);

    /// <summary>Whether the data filter of whoever asks shows the delivery account (SET-09).</summary>
    public bool Reaches(int account) => StaffScope.Reaches(Context.User.Rights().Data, Catalogs.Current, new DeliveryAccountId(account));

    public bool NeedsOrder(DeliveryAccountId account) => Catalogs.Current.DeliveryAccounts.GetValueOrDefault(account) is { RequireOrder: true };
}
