namespace LeadExec.Domain.Payments;

/// <summary>The account at Authorize.Net. Secrets are sealed for the purposes of <see cref="BillingSecrets"/>.</summary>
public sealed record AuthorizeNetSettings
{
    public const string DefaultBaseAddress = "https://api.authorize.net/xml/v1/request.api";

    public const string DefaultPageAddress = "https://accept.authorize.net";

    /// <summary>The "API login ID"; it names the account and is no secret.</summary>
    public string? LoginId { get; init; }

    public string? SealedTransactionKey { get; init; }

    /// <summary>The signature key of webhooks, 128 hexadecimal digits; without it every notice is refused.</summary>
    public string? SealedSignatureKey { get; init; }

    /// <summary>Null: <see cref="DefaultBaseAddress"/>; the sandbox is "https://apitest.authorize.net/xml/v1/request.api".</summary>
    public string? BaseAddress { get; init; }

    /// <summary>Where browsers are sent to. Null: <see cref="DefaultPageAddress"/>; the sandbox is "https://test.authorize.net".</summary>
    public string? PageAddress { get; init; }
}
