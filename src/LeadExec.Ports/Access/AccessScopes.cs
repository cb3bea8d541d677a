using System.Collections.Immutable;

namespace LeadExec.Ports.Access;

/// <summary>Scopes of API credentials (SET-32).</summary>
public static class AccessScopes
{
    public const string AccountApi = "account_api";
    public const string DataApi = "data_api";
    public const string LeadReceiver = "lead_receiver";

    public static ImmutableArray<string> All { get; } = [AccountApi, DataApi, LeadReceiver];
}
