namespace LeadExec.Payments;

/// <summary>Codes of our own, beside those of the providers.</summary>
internal static class ProviderCodes
{
    /// <summary>Outgoing calls are stopped (decision 18).</summary>
    public const string Stopped = "outbound-stopped";

    /// <summary>The amount cannot be told in the currency's smallest unit.</summary>
    public const string NotInUnits = "amount-not-in-units";
}
