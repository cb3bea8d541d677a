using LeadExec.Domain.Values;

namespace LeadExec.Ports.Users;

/// <summary>Who a live session belongs to, read fresh with every request.</summary>
public sealed record SessionUser(UserId Id, UserRole Role, ClientId? ClientId, DateTimeOffset ExpiresAt)
{
    /// <summary>Of staff: what the role allows; all of it for administrators and staff without a role. Of portal users nothing.</summary>
    public StaffRights Rights { get; init; } = new();
}
