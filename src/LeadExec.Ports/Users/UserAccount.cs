using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>A person who signs in (decision 26).</summary>
public sealed record UserAccount
{
    public required UserId Id { get; init; }

    public required string Email { get; init; }

    public string? Name { get; init; }

    public required UserRole Role { get; init; }

    /// <summary>Present exactly when <see cref="Role"/> is <see cref="UserRole.Client"/>.</summary>
    public ClientId? ClientId { get; init; }

    /// <summary>Role of a member of staff (SET-08); without one all areas are open.</summary>
    public StaffRoleId? StaffRoleId { get; init; }

    /// <summary>See <see cref="Users.PasswordHash"/>.</summary>
    public required string PasswordHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Disabled people cannot sign in and have no sessions.</summary>
    public bool Disabled { get; init; }

    /// <summary>A portal user who looks after the client's others and its contact data (PORT-19).</summary>
    public bool PortalAdmin { get; init; }

    public override string ToString() => $"[user {Id}]";
}
