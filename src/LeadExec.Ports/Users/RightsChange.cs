using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>What of a person's rights becomes another; null leaves it as it is.</summary>
public sealed record RightsChange
{
    /// <summary>Who changes it: "user/7".</summary>
    public required string Actor { get; init; }

    /// <summary>What the audit calls it, in camelCase: "changeStaff".</summary>
    public required string Action { get; init; }

    /// <summary>Administrator or staff; never client.</summary>
    public UserRole? Role { get; init; }

    /// <summary>Role of a member of staff (SET-08); counts with <see cref="Role"/> only, without one all areas are open.</summary>
    public StaffRoleId? StaffRoleId { get; init; }

    public bool? Disabled { get; init; }

    /// <summary>Of a portal user: looks after the client's others (PORT-19).</summary>
    public bool? PortalAdmin { get; init; }
}
