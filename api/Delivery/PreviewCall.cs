using LeadExec.Api.Settings;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Delivery;

/// <summary>What a preview needs besides its body.</summary>
internal sealed record PreviewCall
{
    public required HttpContext Context { get; init; }

    [FromServices]
    public required ISettingStore Store { get; init; }

    [FromServices]
    public required ICatalogSource Catalogs { get; init; }

    [FromServices]
    public required IDeliveryTransport Transport { get; init; }

    [FromServices]
    public required ISecretBox Box { get; init; }

    [FromServices]
    public required IOptions<PreviewOptions> Options { get; init; }

    [FromServices]
    public required TimeProvider Time { get; init; }

    public CancellationToken Aborted => Context.RequestAborted;
}
