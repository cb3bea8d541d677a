using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LeadExec.Api.Http;
using LeadExec.Api.Intake;
using LeadExec.Api.OpenApi;
using LeadExec.Api.Security;
using LeadExec.Api.Settings;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadExec.Api.Delivery;

/// <summary>
/// Renders a delivery method that is still being typed (DELV-21 to DELV-33). Nothing is saved, nobody is called, and no secret is
/// opened: the page sees where a secret goes, never the secret.
/// </summary>
internal static class PreviewEndpoints
{
    private const int MaximumBody = 1024 * 1024;
    private const int MaximumFields = 500;
    private const string Mask = "***";

    // Without these there is nothing to render; what is wrong elsewhere is told beside the request.
    private static readonly ImmutableArray<string> Needed = ["/mappings", "/bodyTemplate", "/headers", "/productionUrl", "/testUrl", "/contentType"];

    public static void Map(RouteGroupBuilder api) => api.MapGroup("/delivery-methods").RequireAuthorization(Policies.Staff)
        .MapPost("/preview", PreviewAsync).WithMetadata(new BodyLimit(MaximumBody))
        .WithExample(new PreviewRequest
        {
            Method = new DeliveryMethodBody
            {
                ClientId = 1,
                LeadTypeId = 4439,
                Description = "Buyer's intake",
                Type = DeliveryType.Webhook,
                Webhook = new WebhookBody
                {
                    ProductionUrl = "https://buyer.example.com/leads",
                    ContentType = WebhookContentType.Json,
                    Mappings = [new FieldMapping { FieldName = "email", LeadField = "Email" }],
                },
            },
            SampleFields = new Dictionary<string, string> { ["State"] = "AZ" },
        })
        .Describe("previewDeliveryMethod", "Delivery", "What an unsaved delivery method would send for a sample lead; saves nothing and calls nobody", 400, 401, 403, 404);

    private static async Task<Results<Ok<PreviewReply>, ProblemHttpResult>> PreviewAsync(PreviewRequest request, [AsParameters] PreviewCall call)
    {
        if (request.SampleFields.Count > MaximumFields)
        {
            return Problems.Invalid("/sampleFields", $"At most {MaximumFields}.");
        }

        var catalog = call.Catalogs.Current;
        var method = await ReadAsync(request, call);
        if ((request.Ping ? method.Ping : method.Webhook) is not { } shown)
        {
            return Problems.Invalid(request.Ping ? "/method/ping" : "/method/webhook", "This delivery method sends no such request.");
        }

        if (!catalog.Clients.ContainsKey(method.ClientId) || !catalog.LeadTypes.TryGetValue(method.LeadTypeId, out var type))
        {
            return Problems.Invalid(catalog.Clients.ContainsKey(method.ClientId) ? "/method/leadTypeId" : "/method/clientId", "No such setting.");
        }

        var sample = new SampleLead(catalog, call.Time.GetUtcNow());
        var values = sample.Values(type, request.SampleFields);
        if (sample.Check(type, values) is { Lead: null } wrong)
        {
            return Problems.Invalid(wrong.Errors.Select(error => new DefinitionError("/sampleFields/" + error.Field, error.Message)));
        }

        var mistakes = WebhookSettingsChecker.Check(shown, type, call.Options.Value.AllowedTargets);
        var reply = new PreviewReply
        {
            SampleFields = values,
            Mistakes = [.. mistakes.Select(error => error with { Path = (request.Ping ? "/ping" : "/webhook") + error.Path })],
        };
        if (mistakes.Any(error => Needed.Any(part => error.Path.StartsWith(part, StringComparison.Ordinal))))
        {
            return TypedResults.Ok(reply);
        }

        // The type turns into a webhook, as it does when a ping is sent.
        var rendered = method with { Type = DeliveryType.Webhook, Webhook = shown, Ping = null };
        return TypedResults.Ok(Render(reply, sample.Order(rendered, sample.Check(type, values).Lead!, request.Test), call)); // checked above
    }

    private static async Task<DeliveryMethod> ReadAsync(PreviewRequest request, PreviewCall call)
    {
        // A number that nobody has, so that the sample lead is not one of somebody else's delivery account.
        var number = request.Method.Id ?? int.MaxValue;
        var stored = request.Method.Id is null ? null : await call.Store.FindAsync(new SettingKey(SettingKind.DeliveryMethod, number), call.Aborted);
        var body = new DeliveryMethodResource(call.Box).Read(request.Method, number, stored?.Body);
        return JsonSerializer.Deserialize<DeliveryMethod>(body, SettingJson.Options)!; // just written
    }

    private static PreviewReply Render(PreviewReply reply, DeliveryOrder order, PreviewCall call)
    {
        // Nothing leaves from here: what stops deliveries does not stop looking at them.
        var prepared = call.Transport.Prepare(order with { Account = order.Account with { OutboundStopped = false } });
        if (!prepared.Accepted)
        {
            return reply with { Detail = prepared.Detail };
        }

        var delivery = prepared.Value;
        return reply with
        {
            Request = new TrialReplies.SentRequest(
                delivery.Settings.Method.ToString().ToUpperInvariant(), delivery.Url, [.. Headers(delivery)], Encoding.UTF8.GetString(delivery.Body.AsSpan())),
        };
    }

    private static IEnumerable<ExchangeHeader> Headers(PreparedDelivery delivery)
    {
        if (delivery.ContentType is { } contentType)
        {
            yield return new ExchangeHeader("Content-Type", contentType);
        }

        yield return new ExchangeHeader("Idempotency-Key", delivery.DeliveryId);
        var authentication = delivery.Settings.Authentication;
        if (authentication.Kind != AuthenticationKind.None)
        {
            yield return new ExchangeHeader("Authorization", $"{Scheme(authentication)} {Mask}");
        }

        foreach (var header in delivery.Headers.Where(header => !HeaderRules.IsReserved(header.Name)))
        {
            yield return new ExchangeHeader(header.Name, header.Secret ? Mask : header.Value);
        }

        if (!string.IsNullOrEmpty(delivery.Settings.SealedSignatureSecret))
        {
            yield return new ExchangeHeader("webhook-signature", Mask);
        }
    }

    private static string Scheme(WebhookAuthentication authentication) => authentication.Kind switch
    {
        AuthenticationKind.None => "",
        AuthenticationKind.Basic => "Basic",
        AuthenticationKind.Digest => "Digest",
        AuthenticationKind.Bearer => authentication.TokenPrefix,
        AuthenticationKind.OAuth2 => "Bearer",
    };
}
