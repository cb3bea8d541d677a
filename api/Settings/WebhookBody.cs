using System.Collections.Immutable;
using LeadExec.Domain.Delivery;

namespace LeadExec.Api.Settings;

/// <summary>A webhook as the API shows and takes it (DELV-07 to DELV-40): the settings with write-only secrets.</summary>
public sealed record WebhookBody
{
    public WebhookMethod Method { get; init; } = WebhookMethod.Post;

    public required string ProductionUrl { get; init; }

    public string? TestUrl { get; init; }

    public WebhookContentType ContentType { get; init; } = WebhookContentType.Form;

    public int TimeoutSeconds { get; init; } = WebhookSettings.DefaultTimeoutSeconds;

    public ImmutableArray<WebhookHeaderBody> Headers { get; init; } = [];

    public WebhookAuthenticationBody Authentication { get; init; } = new();

    public ImmutableArray<FieldMapping> Mappings { get; init; } = [];

    public string? BodyTemplate { get; init; }

    public bool TypedJson { get; init; }

    public ResponseRules Response { get; init; } = new();

    /// <summary>Says that the buyer drops a repeated Idempotency-Key. The double-send check turns it on; here it can be turned off, and another address turns it off (decision 11).</summary>
    public bool BuyerDeduplicates { get; init; }

    /// <summary>Key of Standard Webhooks signatures.</summary>
    public Secret? SignatureSecret { get; init; }

    internal static WebhookBody Show(WebhookSettings setting) => new()
    {
        Method = setting.Method,
        ProductionUrl = setting.ProductionUrl,
        TestUrl = setting.TestUrl,
        ContentType = setting.ContentType,
        TimeoutSeconds = setting.TimeoutSeconds,
        Headers = [.. setting.Headers.Select(WebhookHeaderBody.Show)],
        Authentication = WebhookAuthenticationBody.Show(setting.Authentication),
        Mappings = setting.Mappings,
        BodyTemplate = setting.BodyTemplate,
        TypedJson = setting.TypedJson,
        Response = setting.Response,
        BuyerDeduplicates = setting.BuyerDeduplicates,
        SignatureSecret = Secret.Show(setting.SealedSignatureSecret),
    };

    internal WebhookSettings Read(WebhookSealer sealer, WebhookSettings? before) => new()
    {
        Method = Method,
        ProductionUrl = ProductionUrl,
        TestUrl = TestUrl,
        ContentType = ContentType,
        TimeoutSeconds = TimeoutSeconds,
        Headers = [.. Headers.Select(header => header.Read(sealer, before?.Headers ?? []))],
        Authentication = Authentication.Read(sealer, before?.Authentication),
        Mappings = Mappings,
        BodyTemplate = BodyTemplate,
        TypedJson = TypedJson,
        Response = Response,
        BuyerDeduplicates = BuyerDeduplicates && before is { BuyerDeduplicates: true } && before.ProductionUrl == ProductionUrl,
        SealedSignatureSecret = sealer.Signature(SignatureSecret, before?.SealedSignatureSecret),
    };
}
