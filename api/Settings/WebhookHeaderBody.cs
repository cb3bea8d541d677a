using System.Collections.Immutable;
using LeadExec.Domain.Delivery;

namespace LeadExec.Api.Settings;

/// <summary>A request header: a value with tags, or a write-only secret value; exactly one of the two.</summary>
public sealed record WebhookHeaderBody
{
    public required string Name { get; init; }

    public string? Value { get; init; }

    public Secret? SecretValue { get; init; }

    internal static WebhookHeaderBody Show(WebhookHeader header) => header.Secret
        ? new WebhookHeaderBody { Name = header.Name, SecretValue = Secret.Kept }
        : new WebhookHeaderBody { Name = header.Name, Value = header.Value };

    internal WebhookHeader Read(WebhookSealer sealer, ImmutableArray<WebhookHeader> before)
    {
        if (SecretValue is null)
        {
            return new WebhookHeader { Name = Name, Value = Value ?? "" };
        }

        var earlier = before.FirstOrDefault(header => header.Secret && string.Equals(header.Name, Name, StringComparison.OrdinalIgnoreCase));
        return new WebhookHeader { Name = Name, Value = sealer.Header(Name, SecretValue, earlier?.Value) ?? "", Secret = true };
    }
}
