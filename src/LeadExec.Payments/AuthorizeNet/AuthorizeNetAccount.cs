namespace LeadExec.Payments.AuthorizeNet;

/// <summary>Where and as whom Authorize.Net is called; with opened secrets, so it prints none.</summary>
internal sealed record AuthorizeNetAccount
{
    public required Uri BaseAddress { get; init; }

    /// <summary>Ends with "/".</summary>
    public required Uri PageAddress { get; init; }

    public required string LoginId { get; init; }

    public required string TransactionKey { get; init; }

    public string? SignatureKey { get; init; }

    public override string ToString() => "[authorize.net account]";
}
