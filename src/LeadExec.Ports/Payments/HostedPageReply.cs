namespace LeadExec.Ports.Payments;

/// <summary>A page of the provider for one browser, or why there is none.</summary>
public sealed record HostedPageReply
{
    /// <summary>The code when an earlier page of the same invoice turned out to be paid: read the invoice again.</summary>
    public const string PaidBefore = "paid-before";

    /// <summary>Succeeded: there is a page. Otherwise NotSent, Unknown, Misconfigured or Declined, and starting once more is safe: no page takes money by itself.</summary>
    public required GatewayOutcome Outcome { get; init; }

    /// <summary>Where to send the browser.</summary>
    public Uri? Address { get; init; }

    /// <summary>Null: the browser opens the address. Otherwise it posts a form there with this in its one field "token" (Authorize.Net).</summary>
    public string? Token { get; init; }

    /// <summary>Keep it: <see cref="CardLookup"/> and <see cref="GatewayLookup"/> take it as the reference. Null where the provider has none before it is paid.</summary>
    public string? Reference { get; init; }

    /// <summary>The client's reference at the provider, when it is known already.</summary>
    public string? CustomerRef { get; init; }

    /// <summary>The provider's code of a refusal.</summary>
    public string? Code { get; init; }

    public static HostedPageReply Of(GatewayOutcome outcome, string? code = null) => new() { Outcome = outcome, Code = code };
}
