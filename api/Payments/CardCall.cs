using LeadExec.Api.Security;
using LeadExec.Domain.Values;
using LeadExec.Ports.Payments;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Payments;

/// <summary>What a call about cards and pages of the provider needs besides its body.</summary>
internal sealed record CardCall
{
    public required HttpContext Context { get; init; }

    [FromServices]
    public required IClientCards Cards { get; init; }

    [FromServices]
    public required IHostedPages Pages { get; init; }

    [FromServices]
    public required IWalletRecharges Recharges { get; init; }

    [FromServices]
    public required ICatalogSource Catalogs { get; init; }

    [FromServices]
    public required TimeProvider Time { get; init; }

    public CancellationToken Aborted => Context.RequestAborted;

    public string Actor => Context.User.Actor();

    public bool Knows(ClientId client) => Catalogs.Current.Clients.ContainsKey(client);

    public Guid NewId() => Guid.CreateVersion7(Time.GetUtcNow());

    /// <summary>A page of our own, at the address under which the browser knows us.</summary>
    public Uri Own(string path) => new($"{Context.Request.Scheme}://{Context.Request.Host}{path}");
}
