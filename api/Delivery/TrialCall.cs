using LeadExec.Api.Settings;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Delivery;

/// <summary>What a trial needs besides its body.</summary>
internal sealed record TrialCall
{
    public required HttpContext Context { get; init; }

    [FromServices]
    public required ISettingStore Store { get; init; }

    [FromServices]
    public required ICatalogSource Catalogs { get; init; }

    [FromServices]
    public required IDeliveryTester Tester { get; init; }

    [FromServices]
    public required SettingWriter Writer { get; init; }

    [FromServices]
    public required TrialGate Gate { get; init; }

    [FromServices]
    public required TimeProvider Time { get; init; }

    public CancellationToken Aborted => Context.RequestAborted;
}
