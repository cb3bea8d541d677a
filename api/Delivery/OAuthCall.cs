using LeadExec.Api.Intake;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Delivery;

/// <summary>What the endpoints of a consent need besides their bodies.</summary>
internal sealed record OAuthCall
{
    public required HttpContext Context { get; init; }

    [FromServices]
    public required ISettingStore Store { get; init; }

    [FromServices]
    public required IOAuthConnections Connections { get; init; }

    [FromServices]
    public required IOAuthExchange Exchange { get; init; }

    [FromServices]
    public required ISecretBox Box { get; init; }

    [FromServices]
    public required IOptions<IntakeOptions> Intake { get; init; }

    [FromServices]
    public required TrialGate Gate { get; init; }

    [FromServices]
    public required TimeProvider Time { get; init; }

    public CancellationToken Aborted => Context.RequestAborted;
}
