using LeadExec.Api.Settings;
using LeadExec.Domain.Distribution;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Orders;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace LeadExec.Api.Distribution;

/// <summary>What a dry run needs besides its body.</summary>
internal sealed record DryRunCall
{
    public required HttpContext Context { get; init; }

    [FromServices]
    public required ICatalogSource Catalogs { get; init; }

    [FromServices]
    public required ILeadQueries Leads { get; init; }

    [FromServices]
    public required IEarlierSales Sales { get; init; }

    [FromServices]
    public required IKeyedHash Hashes { get; init; }

    [FromServices]
    public required DraftPreview Preview { get; init; }

    [FromServices]
    public required ICapQueries Caps { get; init; }

    [FromServices]
    public required TimeProvider Time { get; init; }

    /// <summary>Needed by methods with turns or shares.</summary>
    [FromServices]
    public IGrainFactory? Grains { get; init; }

    /// <summary>Full caps and open breakers that this process knows of.</summary>
    [FromServices]
    public IClosedAccounts? Closed { get; init; }

    [FromServices]
    public required IOpenOrders Orders { get; init; }

    public CancellationToken Aborted => Context.RequestAborted;
}
