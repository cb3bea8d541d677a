using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>A person to add.</summary>
public sealed record NewUser
{
    public required string Email { get; init; }

    public string? Name { get; init; }

    public required UserRole Role { get; init; }

    public ClientId? ClientId { get; init; }

    /// <summary>Role of a member of staff (SET-08).</summary>
    public StaffRoleId? StaffRoleId { get; init; }

    /// <summary>Of a portal user: looks after the client's others (PORT-19).</summary>
    public bool PortalAdmin { get; init; } = true;

    public required string PasswordHash { get; init; }

    public override string ToString() => "[new user]";
}
