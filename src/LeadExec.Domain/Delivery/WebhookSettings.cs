using System.Collections.Immutable;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// Everything a webhook delivery method needs (DELV-07 to DELV-40). Stored as JSON; secrets in it are sealed texts
/// (see <see cref="WebhookSecrets"/>), never plain. A value that passed <see cref="WebhookSettingsChecker"/> renders.
/// </summary>
public sealed record WebhookSettings
{
    /// <summary>Default timeout in seconds (DELV-10).</summary>
    public const int DefaultTimeoutSeconds = 30;

    public WebhookMethod Method { get; init; } = WebhookMethod.Post;

    /// <summary>
    /// Absolute http or https address (DELV-08). It may start with "[instance_url]" when OAuth is used (DELV-18), and may hold
    /// tags after the host, escaped for URLs.
    /// </summary>
    public required string ProductionUrl { get; init; }

    /// <summary>Used in <see cref="DeliveryEnvironment.Testing"/> only; without it nothing can be sent there (DELV-08).</summary>
    public string? TestUrl { get; init; }

    public WebhookContentType ContentType { get; init; } = WebhookContentType.Form;

    /// <summary>Seconds for the whole exchange, connect to last byte, 1 to 120 (DELV-10, FM-48).</summary>
    public int TimeoutSeconds { get; init; } = DefaultTimeoutSeconds;

    /// <summary>Own headers, at most 50 (DELV-11).</summary>
    public ImmutableArray<WebhookHeader> Headers { get; init; } = [];

    public WebhookAuthentication Authentication { get; init; } = WebhookAuthentication.None;

    /// <summary>Fields sent, in order, at most 500 (DELV-21).</summary>
    public ImmutableArray<FieldMapping> Mappings { get; init; } = [];

    /// <summary>Body with tags in brackets (DELV-33). Null builds the body from the mappings: a form, a flat JSON object, or flat XML.</summary>
    public string? BodyTemplate { get; init; }

    /// <summary>JSON numbers and booleans go out bare, and empty values as null, where a tag stands outside a string (E-69).</summary>
    public bool TypedJson { get; init; }

    public ResponseRules Response { get; init; } = new();

    /// <summary>
    /// The buyer drops a repeated Idempotency-Key. Set only after a double-send check answered alike (decision 11); it alone
    /// allows the same delivery to be sent again after an unknown outcome.
    /// </summary>
    public bool BuyerDeduplicates { get; init; }

    /// <summary>Sealed base64 key of Standard Webhooks signatures ("whsec_" allowed); null sends no signature.</summary>
    public string? SealedSignatureSecret { get; init; }
}
