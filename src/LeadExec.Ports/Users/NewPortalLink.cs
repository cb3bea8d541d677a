using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>A link for a portal user of the client (CLNT-12, PORT-19).</summary>
public sealed record NewPortalLink(ClientId Client, string Email, string CreatedBy)
{
    /// <summary>Looks after the client's other users.</summary>
    public bool Admin { get; init; } = true;

    public override string ToString() => "[new portal link]";
}
