using LeadExec.Api.Intake.Instructions;
using LeadExec.Api.Intake.Pings;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake;

/// <summary>The addresses of the receivers (RCV-01, RCV-04, field.md 1.2 and 1.3). Paths match in any case.</summary>
public static class IntakeEndpoints
{
    /// <summary>Maps the V1 and V2 receivers of leads and of pings, asking again, and the public posting instructions.</summary>
    public static IEndpointRouteBuilder MapLeadExecIntake(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var limit = new BodyLimit(endpoints.ServiceProvider.GetRequiredService<IOptions<IntakeOptions>>().Value.MaximumBodyBytes + 1L);
        var v1 = endpoints.MapGroup("/processor/insert").WithMetadata(limit).ExcludeFromDescription();
        v1.MapPost("/general", (HttpContext context, PostV1 receiver) => receiver.HandleAsync(context, V1Route.General));
        v1.MapPost("/general/json/async", (HttpContext context, PostV1 receiver) => receiver.HandleAsync(context, V1Route.AsyncJson));
        v1.MapPost("/general/xml/async", (HttpContext context, PostV1 receiver) => receiver.HandleAsync(context, V1Route.AsyncXml));
        v1.MapPost("/AutoRedirect", (HttpContext context, PostV1 receiver) => receiver.HandleAsync(context, V1Route.AutoRedirect));
        v1.MapMethods("/{**path}", [HttpMethods.Options], (RequestDelegate)ReceiverResponse.PreflightAsync);

        var pings = endpoints.MapGroup("/processor/ping").WithMetadata(limit).ExcludeFromDescription();
        pings.MapPost("/general", (HttpContext context, PingReceiver receiver) => receiver.HandleAsync(context, keyed: false));
        pings.MapMethods("/{**path}", [HttpMethods.Options], (RequestDelegate)ReceiverResponse.PreflightAsync);

        var v2 = endpoints.MapGroup("/v2").WithMetadata(limit).ExcludeFromDescription();
        v2.MapPost("/insert/general", (HttpContext context, PostV2 receiver) => receiver.HandleAsync(context));
        v2.MapPost("/ping/general", (HttpContext context, PingReceiver receiver) => receiver.HandleAsync(context, keyed: true));
        v2.MapPost("/duplicates/check", (HttpContext context, DuplicateReceiver receiver) => receiver.HandleAsync(context));
        v2.MapGet("/leads/{leadId:guid}", (HttpContext context, Guid leadId, AskAgain question) => question.ByIdAsync(context, leadId));
        v2.MapGet("/leads", (HttpContext context, string? reference, AskAgain question) => question.ByReferenceAsync(context, reference));
        v2.MapMethods("/{**path}", [HttpMethods.Options], (RequestDelegate)ReceiverResponse.PreflightAsync);
        InstructionEndpoints.MapPage(endpoints);
        return endpoints;
    }
}
