namespace LeadExec.Domain.Catalogs;

/// <summary>What a client's portal shows of a lead besides the lead itself (CLNT-11, PORT-22). All of it is off unless somebody switches it on.</summary>
public sealed record PortalPermissions
{
    public static PortalPermissions None { get; } = new();

    /// <summary>The name of the lead source.</summary>
    public bool LeadSource { get; init; }

    /// <summary>The name of the campaign.</summary>
    public bool Campaign { get; init; }
}
