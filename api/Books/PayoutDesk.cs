using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Books;

/// <summary>What the routes about payouts need.</summary>
internal sealed record PayoutDesk
{
    [FromServices]
    public required ISourcePayouts Payouts { get; init; }

    [FromServices]
    public required ICatalogSource Catalogs { get; init; }

    [FromServices]
    public required TimeProvider Time { get; init; }

    public required HttpContext Context { get; init; }

    public CancellationToken Aborted => Context.RequestAborted;

    public bool Knows(int source) => Catalogs.Current.LeadSources.ContainsKey(new LeadSourceId(source));

    public StatementPeriod? Period(StatementFilter filter) => StatementPeriod.Of(filter, Catalogs.Current.Account, Time.GetUtcNow());
}
