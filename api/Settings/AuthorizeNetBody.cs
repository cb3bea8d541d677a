using System.ComponentModel;
using LeadExec.Domain.Payments;

namespace LeadExec.Api.Settings;

/// <summary>The account at Authorize.Net.</summary>
public sealed record AuthorizeNetBody
{
    [Description("The API login ID.")]
    public string? LoginId { get; init; }

    public Secret? TransactionKey { get; init; }

    [Description("The signature key of webhooks, 128 hexadecimal digits.")]
    public Secret? SignatureKey { get; init; }

    [Description("Absent: https://api.authorize.net/xml/v1/request.api.")]
    public string? BaseAddress { get; init; }

    [Description("Where browsers are sent to. Absent: https://accept.authorize.net.")]
    public string? PageAddress { get; init; }

    internal static AuthorizeNetBody Show(AuthorizeNetSettings settings) => new()
    {
        LoginId = settings.LoginId,
        TransactionKey = Secret.Show(settings.SealedTransactionKey),
        SignatureKey = Secret.Show(settings.SealedSignatureKey),
        BaseAddress = settings.BaseAddress,
        PageAddress = settings.PageAddress,
    };

    internal AuthorizeNetSettings Read(BillingSealer sealer, AuthorizeNetSettings? before) => new()
    {
        LoginId = LoginId,
        SealedTransactionKey = sealer.Seal(TransactionKey, before?.SealedTransactionKey, BillingSecrets.AuthorizeNetTransactionKey),
        SealedSignatureKey = sealer.Seal(SignatureKey, before?.SealedSignatureKey, BillingSecrets.AuthorizeNetSignatureKey),
        BaseAddress = BaseAddress,
        PageAddress = PageAddress,
    };
}
